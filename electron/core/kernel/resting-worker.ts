// A worker thread that is started when there is work, and gives its memory back when it has had none for a while. What
// it is asked, and what its end means, is its owner's affair.
import { Worker } from 'node:worker_threads';

export interface RestingWorkerOptions {
  readonly url: URL;
  /** Bounds JavaScript's memory. */
  readonly maxHeapMegabytes: number;
  /** Ended after so long without work. */
  readonly idleMs: number;
}

export interface RestingWorker {
  /** The one that runs, or a new one. */
  start(): Worker;
  /** Its work is done: it is ended unless more comes in time. */
  rest(): void;
  stop(): Promise<void>;
}

export function createRestingWorker({ url, maxHeapMegabytes, idleMs }: RestingWorkerOptions): RestingWorker {
  let worker: Worker | null = null;
  let idleTimer: NodeJS.Timeout | undefined;

  async function stop(): Promise<void> {
    clearTimeout(idleTimer);
    const stopped = worker;
    worker = null;
    await stopped?.terminate();
  }

  return {
    start() {
      clearTimeout(idleTimer);
      if (worker) return worker;
      const started = new Worker(url, { execArgv: [], resourceLimits: { maxOldGenerationSizeMb: maxHeapMegabytes } });
      const forget = () => {
        if (worker === started) worker = null;
      };
      // One that dies while idle is replaced at the next start; an unheard error would end the process.
      started.on('error', forget).on('exit', forget);
      worker = started;
      return started;
    },
    rest() {
      idleTimer = setTimeout(() => void stop(), idleMs).unref();
    },
    stop,
  };
}
