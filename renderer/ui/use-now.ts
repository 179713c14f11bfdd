// The present moment, again and again, so that "còn 12 phút" stays true while one looks at it.
import { useEffect, useState } from 'react';

/** Milliseconds since the epoch, renewed every `everyMs` and when the window is shown again. */
export function useNow(everyMs: number): number {
  const [now, setNow] = useState(() => Date.now());
  useEffect(() => {
    const renew = () => setNow(Date.now());
    const timer = setInterval(renew, everyMs);
    document.addEventListener('visibilitychange', renew);
    return () => {
      clearInterval(timer);
      document.removeEventListener('visibilitychange', renew);
    };
  }, [everyMs]);
  return now;
}
