// One place in the extractor's pool: at most one worker, at most one file at a time.
import { Worker } from 'node:worker_threads';
import { errorCode } from '#core/kernel/machine-trouble.ts';
import { prepareWasmThreads } from '#core/kernel/wasm-threads.ts';
import { workerUrl } from '#core/kernel/worker-url.ts';
import { RefusalError } from '#shared/kernel/refusal.ts';
import type { ExtractionReply, ExtractionRequest, ReadPaper, RevisionRequest } from './extraction-messages.ts';
import type { ExtractOptions } from './extractor.ts';

/** Bounds JavaScript's memory of one worker; PDFium's own is bounded by WebAssembly. */
const maxHeapMegabytes = 768;
/** Of it, for what was just made. By itself V8 takes several times as much, and is no faster here for it. */
const youngMegabytes = 24;

export class ExtractionSlot {
  readonly #timeoutMs: number;
  #worker: Worker | null = null;

  constructor(timeoutMs: number) {
    this.#timeoutMs = timeoutMs;
  }

  /** Settles only when the file is let go of: read, refused, or its worker ended. */
  async run(request: ExtractionRequest | RevisionRequest, { signal, onProgress }: ExtractOptions): Promise<ReadPaper> {
    if (signal.aborted) throw new RefusalError('cancelled');
    const worker = this.#start();
    const outcome = Promise.withResolvers<ReadPaper>();
    let mustRetire = false;
    const giveUp = (refusal: RefusalError) => {
      mustRetire = true;
      outcome.reject(refusal);
    };
    const onAbort = () => giveUp(new RefusalError('cancelled'));
    const onError = (error: unknown) => giveUp(refusalOfCrash(error));
    const onExit = () => giveUp(new RefusalError('file-damaged', { reason: 'worker stopped' }));
    const onMessage = (reply: ExtractionReply) => {
      if (reply.kind === 'progress') return onProgress(reply.fraction);
      mustRetire = reply.mustRetire;
      if (reply.kind === 'done') outcome.resolve(reply.paper);
      else outcome.reject(new RefusalError(reply.refusal.code, reply.refusal.facts));
    };
    const timer = setTimeout(
      () => giveUp(new RefusalError('timed-out', { limitMs: this.#timeoutMs })),
      this.#timeoutMs,
    );
    signal.addEventListener('abort', onAbort, { once: true });
    worker.on('message', onMessage).on('error', onError).on('exit', onExit);
    worker.ref();
    worker.postMessage(request);
    try {
      return await outcome.promise;
    } finally {
      clearTimeout(timer);
      signal.removeEventListener('abort', onAbort);
      worker.off('message', onMessage).off('error', onError).off('exit', onExit);
      worker.unref();
      if (mustRetire) await this.stop();
    }
  }

  async stop(): Promise<void> {
    const worker = this.#worker;
    this.#worker = null;
    await worker?.terminate();
  }

  #start(): Worker {
    if (this.#worker) return this.#worker;
    prepareWasmThreads();
    const worker = new Worker(workerUrl('extraction-worker', import.meta.url), {
      execArgv: [],
      resourceLimits: { maxOldGenerationSizeMb: maxHeapMegabytes, maxYoungGenerationSizeMb: youngMegabytes },
    });
    // A worker that dies while idle is replaced at the next file; an unheard error would end the process.
    worker.on('error', () => this.#forget(worker)).on('exit', () => this.#forget(worker));
    this.#worker = worker;
    return worker;
  }

  #forget(worker: Worker): void {
    if (this.#worker === worker) this.#worker = null;
  }
}

function refusalOfCrash(error: unknown): RefusalError {
  if (errorCode(error) === 'ERR_WORKER_OUT_OF_MEMORY') return new RefusalError('too-large', {}, { cause: error });
  return new RefusalError('file-damaged', { reason: 'worker crashed' }, { cause: error });
}
