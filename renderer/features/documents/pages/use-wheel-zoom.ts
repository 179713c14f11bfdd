// Ctrl + wheel, and pinching on a touchpad, which browsers report as the same.
import { type RefObject, useEffect } from 'react';

export function useWheelZoom(element: RefObject<HTMLElement | null>, zoomBy: (factor: number) => void): void {
  useEffect(() => {
    const target = element.current;
    if (!target) return;
    const onWheel = (event: WheelEvent) => {
      if (!event.ctrlKey) return;
      event.preventDefault();
      zoomBy(Math.exp(-Math.max(-100, Math.min(100, event.deltaY)) / 300));
    };
    // Not passive: the browser's own zoom must not answer too.
    target.addEventListener('wheel', onWheel, { passive: false });
    return () => target.removeEventListener('wheel', onWheel);
  }, [element, zoomBy]);
}
