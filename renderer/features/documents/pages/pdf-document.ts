// Opens a paper's original with pdf.js, fetching through RPC only the ranges that the shown pages need.
// pdf.js 6 evaluates no code of its own making, so there is no switch for that any more; its worker, fonts and
// decoders come from our own origin.
import { GlobalWorkerOptions, getDocument, PDFDataRangeTransport, type PDFDocumentProxy } from 'pdfjs-dist';
import workerUrl from 'pdfjs-dist/build/pdf.worker.min.mjs?url';
import { PdfAssets } from './pdf-assets.ts';

GlobalWorkerOptions.workerSrc = workerUrl;

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
  /** Stops reading and frees the worker. */
  close(): void;
}

/** Small enough that a page comes soon, large enough that a paper takes few questions. */
const rangeChunkBytes = 256 * 1024;

class RangeTransport extends PDFDataRangeTransport {
  readonly #options: OpenOptions;
  readonly #closing = new AbortController();

  constructor(options: OpenOptions) {
    super(options.sizeBytes, null);
    this.#options = options;
  }

  override requestDataRange(begin: number, end: number): void {
    const { signal } = this.#closing;
    this.#options.readRange(begin, end, signal).then(
      (bytes) => {
        if (!signal.aborted) this.onDataRange(begin, bytes);
      },
      (error: unknown) => {
        if (!signal.aborted) this.#options.onFailure(error);
      },
    );
  }

  override abort(): void {
    this.#closing.abort();
  }
}

export function openPdf(options: OpenOptions): OpenPdf {
  const range = new RangeTransport(options);
  const task = getDocument({
    range,
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
    close() {
      range.abort();
      // Destroying a task that failed to open rejects; there is nothing left to free then.
      task.destroy().catch(() => undefined);
    },
  };
}
