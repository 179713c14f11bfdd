// Draws one page of a PDF onto a canvas, and gives the canvas's memory back when the page goes. While a sharper drawing
// is being made after zooming, the former one stays, stretched.
import type { PDFDocumentProxy, RenderTask } from 'pdfjs-dist';
import { type RefObject, useCallback, useEffect, useRef, useState } from 'react';
import { canvasRatio } from './page-layout.ts';

/** Pixels of one page's canvas at most: 64 MB of memory. */
const maxCanvasPixels = 16 * 1024 * 1024;
/** Waits until zooming pauses; the first drawing starts at once. */
const settleMs = 120;

export interface PageDrawing {
  readonly host: RefObject<HTMLDivElement | null>;
  readonly isDrawn: boolean;
  readonly hasFailed: boolean;
  readonly retry: () => void;
}

export function usePageDrawing(
  pdf: PDFDocumentProxy | null,
  index: number,
  width: number,
  height: number,
): PageDrawing {
  const host = useRef<HTMLDivElement>(null);
  const [state, setState] = useState<'none' | 'drawn' | 'failed'>('none');
  const [attempt, setAttempt] = useState(0);

  // biome-ignore lint/correctness/useExhaustiveDependencies: a new attempt draws the same page again.
  useEffect(() => {
    const element = host.current;
    if (!pdf || !element || width === 0) return;
    const stop = new AbortController();
    const delayMs = element.firstChild ? settleMs : 0;
    const timer = setTimeout(() => {
      drawPage(pdf, index + 1, { width, height, signal: stop.signal }).then(
        (canvas) => {
          if (stop.signal.aborted) return freeCanvas(canvas);
          freeCanvases(element);
          element.replaceChildren(canvas);
          setState('drawn');
        },
        () => {
          if (!stop.signal.aborted) setState('failed');
        },
      );
    }, delayMs);
    return () => {
      clearTimeout(timer);
      stop.abort();
    };
  }, [pdf, index, width, height, attempt]);

  useEffect(() => {
    const element = host.current;
    return () => {
      if (element) freeCanvases(element);
    };
  }, []);

  const retry = useCallback(() => {
    setState('none');
    setAttempt((count) => count + 1);
  }, []);
  return { host, isDrawn: state === 'drawn', hasFailed: state === 'failed', retry };
}

interface DrawOptions {
  readonly width: number;
  readonly height: number;
  readonly signal: AbortSignal;
}

async function drawPage(pdf: PDFDocumentProxy, pageNumber: number, options: DrawOptions): Promise<HTMLCanvasElement> {
  const page = await pdf.getPage(pageNumber);
  options.signal.throwIfAborted();
  const ratio = canvasRatio(options.width, options.height, window.devicePixelRatio, maxCanvasPixels);
  const natural = page.getViewport({ scale: 1 });
  const viewport = page.getViewport({ scale: (options.width / natural.width) * ratio });
  const canvas = document.createElement('canvas');
  canvas.width = Math.floor(viewport.width);
  canvas.height = Math.floor(viewport.height);
  canvas.setAttribute('aria-hidden', 'true');
  const task: RenderTask = page.render({ canvas, viewport });
  const cancel = () => task.cancel();
  options.signal.addEventListener('abort', cancel);
  try {
    await task.promise;
    return canvas;
  } catch (error) {
    freeCanvas(canvas);
    throw error;
  } finally {
    options.signal.removeEventListener('abort', cancel);
    page.cleanup();
  }
}

/** A canvas of no size holds no pixels: browsers free it at once instead of when they collect it. */
function freeCanvas(canvas: HTMLCanvasElement): void {
  canvas.width = 0;
  canvas.height = 0;
}

function freeCanvases(element: HTMLElement): void {
  for (const canvas of element.querySelectorAll('canvas')) freeCanvas(canvas);
}
