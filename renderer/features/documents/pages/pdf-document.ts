// Opens a paper's original with pdf.js, fetching through RPC only the ranges that the shown pages need.
// pdf.js 6 evaluates no code of its own making, so there is no switch for that any more; its workers, fonts and
// decoders come from our own origin. One worker reads, one paints: the screen's own thread does neither.
import { GlobalWorkerOptions, getDocument, PDFDataRangeTransport, type PDFDocumentProxy, PDFWorker } from 'pdfjs-dist';
import rendererUrl from 'pdfjs-dist/build/pdf.renderer.min.mjs?url';
import workerUrl from 'pdfjs-dist/build/pdf.worker.min.mjs?url';
import { PdfAssets } from './pdf-assets.ts';

GlobalWorkerOptions.workerSrc = workerUrl;
GlobalWorkerOptions.rendererSrc = rendererUrl;

/** Bytes [begin, end) of the original. */
export type ReadRange = (begin: number, end: number, signal: AbortSignal) => Promise<Uint8Array>;

interface OpenOptions {
  readonly sizeBytes: number;
  readonly readRange: ReadRange;
  /** The original could not be read on: what is drawn stays, nothing more will come. */
  readonly onFailure: (error: unknown) => void;
}

export interface OpenPdf {
  readonly pdf: Promise<PDFDocumentProxy>;
  /** What was read so far stays in the worker's memory. */
  readonly receivedBytes: () => number;
  /** Stops reading and frees what was read. */
  close(): void;
}

/** Small enough that a page comes soon, large enough that a paper takes few questions. */
const rangeChunkBytes = 256 * 1024;
/** A paper of this size comes as a whole, in one question. */
const wholeBytes = 1024 * 1024;

interface Ahead {
  readonly begin: number;
  readonly end: number;
  readonly bytes: Promise<Uint8Array>;
}

class RangeTransport extends PDFDataRangeTransport {
  readonly #options: OpenOptions;
  readonly #closing = new AbortController();
  readonly #ahead: readonly Ahead[];
  receivedBytes = 0;

  constructor(options: OpenOptions) {
    super(options.sizeBytes, null);
    this.#options = options;
    this.#ahead = firstRanges(options.sizeBytes).map(({ begin, end }) => {
      const bytes = this.#read(begin, end);
      // Whoever asks for these bytes hears of the failure.
      bytes.catch(() => undefined);
      return { begin, end, bytes };
    });
  }

  override requestDataRange(begin: number, end: number): void {
    const { signal } = this.#closing;
    const known = this.#ahead.find((range) => range.begin <= begin && end <= range.end);
    // pdf.js takes what it is given: what may be asked for again is copied.
    const bytes = known
      ? known.bytes.then((all) => all.slice(begin - known.begin, end - known.begin))
      : this.#read(begin, end);
    bytes.then(
      (piece) => {
        this.receivedBytes += piece.length;
        if (!signal.aborted) this.onDataRange(begin, piece);
      },
      (error: unknown) => {
        if (!signal.aborted) this.#options.onFailure(error);
      },
    );
  }

  override abort(): void {
    this.#closing.abort();
  }

  #read(begin: number, end: number): Promise<Uint8Array> {
    return this.#options.readRange(begin, end, this.#closing.signal);
  }
}

/** What every opening asks for: the file's head and its table of contents at the end. */
function firstRanges(sizeBytes: number): { begin: number; end: number }[] {
  if (sizeBytes <= wholeBytes) return [{ begin: 0, end: sizeBytes }];
  const lastChunk = Math.floor((sizeBytes - 1) / rangeChunkBytes) * rangeChunkBytes;
  return [
    { begin: 0, end: rangeChunkBytes },
    { begin: lastChunk, end: sizeBytes },
  ];
}

/** One reader for all papers: it starts once. */
let reader: PDFWorker | null = null;
function sharedReader(): PDFWorker {
  if (!reader || reader.destroyed) reader = new PDFWorker();
  return reader;
}

/** Starts what takes a while to start, before a paper is opened. */
export function startWorkers(): void {
  sharedReader();
  if (GlobalWorkerOptions.rendererPorts.length > 0 || typeof OffscreenCanvas === 'undefined') return;
  GlobalWorkerOptions.rendererPorts = [new Worker(rendererUrl, { type: 'module' })];
}

export function openPdf(options: OpenOptions): OpenPdf {
  startWorkers();
  const range = new RangeTransport(options);
  const task = getDocument({
    range,
    worker: sharedReader(),
    rangeChunkSize: rangeChunkBytes,
    disableAutoFetch: true,
    disableStream: true,
    useWorkerFetch: false,
    BinaryDataFactory: PdfAssets,
    enableXfa: false,
    // A scan of a poster must not take the tablet's memory.
    maxImageSize: 64 * 1024 * 1024,
    verbosity: 0,
  });
  return {
    pdf: task.promise,
    receivedBytes: () => range.receivedBytes,
    close() {
      range.abort();
      // Destroying a task that failed to open rejects; there is nothing left to free then.
      task.destroy().catch(() => undefined);
    },
  };
}
