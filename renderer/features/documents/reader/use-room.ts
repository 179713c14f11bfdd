// How much room an element has, in rem: what is folded away depends on it, and so on the type size too.
import { type RefCallback, useCallback, useRef, useState } from 'react';

export interface Room {
  readonly width: number;
  readonly height: number;
}

/** Measured before the first paint; null until then. */
export function useRoom<Measured extends HTMLElement>(): [RefCallback<Measured>, Room | null] {
  const [room, setRoom] = useState<Room | null>(null);
  const observer = useRef<ResizeObserver | null>(null);
  const measure = useCallback((element: Measured | null) => {
    observer.current?.disconnect();
    observer.current = null;
    if (!element) return;
    const look = () => {
      const rem = Number.parseFloat(getComputedStyle(document.documentElement).fontSize) || 16;
      const { clientWidth, clientHeight } = element;
      const width = Math.round((clientWidth / rem) * 10) / 10;
      const height = Math.round((clientHeight / rem) * 10) / 10;
      setRoom((before) => (before?.width === width && before.height === height ? before : { width, height }));
    };
    look();
    observer.current = new ResizeObserver(look);
    observer.current.observe(element);
  }, []);
  return [measure, room];
}
