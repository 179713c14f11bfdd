// Keeps the place in a paper, on this device and in the person's log: when they leave it, move it to the other half, hide
// the window, and once a minute while they read on. What could not be sent is sent on the next occasion.
import { useEffect } from 'react';
import { rpc } from '#renderer/rpc/client.ts';
import { isConnectionBreak } from '#renderer/rpc/connection.ts';
import { newId } from '#shared/kernel/ids.ts';
import type { Pane } from '../pane/pane.ts';
import { keepPlace } from '../pane/reading-places.ts';
import { addressAt } from '../pane/unit-at.ts';
import { useFrame } from './frame.ts';
import { noteUnsent, sendPlaces } from './unsent-places.ts';

const pauseMs = 60_000;

/** `isKeeping`: false for a second view of the same paper. */
export function useKeepPlace({ document, view, mode, structure }: Pane, viewerId: string, isKeeping: boolean): void {
  const { documentId } = document;
  const { beforeMove } = useFrame();
  useEffect(() => {
    if (!isKeeping) return;
    let told = view.get().place;
    const keep = () => {
      const { place, progress } = view.get();
      const address = addressAt(structure, place);
      keepPlace(localStorage, viewerId, documentId, { place, progress, mode, address });
      if (place !== told) noteUnsent(viewerId, documentId);
      told = place;
      void sendPlaces(viewerId, {
        send: (id, noted) => rpc.documents.notePlace({ commandId: newId(), documentId: id, ...noted }),
        isForLater: isConnectionBreak,
      });
    };
    const onHide = () => {
      if (window.document.visibilityState === 'hidden') keep();
    };
    const timer = setInterval(keep, pauseMs);
    window.document.addEventListener('visibilitychange', onHide);
    window.addEventListener('pagehide', keep);
    const stop = beforeMove(keep);
    return () => {
      keep();
      stop();
      clearInterval(timer);
      window.document.removeEventListener('visibilitychange', onHide);
      window.removeEventListener('pagehide', keep);
    };
  }, [documentId, viewerId, view, mode, structure, isKeeping, beforeMove]);
}
