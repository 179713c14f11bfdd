// What is seen of a page that is too large to be drawn sharp as a whole (a plan, a letter under a magnifying glass): drawn
// over the page once scrolling and zooming pause.
import type { PDFDocumentProxy } from 'pdfjs-dist';
import { type RefObject, useEffect, useRef } from 'react';
import { freeCanvas } from './canvas-pool.ts';
import { maxCanvasPixels, PageDrawings, type PagePart } from './page-drawings.ts';
import { canvasRatio } from './zoom.ts';

const settleMs = 150;
/** Drawn beyond what is seen, as a share of the view. */
const around = 0.15;

export function useDetailDrawing(
  pdf: PDFDocumentProxy | null,
  index: number,
  { width, height }: { width: number; height: number },
  scroller: RefObject<HTMLElement | null>,
): RefObject<HTMLDivElement | null> {
  const host = useRef<HTMLDivElement>(null);
  const wanted = Math.min(2, Math.max(1, window.devicePixelRatio));
  const isBlurred = canvasRatio(width, height, wanted, maxCanvasPixels) < wanted * 0.9;

  useEffect(() => {
    const element = host.current;
    const view = scroller.current;
    if (!pdf || !element || !view || !isBlurred) return;
    let stop = new AbortController();
    let timer = 0;
    const draw = () => {
      const part = seenPart(element, view, { width, height });
      if (!part) return clear(element);
      const { signal } = stop;
      PageDrawings.of(pdf)
        .drawPart(index, { width, height }, part, signal)
        .then(
          (canvas) => {
            if (signal.aborted) return freeCanvas(canvas);
            clear(element);
            Object.assign(canvas.style, {
              left: `${part.left}px`,
              top: `${part.top}px`,
              width: `${part.width}px`,
              height: `${part.height}px`,
            });
            element.replaceChildren(canvas);
          },
          () => {
            // The whole page under it says what is wrong.
          },
        );
    };
    const onMove = () => {
      clearTimeout(timer);
      stop.abort();
      stop = new AbortController();
      timer = window.setTimeout(draw, settleMs);
    };
    onMove();
    view.addEventListener('scroll', onMove, { passive: true });
    return () => {
      view.removeEventListener('scroll', onMove);
      clearTimeout(timer);
      stop.abort();
      clear(element);
    };
  }, [pdf, index, width, height, isBlurred, scroller]);
  return host;
}

/** In the page's own directions, however it is turned; null where nothing of it is seen. */
function seenPart(page: HTMLElement, view: HTMLElement, size: { width: number; height: number }): PagePart | null {
  const onScreen = page.getBoundingClientRect();
  const seen = view.getBoundingClientRect();
  const isTurned = Math.abs(onScreen.width - size.width) > Math.abs(onScreen.width - size.height) + 1;
  if (isTurned) return { left: 0, top: 0, ...size };
  const airX = seen.width * around;
  const airY = seen.height * around;
  const left = Math.max(0, Math.floor(seen.left - airX - onScreen.left));
  const top = Math.max(0, Math.floor(seen.top - airY - onScreen.top));
  const right = Math.min(size.width, Math.ceil(seen.right + airX - onScreen.left));
  const bottom = Math.min(size.height, Math.ceil(seen.bottom + airY - onScreen.top));
  return right > left && bottom > top ? { left, top, width: right - left, height: bottom - top } : null;
}

function clear(element: HTMLElement): void {
  for (const canvas of element.querySelectorAll('canvas')) freeCanvas(canvas);
  element.replaceChildren();
}
