// Work that nobody waits for.

interface IdleOptions {
  /** Not before. */
  readonly restMs: number;
  /** After that, at the latest, though the page is busy. */
  readonly latestMs: number;
}

/** Gives a function that takes it back. Safari has no idle callback: there the rest serves. */
export function whenIdle(task: () => void, { restMs, latestMs }: IdleOptions): () => void {
  let handle = 0;
  const ask = () => {
    if ('requestIdleCallback' in window) handle = requestIdleCallback(task, { timeout: latestMs });
    else task();
  };
  const timer = restMs > 0 || !('requestIdleCallback' in window) ? setTimeout(ask, restMs || latestMs) : undefined;
  if (timer === undefined) ask();
  return () => {
    clearTimeout(timer);
    if (handle !== 0) cancelIdleCallback(handle);
  };
}
