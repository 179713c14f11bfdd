// Whether the way back is on offer: from a jump until one is back, has read on for long, or does not want it.
import { useRouter } from '@tanstack/react-router';
import { useEffect, useState } from 'react';
import type { TextPlace } from '#shared/documents/extracted-text.ts';
import { type Pane, usePane } from '../pane/pane.ts';
import { hasReadOn, isBackAt } from './way-back.ts';

/** A jump is over when the view has come to rest. */
const restMs = 900;

export interface WayBackOffer {
  readonly to: TextPlace;
  readonly go: () => void;
  readonly dismiss: () => void;
}

export function useWayBack(): WayBackOffer | null {
  const pane = usePane();
  const { backTo, stepsBack, goBack, isActive } = pane;
  const [over, setOver] = useState<TextPlace | null>(null);
  const isOffered = backTo !== null && over !== backTo;
  useEnd(pane, isOffered, setOver);
  useBrowserBack(isOffered && isActive && stepsBack > 0, goBack);
  return isOffered ? { to: backTo, go: goBack, dismiss: () => setOver(backTo) } : null;
}

function useEnd({ backTo, view }: Pane, isOffered: boolean, setOver: (step: TextPlace) => void): void {
  useEffect(() => {
    if (!isOffered || !backTo) return;
    let landing: TextPlace | null = null;
    const timer = setTimeout(() => {
      landing = view.get().place;
    }, restMs);
    const stop = view.subscribe(() => {
      if (!landing) return;
      const { place } = view.get();
      if (isBackAt(backTo, place) || hasReadOn(landing, place)) setOver(backTo);
    });
    return () => {
      clearTimeout(timer);
      stop();
    };
  }, [isOffered, backTo, view, setOver]);
}

/**
 * The browser's own back, by button, key or gesture, takes the step that is on offer; without one it leaves the paper as
 * always. It is held back rather than given entries of its own: a reload or a shared link would not know them.
 */
function useBrowserBack(isOffered: boolean, goBack: () => void): void {
  const { history } = useRouter();
  useEffect(() => {
    if (!isOffered) return;
    return history.block({
      enableBeforeUnload: false,
      blockerFn: async ({ action }) => {
        if (action !== 'BACK') return false;
        goBack();
        return true;
      },
    });
  }, [isOffered, goBack, history]);
}
