// Puts an element on the whole screen where the system allows; otherwise it fills the window. Leaving by the system's
// own key ends it.
import { type RefObject, useEffect, useRef } from 'react';

export function useSystemFullScreen(element: RefObject<HTMLElement | null>, onLeft: () => void): void {
  const left = useRef(onLeft);
  left.current = onLeft;
  useEffect(() => {
    const shown = element.current;
    let wasOn = false;
    const onChange = () => {
      if (document.fullscreenElement === shown) wasOn = true;
      else if (wasOn) left.current();
    };
    document.addEventListener('fullscreenchange', onChange);
    shown?.requestFullscreen?.().catch(() => undefined);
    return () => {
      document.removeEventListener('fullscreenchange', onChange);
      if (document.fullscreenElement === shown) document.exitFullscreen().catch(() => undefined);
    };
  }, [element]);
}
