// A text once its typing has paused; emptied, it is empty at once.
import { useEffect, useState } from 'react';

/** `isPaused` while an input method composes: half a syllable is not what is sought. */
export function useSettled(value: string, isPaused: boolean, pauseMs: number): string {
  const [settled, setSettled] = useState(value);
  useEffect(() => {
    if (isPaused) return;
    const timer = setTimeout(() => setSettled(value), pauseMs);
    return () => clearTimeout(timer);
  }, [value, isPaused, pauseMs]);
  return value === '' ? '' : settled;
}
