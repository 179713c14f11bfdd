// The paper on the whole screen, without the app around it: by the system where it allows, else within the window.
import { useCallback, useEffect, useState } from 'react';

/** On <html>: the shell leaves its rail out. */
const attribute = 'data-full-screen';

export function useFullScreen(): readonly [boolean, (isFullScreen: boolean) => void] {
  const [isOn, setIsOn] = useState(false);

  const set = useCallback((next: boolean) => {
    setIsOn(next);
    document.documentElement.toggleAttribute(attribute, next);
    // Where it is refused (a frame, an old tablet) the window is filled all the same.
    if (next) document.documentElement.requestFullscreen?.().catch(() => undefined);
    else if (document.fullscreenElement) document.exitFullscreen().catch(() => undefined);
  }, []);

  useEffect(() => {
    const onChange = () => {
      if (!document.fullscreenElement) set(false);
    };
    document.addEventListener('fullscreenchange', onChange);
    return () => {
      document.removeEventListener('fullscreenchange', onChange);
      set(false);
    };
  }, [set]);
  return [isOn, set];
}
