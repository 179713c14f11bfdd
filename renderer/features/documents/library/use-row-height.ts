// How high a row is at this width and type size: the style sheet says, a probe of that height tells.
import { type RefObject, useLayoutEffect, useState } from 'react';

/** Pixels, until the probe stands. */
const guess = 84;

export function useRowHeight(probe: RefObject<HTMLElement | null>): number {
  const [height, setHeight] = useState(guess);
  useLayoutEffect(() => {
    const element = probe.current;
    if (!element) return;
    const measure = () => setHeight(element.offsetHeight || guess);
    measure();
    const observer = new ResizeObserver(measure);
    observer.observe(element);
    return () => observer.disconnect();
  }, [probe]);
  return height;
}
