// Live data for a handler: what a subscription pushes, yielded one at a time. A consumer slower than its source gets
// only the newest value (or what `merge` makes of those it missed), so memory holds one value at most.

export interface LiveSource<T> {
  /** Starts pushing and returns how to stop. To begin with the present value, push it before returning. */
  subscribe(push: (value: T) => void): () => void;
  /** The call's signal (`handler(({ signal }) => …)`): ends the values even while none comes. */
  signal: AbortSignal | undefined;
  /** Joins a value not yet taken with a newer one; without it the newer one replaces it. */
  merge?: (waiting: T, newer: T) => T;
}

/** Subscribes at the first pull; unsubscribes when the consumer stops or the signal aborts. */
export async function* liveValues<T>({ subscribe, signal, merge }: LiveSource<T>): AsyncGenerator<T, void, undefined> {
  let waiting: { value: T } | null = null;
  let wake: () => void = () => undefined;
  const takeWaiting = () => {
    const taken = waiting;
    waiting = null;
    return taken;
  };
  const unsubscribe = subscribe((value) => {
    waiting = { value: waiting && merge ? merge(waiting.value, value) : value };
    wake();
  });
  const onAbort = () => wake();
  signal?.addEventListener('abort', onAbort);
  try {
    while (!signal?.aborted) {
      const taken = takeWaiting();
      if (taken) {
        yield taken.value;
      } else {
        await new Promise<void>((resolve) => {
          wake = resolve;
        });
      }
    }
  } finally {
    signal?.removeEventListener('abort', onAbort);
    unsubscribe();
  }
}
