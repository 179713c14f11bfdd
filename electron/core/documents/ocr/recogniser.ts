// Reads pages that are only pictures, in a worker thread, one page at a time: memory does not grow with the paper, and
// the core's event loop stays free. A page that takes too long or brings the worker down is reported; the next one is
// read by another worker.
import { createRestingWorker } from '#core/kernel/resting-worker.ts';
import { prepareWasmThreads } from '#core/kernel/wasm-threads.ts';
import { workerUrl } from '#core/kernel/worker-url.ts';
import { type Refusal, RefusalError } from '#shared/kernel/refusal.ts';
import type { RecognisedPage, RecognitionReply, RecognitionRequest } from './recognition-messages.ts';

export type PageOutcome =
  | ({ readonly kind: 'recognised' } & RecognisedPage)
  /** `timed-out`, `file-damaged`, `too-large`, or `not-found` for a page that the file does not have. */
  | { readonly kind: 'failed'; readonly pageNumber: number; readonly refusal: Refusal };

export interface RecogniseOptions {
  readonly signal: AbortSignal;
  /** In the order asked for, and awaited before the next page is begun: what was kept is kept. */
  readonly onPage: (outcome: PageOutcome) => void | Promise<void>;
}

export interface Recogniser {
  /**
   * Pages count from 1. A page's failure is an outcome and the others go on; throws `not-found`, `no-rights`,
   * `file-empty`, `file-damaged`, `file-protected`, `too-large` for the file, `cancelled` at once when told to stop.
   */
  recognisePages(pdfPath: string, pageNumbers: readonly number[], options: RecogniseOptions): Promise<void>;
  /** Ends the worker; what was going on is refused as `cancelled`. */
  close(): Promise<void>;
}

export interface RecogniserOptions {
  /** Longest time for one page. */
  readonly pageTimeoutMs: number;
  /** A worker that has had nothing to do for so long gives its memory back. */
  readonly idleMs: number;
}

/** Bounds JavaScript's memory of the worker; what WebAssembly holds is bounded by the size of a page's drawing. */
const maxHeapMegabytes = 512;

export function createRecogniser({ pageTimeoutMs, idleMs }: RecogniserOptions): Recogniser {
  const closing = new AbortController();
  prepareWasmThreads();
  const url = workerUrl('recognition-worker', import.meta.url);
  const worker = createRestingWorker({ url, maxHeapMegabytes, idleMs });
  /** Ends when the page before is done; pages of several papers take turns. */
  let turn: Promise<unknown> = Promise.resolve();
  let runCount = 0;

  async function askFor(request: RecognitionRequest, signal: AbortSignal): Promise<RecognitionReply> {
    if (signal.aborted) throw new RefusalError('cancelled');
    const asked = worker.start();
    const reply = Promise.withResolvers<RecognitionReply>();
    const fail = (refusal: Refusal) => reply.resolve({ kind: 'page-failed', refusal, mustRetire: true });
    const onAbort = () => reply.reject(new RefusalError('cancelled'));
    const onError = () => fail({ code: 'file-damaged', facts: { reason: 'worker crashed' } });
    const onExit = () => fail({ code: 'file-damaged', facts: { reason: 'worker stopped' } });
    const timer = setTimeout(() => fail({ code: 'timed-out', facts: { limitMs: pageTimeoutMs } }), pageTimeoutMs);
    signal.addEventListener('abort', onAbort, { once: true });
    asked.on('message', reply.resolve).on('error', onError).on('exit', onExit);
    asked.ref();
    asked.postMessage(request);
    let mustRetire = true;
    try {
      const answered = await reply.promise;
      ({ mustRetire } = answered);
      return answered;
    } finally {
      clearTimeout(timer);
      signal.removeEventListener('abort', onAbort);
      asked.off('message', reply.resolve).off('error', onError).off('exit', onExit);
      asked.unref();
      if (mustRetire) await worker.stop();
      else worker.rest();
    }
  }

  async function readPage(request: RecognitionRequest, signal: AbortSignal): Promise<PageOutcome> {
    const before = turn;
    const mine = Promise.withResolvers<void>();
    turn = before.then(() => mine.promise);
    try {
      await unlessAborted(before, signal);
      const reply = await askFor(request, signal);
      if (reply.kind === 'page') return { kind: 'recognised', ...reply.recognised };
      const { refusal } = reply;
      if (reply.kind === 'file-refused') throw new RefusalError(refusal.code, refusal.facts);
      return { kind: 'failed', pageNumber: request.pageNumber, refusal };
    } finally {
      mine.resolve();
    }
  }

  return {
    async recognisePages(path, pageNumbers, options) {
      const signal = AbortSignal.any([options.signal, closing.signal]);
      runCount += 1;
      const run = runCount;
      for (const pageNumber of pageNumbers) await options.onPage(await readPage({ run, path, pageNumber }, signal));
    },
    async close() {
      closing.abort();
      await worker.stop();
    },
  };
}

async function unlessAborted(work: Promise<unknown>, signal: AbortSignal): Promise<void> {
  const aborted = Promise.withResolvers<never>();
  const onAbort = () => aborted.reject(new RefusalError('cancelled'));
  if (signal.aborted) onAbort();
  signal.addEventListener('abort', onAbort, { once: true });
  try {
    await Promise.race([work, aborted.promise]);
  } finally {
    signal.removeEventListener('abort', onAbort);
  }
}
