import { expect, it } from 'vitest';
import { watch } from './watch.ts';

async function* messages(...values: number[]) {
  yield* values;
}

it('listens again after the line broke, and says that messages may have been missed', async () => {
  const heard: (number | 'gap')[] = [];
  const done = Promise.withResolvers<void>();
  const lines = [() => messages(1, 2), () => Promise.reject(new Error('broken')), () => messages(3)];
  const stop = watch({
    open: async () => (lines.shift() ?? (() => messages()))(),
    onMessage: (value) => {
      heard.push(value);
      if (value === 3) done.resolve();
    },
    onGap: () => heard.push('gap'),
  });
  await done.promise;
  stop();
  expect(heard).toEqual([1, 2, 'gap', 3]);
});

it('is silent once stopped', async () => {
  const heard: number[] = [];
  const opened = Promise.withResolvers<AbortSignal>();
  const stop = watch({
    open: async (signal) => {
      opened.resolve(signal);
      return (async function* () {
        await new Promise((resolve) => signal.addEventListener('abort', resolve));
        yield 1;
      })();
    },
    onMessage: (value) => heard.push(value),
  });
  const signal = await opened.promise;
  stop();
  await new Promise((resolve) => setImmediate(resolve));
  expect([signal.aborted, heard]).toEqual([true, []]);
});
