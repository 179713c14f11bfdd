// Reads papers in worker threads, never on the core's event loop. A worker that takes too long, crashes or is told to
// stop is ended and another takes its place: no file can hold up the next one.

import { basename } from 'node:path';
import type { MediaType } from '#shared/documents/media-types.ts';
import { RefusalError } from '#shared/kernel/refusal.ts';
import type { ReadPaper } from './extraction-messages.ts';
import { ExtractionSlot } from './extraction-slot.ts';

export interface ExtractOptions {
  /** The paper's title where it has none of its own; the path's last part unless told. */
  readonly fileName?: string;
  readonly signal: AbortSignal;
  /** 0 … 1, page by page. */
  readonly onProgress: (fraction: number) => void;
}

export interface Extractor {
  /** Throws `not-found`, `no-rights`, `file-damaged`, `file-empty`, `file-protected`, `file-has-no-text` (a DOCX), `too-large`, `timed-out` or `cancelled`. */
  extract(path: string, mediaType: MediaType, options: ExtractOptions): Promise<ReadPaper>;
  /** Ends the workers; what was going on is refused as `cancelled`. */
  close(): Promise<void>;
}

export interface ExtractorOptions {
  readonly workerCount: number;
  /** Longest time for one file, counted from when a worker takes it up. */
  readonly timeoutMs: number;
}

/** Workers are started when first needed, and never keep the process alive by themselves. */
export function createExtractor({ workerCount, timeoutMs }: ExtractorOptions): Extractor {
  const slots = Array.from({ length: Math.max(1, workerCount) }, () => new ExtractionSlot(timeoutMs));
  const idle = [...slots];
  const waiting: ((slot: ExtractionSlot) => void)[] = [];
  const closing = new AbortController();

  function takeSlot(signal: AbortSignal): Promise<ExtractionSlot> {
    const slot = idle.pop();
    if (slot) return Promise.resolve(slot);
    return new Promise((resolve, reject) => {
      const proceed = (freed: ExtractionSlot) => {
        signal.removeEventListener('abort', giveUp);
        resolve(freed);
      };
      const giveUp = () => {
        waiting.splice(waiting.indexOf(proceed), 1);
        reject(new RefusalError('cancelled'));
      };
      signal.addEventListener('abort', giveUp, { once: true });
      waiting.push(proceed);
    });
  }

  function freeSlot(slot: ExtractionSlot): void {
    const next = waiting.shift();
    if (next) next(slot);
    else idle.push(slot);
  }

  return {
    async extract(path, mediaType, options) {
      const signal = AbortSignal.any([options.signal, closing.signal]);
      if (signal.aborted) throw new RefusalError('cancelled');
      const slot = await takeSlot(signal);
      try {
        return await slot.run(
          { path, mediaType, fileName: options.fileName ?? basename(path) },
          { signal, onProgress: options.onProgress },
        );
      } finally {
        freeSlot(slot);
      }
    },
    async close() {
      closing.abort();
      await Promise.all(slots.map((slot) => slot.stop()));
    },
  };
}
