// A small contract and router that exercise the wires in tests: echo, refusal, bug, live values, bytes.
import { eventIterator } from '@orpc/contract';
import { implement } from '@orpc/server';
import { z } from 'zod';
import { binaryOf, binarySchema } from '#shared/kernel/binary.ts';
import { procedure } from '#shared/kernel/contract-base.ts';
import { RefusalError } from '#shared/kernel/refusal.ts';
import type { CallContext } from './connection.ts';
import { liveValues } from './live-values.ts';

const chunk = binarySchema(4 * 1024 * 1024);

export const testingContract = {
  test: {
    echo: procedure.input(z.object({ text: z.string().max(5_000_000) })).output(z.object({ text: z.string() })),
    whoAmI: procedure.output(z.object({ userId: z.string() })),
    refuse: procedure.input(z.object({ isTyped: z.boolean() })).output(z.object({})),
    fail: procedure.input(z.object({ secret: z.string() })).output(z.object({})),
    answerWrongly: procedure.output(z.object({ count: z.int() })),
    hang: procedure.output(z.object({})),
    measure: procedure.input(z.object({ chunk })).output(z.object({ sizeBytes: z.int(), lastByte: z.int() })),
    fetch: procedure.input(z.object({ sizeBytes: z.int() })).output(chunk),
    count: procedure
      .input(z.object({ to: z.int(), failAt: z.int().optional() }))
      .output(eventIterator(z.object({ n: z.int() }))),
    watch: procedure.output(eventIterator(z.object({ n: z.int() }))),
    flood: procedure.output(eventIterator(z.object({ text: z.string() }))),
  },
};

/** What the router saw, for assertions. */
export interface Witness {
  finished: string[];
  watchers: Set<(value: { n: number }) => void>;
  flooded: number;
}

export function createTestingRouter() {
  const witness: Witness = { finished: [], watchers: new Set(), flooded: 0 };
  const os = implement(testingContract).$context<CallContext>().test;
  const router = {
    test: {
      echo: os.echo.handler(({ input }) => input),
      whoAmI: os.whoAmI.handler(({ context }) => ({ userId: context.viewer.userId })),
      refuse: os.refuse.handler(({ input, errors }) => {
        if (input.isTyped) throw errors.REFUSED({ data: { code: 'conflict' } });
        throw new RefusalError('not-found', { documentId: 'd1' });
      }),
      fail: os.fail.handler(({ input }) => {
        throw new Error('cannot open /secret/path', { cause: input.secret });
      }),
      answerWrongly: os.answerWrongly.handler(() => ({ count: 1.5 })),
      hang: os.hang.handler(({ signal }) => {
        return new Promise<Record<string, never>>((_resolve, reject) => {
          signal?.addEventListener('abort', () => {
            witness.finished.push('hang');
            reject(new Error('stopped'));
          });
        });
      }),
      measure: os.measure.handler(async ({ input }) => {
        const bytes = new Uint8Array(await input.chunk.arrayBuffer());
        return { sizeBytes: bytes.length, lastByte: bytes.at(-1) ?? -1 };
      }),
      fetch: os.fetch.handler(({ input }) => binaryOf(new Uint8Array(input.sizeBytes).fill(7))),
      count: os.count.handler(async function* ({ input }) {
        try {
          for (let n = 1; n <= input.to; n += 1) {
            if (n === input.failAt) throw new Error('cannot count on /secret/path');
            yield { n };
          }
        } finally {
          witness.finished.push('count');
        }
      }),
      watch: os.watch.handler(async function* ({ signal }) {
        try {
          yield* liveValues<{ n: number }>({
            signal,
            subscribe(push) {
              witness.watchers.add(push);
              push({ n: 0 });
              return () => witness.watchers.delete(push);
            },
          });
        } finally {
          witness.finished.push('watch');
        }
      }),
      flood: os.flood.handler(async function* () {
        const text = 'x'.repeat(64 * 1024);
        try {
          for (;;) {
            witness.flooded += 1;
            yield { text };
          }
        } finally {
          witness.finished.push('flood');
        }
      }),
    },
  };
  return { router, witness };
}
