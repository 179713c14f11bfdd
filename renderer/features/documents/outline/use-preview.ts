// When a preview comes and goes: after a short rest of the pointer, staying while the pointer is in it or on its words;
// at once for a finger held or a key. There is one at a time on the whole screen.
import { useCallback, useEffect, useMemo, useRef, useState } from 'react';

const restMs = 300;
/** Time to get from the words into the card. */
const crossingMs = 260;

export interface PreviewAt {
  /** Of the pointer in the window; null: opened by keyboard or finger. */
  readonly pointer: { readonly x: number; readonly y: number } | null;
  /** The focus goes into it. */
  readonly isEntered: boolean;
}

export interface Preview {
  /** Null: hidden. */
  readonly at: PreviewAt | null;
  readonly show: (at: PreviewAt) => void;
  /** Shows it once the pointer, or the focus, has rested. */
  readonly plan: (at: PreviewAt) => void;
  /** Hides it unless the pointer gets into the card. */
  readonly leave: () => void;
  readonly keep: () => void;
  readonly hide: () => void;
}

let hideOther: (() => void) | null = null;

/** Whether the pointer is in the card now: leaving the words may be told after the card was entered. */
function isPointedAt(): boolean {
  return document.querySelector('[data-preview-card]:hover') !== null;
}

export function usePreview(): Preview {
  const [at, setAt] = useState<PreviewAt | null>(null);
  const timer = useRef(0);
  const hide = useCallback(() => {
    window.clearTimeout(timer.current);
    setAt(null);
  }, []);
  useEffect(() => {
    if (!at) return;
    hideOther?.();
    hideOther = hide;
    return () => {
      if (hideOther === hide) hideOther = null;
    };
  }, [at, hide]);
  useEffect(() => () => window.clearTimeout(timer.current), []);

  return useMemo(() => {
    const after = (ms: number, act: () => void) => {
      window.clearTimeout(timer.current);
      timer.current = window.setTimeout(act, ms);
    };
    return {
      at,
      hide,
      show: (next) => {
        window.clearTimeout(timer.current);
        setAt(next);
      },
      // What is shown stays where it is.
      plan: (next) => (at ? window.clearTimeout(timer.current) : after(restMs, () => setAt(next))),
      leave: () => after(crossingMs, () => setAt((shown) => (isPointedAt() ? shown : null))),
      keep: () => window.clearTimeout(timer.current),
    };
  }, [at, hide]);
}
