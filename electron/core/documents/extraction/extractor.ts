// Reads papers in worker threads, never on the core's event loop. A worker that takes too long, crashes or is told to
// stop is ended and another takes its place: no file can hold up the next one.

import { rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { type MediaType, mediaTypes } from '#shared/documents/media-types.ts';
import { newId } from '#shared/kernel/ids.ts';
import { RefusalError } from '#shared/kernel/refusal.ts';
import type { ExtractedPaper } from './extracted-paper.ts';
import type { ExtractionRequest, ReadPaper, RevisionRequest } from './extraction-messages.ts';
import { ExtractionSlot } from './extraction-slot.ts';
import { convertToPdf, isOfficeKind } from './office.ts';

export interface ExtractOptions {
  /** The paper's title where it has none of its own; the path's last part unless told. */
  readonly fileName?: string;
  readonly signal: AbortSignal;
  /** 0 … 1, page by page. */
  readonly onProgress: (fraction: number) => void;
}

export interface Extractor {
  /** Throws `not-found`, `no-rights`, `file-damaged`, `file-empty`, `file-protected`, `file-has-no-text` (where there are no pages), `too-large`, `office-missing`, `office-failed`, `disk-full`, `timed-out` or `cancelled`. */
  extract(path: string, mediaType: MediaType, options: ExtractOptions): Promise<ReadPaper>;
  /** Puts pages of another reading into a text that was read before, and reads again what the paper says of itself. */
  revise(request: RevisionRequest, signal: AbortSignal): Promise<ExtractedPaper>;
  /** Ends the workers; what was going on is refused as `cancelled`. */
  close(): Promise<void>;
}

export interface ExtractorOptions {
  readonly workerCount: number;
  /** Longest time for one file, counted from when a worker takes it up. */
  readonly timeoutMs: number;
  /** For PDFs made on the way: on the file system of the blobs, or they cannot be moved there. The system's unless told. */
  readonly scratchDir?: string;
}

/** Share of the progress that turning a file into a PDF takes. */
const conversionShare = 0.5;

/** Workers are started when first needed, and never keep the process alive by themselves. */
export function createExtractor({ workerCount, timeoutMs, scratchDir = tmpdir() }: ExtractorOptions): Extractor {
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

  async function inSlot<T>(outer: AbortSignal, work: (slot: ExtractionSlot, signal: AbortSignal) => Promise<T>) {
    const signal = AbortSignal.any([outer, closing.signal]);
    if (signal.aborted) throw new RefusalError('cancelled');
    const slot = await takeSlot(signal);
    try {
      return await work(slot, signal);
    } finally {
      freeSlot(slot);
    }
  }

  async function readIn(
    slot: ExtractionSlot,
    request: ExtractionRequest,
    { signal, onProgress }: ExtractOptions,
  ): Promise<ReadPaper> {
    const { path, mediaType, renditionTo } = request;
    try {
      if (!isOfficeKind(mediaType)) return await slot.run(request, { signal, onProgress });
      // The place in the pool is held meanwhile: no more programs run at once than there are workers.
      await convertToPdf(path, mediaType, renditionTo, { signal, scratchDir });
      onProgress(conversionShare);
      const onPage = (part: number) => onProgress(conversionShare + (1 - conversionShare) * part);
      const pdf = { ...request, path: renditionTo, mediaType: mediaTypes.pdf };
      return { ...(await slot.run(pdf, { signal, onProgress: onPage })), renditionPath: renditionTo };
    } catch (error) {
      await rm(renditionTo, { force: true });
      throw error;
    }
  }

  return {
    extract: (path, mediaType, options) => {
      const renditionTo = join(scratchDir, `rendition-${newId()}.pdf`);
      const request = { path, mediaType, fileName: options.fileName ?? basename(path), renditionTo };
      return inSlot(options.signal, (slot, signal) => readIn(slot, request, { ...options, signal }));
    },
    revise: (request, outer) =>
      inSlot(outer, (slot, signal) => slot.run(request, { signal, onProgress: () => undefined })),
    async close() {
      closing.abort();
      await Promise.all(slots.map((slot) => slot.stop()));
    },
  };
}
