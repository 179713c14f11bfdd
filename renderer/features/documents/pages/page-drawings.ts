// All that is drawn of one opened PDF: whose turn it is, drawings kept for a while, and small pictures. Pages, thumbnails
// and previews of one paper share it, so that none starves the other.
import type { PDFDocumentProxy, PDFPageProxy } from 'pdfjs-dist';
import { CanvasPool, freeCanvas } from './canvas-pool.ts';
import { backgroundRank, DrawQueue } from './draw-queue.ts';
import { canvasRatio } from './zoom.ts';

/** Of one page's canvas: 24 MB of memory. What is seen of a larger page is drawn again over it, sharp. */
export const maxCanvasPixels = 6 * 1024 * 1024;
/** Of pages that are not on screen. */
const maxPooledPixels = 6 * 1024 * 1024;
/** CSS pixels; sharp enough for a panel on any screen. */
export const smallWidth = 200;
const maxSmall = 60;
/** One is being read while another is being painted. */
const drawnAtOnce = 2;

export interface DrawnSize {
  /** CSS pixels. */
  readonly width: number;
  readonly height: number;
}

/** Part of a page, in CSS pixels of the page as it is shown. */
export interface PagePart extends DrawnSize {
  readonly left: number;
  readonly top: number;
}

const drawingsOf = new WeakMap<PDFDocumentProxy, PageDrawings>();

export class PageDrawings {
  readonly #pdf: PDFDocumentProxy;
  readonly #queue = new DrawQueue(drawnAtOnce);
  readonly #small = new Map<number, HTMLCanvasElement>();
  readonly pool = new CanvasPool<HTMLCanvasElement>(maxPooledPixels);
  /** Pages that are seen now; what is nearest to them is drawn first. */
  seenNow: () => { readonly first: number; readonly last: number } = () => ({ first: 0, last: 0 });

  private constructor(pdf: PDFDocumentProxy) {
    this.#pdf = pdf;
  }

  static of(pdf: PDFDocumentProxy): PageDrawings {
    const known = drawingsOf.get(pdf) ?? new PageDrawings(pdf);
    drawingsOf.set(pdf, known);
    return known;
  }

  /** Gives the memory back once the PDF is closed. */
  static free(pdf: PDFDocumentProxy): void {
    const drawings = drawingsOf.get(pdf);
    if (!drawings) return;
    drawings.pool.clear();
    for (const small of drawings.#small.values()) freeCanvas(small);
    drawings.#small.clear();
    drawingsOf.delete(pdf);
  }

  /** A page on screen or beside it. */
  draw(index: number, size: DrawnSize, signal: AbortSignal): Promise<HTMLCanvasElement> {
    return this.#queue.add(
      () => this.#distance(index),
      signal,
      async () => {
        const canvas = await this.#paint(index, pixelWidth(size), null, signal);
        this.#keepSmall(index, canvas);
        return canvas;
      },
    );
  }

  /** A page that will probably be come to: once drawn it waits in the pool. */
  async drawAhead(index: number, size: DrawnSize, signal: AbortSignal): Promise<void> {
    if (this.pool.has(index)) return;
    const rank = () => 100 + this.#distance(index);
    const canvas = await this.#queue.add(rank, signal, () => this.#paint(index, pixelWidth(size), null, signal));
    this.#keepSmall(index, canvas);
    if (signal.aborted) freeCanvas(canvas);
    else this.pool.give(index, canvas);
  }

  /** What is seen of a page that is too large to be drawn sharp as a whole. */
  drawPart(index: number, size: DrawnSize, part: PagePart, signal: AbortSignal): Promise<HTMLCanvasElement> {
    const ratio = canvasRatio(part.width, part.height, window.devicePixelRatio, maxCanvasPixels);
    return this.#queue.add(
      () => this.#distance(index),
      signal,
      () => this.#paint(index, size.width * ratio, scaled(part, ratio), signal),
    );
  }

  /** A small picture, drawn when nothing else is to be. It belongs to these drawings: copy it. */
  async small(index: number, signal: AbortSignal): Promise<HTMLCanvasElement> {
    const known = this.#small.get(index);
    if (known) return known;
    const rank = () => backgroundRank + this.#distance(index);
    return this.#queue.add(rank, signal, async () => {
      const drawnSince = this.#small.get(index);
      if (drawnSince) return drawnSince;
      const canvas = await this.#paint(index, smallWidth, null, signal);
      this.#putSmall(index, canvas);
      return canvas;
    });
  }

  readonly knownSmall = (index: number): HTMLCanvasElement | undefined => this.#small.get(index);

  getPage(index: number): Promise<PDFPageProxy> {
    return this.#pdf.getPage(index + 1);
  }

  #distance(index: number): number {
    const { first, last } = this.seenNow();
    if (index >= first && index <= last) return (index - first) / 100;
    return index < first ? first - index + 0.5 : index - last;
  }

  async #paint(
    index: number,
    /** Of the whole page, in pixels. */
    width: number,
    part: PagePart | null,
    signal: AbortSignal,
  ): Promise<HTMLCanvasElement> {
    signal.throwIfAborted();
    const page = await this.getPage(index);
    signal.throwIfAborted();
    const natural = page.getViewport({ scale: 1 });
    const viewport = page.getViewport({ scale: width / natural.width });
    const canvas = document.createElement('canvas');
    canvas.width = Math.max(1, Math.floor(part?.width ?? viewport.width));
    canvas.height = Math.max(1, Math.floor(part?.height ?? viewport.height));
    canvas.setAttribute('aria-hidden', 'true');
    const task = page.render({
      canvas,
      viewport,
      ...(part && { transform: [1, 0, 0, 1, -part.left, -part.top] }),
    });
    const cancel = () => task.cancel();
    signal.addEventListener('abort', cancel);
    try {
      await task.promise;
      return canvas;
    } catch (error) {
      freeCanvas(canvas);
      throw error;
    } finally {
      signal.removeEventListener('abort', cancel);
      page.cleanup();
    }
  }

  /** Scaling down what is drawn anyway costs nearly nothing. */
  #keepSmall(index: number, canvas: HTMLCanvasElement): void {
    if (this.#small.has(index)) return;
    const small = document.createElement('canvas');
    small.width = smallWidth;
    small.height = Math.max(1, Math.round((smallWidth * canvas.height) / canvas.width));
    const context = small.getContext('2d', { alpha: false });
    if (!context) return;
    context.imageSmoothingQuality = 'high';
    context.drawImage(canvas, 0, 0, small.width, small.height);
    this.#putSmall(index, small);
  }

  #putSmall(index: number, canvas: HTMLCanvasElement): void {
    this.#small.set(index, canvas);
    const [oldest] = this.#small.keys();
    if (this.#small.size <= maxSmall || oldest === undefined) return;
    const freed = this.#small.get(oldest);
    if (freed) freeCanvas(freed);
    this.#small.delete(oldest);
  }
}

function pixelWidth({ width, height }: DrawnSize): number {
  return width * canvasRatio(width, height, window.devicePixelRatio, maxCanvasPixels);
}

function scaled(part: PagePart, ratio: number): PagePart {
  return { left: part.left * ratio, top: part.top * ratio, width: part.width * ratio, height: part.height * ratio };
}
