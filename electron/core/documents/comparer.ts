// Compares the texts of two versions in a worker thread, one pair after the other. A pair that takes too long or brings
// the worker down is refused, and the next is compared by another worker.
import { createRestingWorker } from '#core/kernel/resting-worker.ts';
import { workerUrl } from '#core/kernel/worker-url.ts';
import type { VersionChanges } from '#shared/documents/comparison.ts';
import { type Refusal, RefusalError } from '#shared/kernel/refusal.ts';
import type { ComparisonReply, ComparisonRequest } from './comparison-messages.ts';

export interface Comparer {
  /** Throws `blob-missing`, `blob-damaged`, `too-large`, `timed-out`, or `cancelled` once closed. */
  compare(request: ComparisonRequest): Promise<VersionChanges>;
  close(): Promise<void>;
}

export interface ComparerOptions {
  /** Longest time for one pair. */
  readonly timeoutMs: number;
  /** A worker that has had nothing to do for so long gives its memory back. */
  readonly idleMs: number;
}

const maxHeapMegabytes = 768;

export function createComparer({ timeoutMs, idleMs }: ComparerOptions): Comparer {
  const url = workerUrl('comparison-worker', import.meta.url);
  const worker = createRestingWorker({ url, maxHeapMegabytes, idleMs });
  let isClosed = false;
  let turn: Promise<unknown> = Promise.resolve();

  async function ask(request: ComparisonRequest): Promise<VersionChanges> {
    if (isClosed) throw new RefusalError('cancelled');
    const asked = worker.start();
    const reply = Promise.withResolvers<ComparisonReply>();
    const refuse = (refusal: Refusal) => reply.resolve({ kind: 'refused', refusal });
    // Where the heap runs out, the worker ends: no honest pair of papers is that large.
    const onEnd = () => refuse({ code: isClosed ? 'cancelled' : 'too-large' });
    const timer = setTimeout(() => refuse({ code: 'timed-out', facts: { limitMs: timeoutMs } }), timeoutMs);
    asked.on('message', reply.resolve).on('error', onEnd).on('exit', onEnd);
    asked.ref();
    asked.postMessage(request);
    const outcome = await reply.promise;
    clearTimeout(timer);
    asked.off('message', reply.resolve).off('error', onEnd).off('exit', onEnd);
    asked.unref();
    if (outcome.kind === 'refused') {
      await worker.stop();
      throw new RefusalError(outcome.refusal.code, outcome.refusal.facts);
    }
    worker.rest();
    return outcome.changes;
  }

  return {
    compare(request) {
      const mine = turn.then(() => ask(request));
      turn = mine.catch(() => undefined);
      return mine;
    },
    async close() {
      isClosed = true;
      await worker.stop();
    },
  };
}
