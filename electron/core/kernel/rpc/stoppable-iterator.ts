// A server iterator that ends the moment its call is cancelled or its connection closes, even while the generator
// behind it waits for a value. oRPC alone looks at the signal only between two values. A generator that never waits
// is made to: otherwise it would starve the process, and not even its cancellation would arrive.
import { setImmediate as nextTurn } from 'node:timers/promises';

/** Values in a row before everybody else gets a turn. */
const valuesPerTurn = 32;

export function isAsyncIterator(value: unknown): value is AsyncIterator<unknown> & AsyncIterable<unknown> {
  return (
    typeof value === 'object' &&
    value !== null &&
    typeof Reflect.get(value, 'next') === 'function' &&
    typeof Reflect.get(value, Symbol.asyncIterator) === 'function'
  );
}

interface StoppableOptions {
  signal: AbortSignal | undefined;
  /** Turns what the generator threw into what the client may see. */
  refuse(error: unknown): unknown;
  /** Told when the generator's own clean-up fails: nobody else is left to hear it. */
  onCleanUpFailed(error: unknown): void;
}

/** Wraps `source`; its `return()` (and so its `finally` blocks) runs once, on abort or when the consumer stops. */
export function stoppableIterator(
  source: AsyncIterator<unknown>,
  { signal, refuse, onCleanUpFailed }: StoppableOptions,
): AsyncIterableIterator<unknown> {
  const ended: IteratorReturnResult<undefined> = { done: true, value: undefined };
  let isStopped = false;
  let yielded = 0;
  const stopped = Promise.withResolvers<typeof ended>();

  const stop = () => {
    if (isStopped) return;
    isStopped = true;
    signal?.removeEventListener('abort', stop);
    stopped.resolve(ended);
    // Not awaited: a generator that waits for something that never comes must not hold up the connection's end.
    Promise.resolve(source.return?.()).catch(onCleanUpFailed);
  };
  if (signal?.aborted) stop();
  else signal?.addEventListener('abort', stop);

  return {
    async next() {
      yielded += 1;
      if (yielded % valuesPerTurn === 0) await nextTurn();
      if (isStopped) return ended;
      try {
        const result = await Promise.race([source.next(), stopped.promise]);
        if (result.done) stop();
        return result;
      } catch (error) {
        stop();
        throw refuse(error);
      }
    },
    async return() {
      stop();
      return ended;
    },
    [Symbol.asyncIterator]() {
      return this;
    },
  };
}
