// Keeps the place in a paper: on this device at every pause, and in the person's log too when they leave it, move it to
// the other half, hide the window, and once a minute while they read on. What could not be sent is sent on the next
// occasion.
import { useCallback, useEffect, useRef } from 'react';
import { rpc } from '#renderer/rpc/client.ts';
import { isConnectionBreak } from '#renderer/rpc/connection.ts';
import { newId } from '#shared/kernel/ids.ts';
import type { Pane } from '../pane/pane.ts';
import { keepPlace } from '../pane/reading-places.ts';
import { addressAt } from '../pane/unit-at.ts';
import { useFrame } from './frame.ts';
import { noteUnsent, sendPlaces } from './unsent-places.ts';

const tellMs = 60_000;
/** The view stands still for so long. */
const pauseMs = 1_500;

/** `isKeeping`: false for a second view of the same paper. */
export function useKeepPlace({ document, view, mode, structure }: Pane, viewerId: string, isKeeping: boolean): void {
  const { documentId } = document;
  const { beforeMove } = useFrame();
  const shown = useRef({ mode, structure });
  const modeKept = useRef(mode);
  shown.current = { mode, structure };
  const keepHere = useCallback(() => {
    const { place, progress } = view.get();
    const { mode: modeNow, structure: structureNow } = shown.current;
    const kept = { place, progress, mode: modeNow, address: addressAt(structureNow, place) };
    keepPlace(localStorage, viewerId, documentId, kept);
    modeKept.current = modeNow;
  }, [view, viewerId, documentId]);

  useEffect(() => {
    if (isKeeping && mode !== modeKept.current) keepHere();
  }, [isKeeping, mode, keepHere]);

  useEffect(() => {
    if (!isKeeping) return;
    const now = () => ({ place: view.get().place, mode: shown.current.mode });
    let told = now();
    const keep = () => {
      keepHere();
      const { place, mode: modeNow } = now();
      if (place !== told.place || modeNow !== told.mode) noteUnsent(viewerId, documentId);
      told = now();
      void sendPlaces(viewerId, {
        send: (id, noted) => rpc.documents.notePlace({ commandId: newId(), documentId: id, ...noted }),
        isForLater: isConnectionBreak,
      });
    };
    const onHide = () => {
      if (window.document.visibilityState === 'hidden') keep();
    };
    let pause: ReturnType<typeof setTimeout> | undefined;
    const stops = [
      beforeMove(keep),
      view.subscribe(() => {
        clearTimeout(pause);
        pause = setTimeout(keepHere, pauseMs);
      }),
    ];
    const timer = setInterval(keep, tellMs);
    window.document.addEventListener('visibilitychange', onHide);
    window.addEventListener('pagehide', keep);
    return () => {
      keep();
      for (const stop of stops) stop();
      clearTimeout(pause);
      clearInterval(timer);
      window.document.removeEventListener('visibilitychange', onHide);
      window.removeEventListener('pagehide', keep);
    };
  }, [documentId, viewerId, view, keepHere, isKeeping, beforeMove]);
}
