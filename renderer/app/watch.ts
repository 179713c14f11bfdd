// Keeps listening to a live answer of the core: when it ends or breaks, asks again after a growing pause.

interface Watch<Message> {
  readonly open: (signal: AbortSignal) => Promise<AsyncIterable<Message>>;
  readonly onMessage: (message: Message) => void;
  /** Called when it listens again after a break: messages may have been missed. */
  readonly onGap?: () => void;
}

const firstPauseMs = 500;
const longestPauseMs = 15_000;

/** Starts listening; returns how to stop. */
export function watch<Message>({ open, onMessage, onGap }: Watch<Message>): () => void {
  const stop = new AbortController();
  void listen(stop.signal);
  return () => stop.abort();

  async function listen(signal: AbortSignal): Promise<void> {
    let pauseMs = firstPauseMs;
    let isAgain = false;
    while (!signal.aborted) {
      try {
        const messages = await open(signal);
        if (isAgain) onGap?.();
        isAgain = true;
        for await (const message of messages) {
          if (signal.aborted) return;
          pauseMs = firstPauseMs;
          onMessage(message);
        }
      } catch {
        // The line broke or the core restarts: connection.ts says so to the person, here it is only tried again.
      }
      if (signal.aborted) return;
      await pause(pauseMs, signal);
      pauseMs = Math.min(pauseMs * 2, longestPauseMs);
    }
  }
}

function pause(durationMs: number, signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    const timer = setTimeout(resolve, durationMs);
    signal.addEventListener(
      'abort',
      () => {
        clearTimeout(timer);
        resolve();
      },
      { once: true },
    );
  });
}
