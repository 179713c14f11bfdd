// PDFs that are open, shared by all that show a paper: its pages, its thumbnails, its twin in the other half. One that
// nobody shows any more stays for a moment, since one often comes back.
import type { PDFDocumentProxy } from 'pdfjs-dist';
import { readOriginal } from '../hooks/read-original.ts';
import { loadPdf } from './load-pdf.ts';
import { PageDrawings } from './page-drawings.ts';

export interface OpenedState {
  /** Null while it is being opened, or cannot be. */
  readonly pdf: PDFDocumentProxy | null;
  readonly error: unknown;
}

export interface PaperFile {
  readonly documentId: string;
  /** Of the file that is shown. */
  readonly shownBytes: number;
}

const opening: OpenedState = { pdf: null, error: null };
const lingerMs = 20_000;
/** A scan of hundreds of megabytes is opened anew after so much of it was read, which gives the memory back. */
const mostReadBytes = 160 * 1024 * 1024;
const lookEveryMs = 5_000;

export class OpenedPaper {
  readonly #file: PaperFile;
  readonly #listeners = new Set<() => void>();
  readonly #onGone: () => void;
  #state = opening;
  #close: () => void = () => undefined;
  #users = 0;
  #linger: ReturnType<typeof setTimeout> | undefined;

  constructor(file: PaperFile, onGone: () => void) {
    this.#file = file;
    this.#onGone = onGone;
    this.#linger = setTimeout(() => this.#leave(), lingerMs);
    this.#open();
  }

  readonly get = (): OpenedState => this.#state;

  /** Whoever listens uses it. */
  readonly subscribe = (listener: () => void): (() => void) => {
    clearTimeout(this.#linger);
    this.#users += 1;
    this.#listeners.add(listener);
    return () => {
      this.#listeners.delete(listener);
      this.#users -= 1;
      if (this.#users === 0) this.#linger = setTimeout(() => this.#leave(), lingerMs);
    };
  };

  /** Tries again after a failure. */
  readonly retry = (): void => {
    this.#close();
    this.#set(opening);
    this.#open();
  };

  #leave(): void {
    this.#close();
    this.#onGone();
  }

  #set(state: OpenedState): void {
    this.#state = state;
    for (const listener of this.#listeners) listener();
  }

  #open(): void {
    let isClosed = false;
    let free = () => {};
    this.#close = () => {
      isClosed = true;
      free();
    };
    const fail = (error: unknown) => {
      if (!isClosed) this.#set({ pdf: null, error });
    };
    const open = async () => {
      const { documentId, shownBytes } = this.#file;
      const module = loadPdf();
      const { openPdf } = module instanceof Promise ? await module : module;
      if (isClosed) return;
      const opened = openPdf({
        sizeBytes: shownBytes,
        readRange: (begin, end, signal) => readOriginal(documentId, begin, end, signal),
        onFailure: fail,
      });
      const timer = setInterval(() => {
        if (opened.receivedBytes() > mostReadBytes) this.#renew();
      }, lookEveryMs);
      free = () => {
        clearInterval(timer);
        opened.close();
      };
      const pdf = await opened.pdf;
      if (isClosed) return;
      free = () => {
        clearInterval(timer);
        PageDrawings.free(pdf);
        opened.close();
      };
      this.#set({ pdf, error: null });
    };
    open().catch(fail);
  }

  /** What is drawn stays on screen meanwhile. */
  #renew(): void {
    this.#close();
    this.#open();
  }
}

const papers = new Map<string, OpenedPaper>();

/** Opens at once; use it by listening. */
export function openedPaper({ documentId, shownBytes }: PaperFile): OpenedPaper {
  const key = `${documentId} ${shownBytes}`;
  const known = papers.get(key);
  if (known) return known;
  const made = new OpenedPaper({ documentId, shownBytes }, () => papers.delete(key));
  papers.set(key, made);
  return made;
}
