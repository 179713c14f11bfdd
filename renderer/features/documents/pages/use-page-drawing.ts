// The drawing of one page in its place: what is kept of it at once (sharp, or small and stretched), then the sharp one.
// While a sharper drawing is being made after zooming, the former one stays, stretched.
import type { PDFDocumentProxy } from 'pdfjs-dist';
import { type RefObject, useCallback, useEffect, useLayoutEffect, useRef, useState } from 'react';
import { freeCanvas } from './canvas-pool.ts';
import { maxCanvasPixels, PageDrawings } from './page-drawings.ts';
import { canvasRatio } from './zoom.ts';

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

  // Before the first paint: a page that comes back is there at once. What is drawn stays when its PDF is opened anew.
  useLayoutEffect(() => {
    const element = host.current;
    if (!pdf || !element || element.firstChild) return;
    const { pool, knownSmall } = PageDrawings.of(pdf);
    const kept = pool.take(index);
    if (kept) element.replaceChildren(kept);
    else showSmall(element, knownSmall(index));
    setState(kept ? 'drawn' : 'none');
  }, [pdf, index]);

  const opened = useRef(pdf);
  opened.current = pdf;
  useLayoutEffect(() => {
    const element = host.current;
    return () => {
      const canvas = element?.querySelector('canvas');
      if (!canvas) return;
      canvas.remove();
      if (opened.current && canvas.dataset.small === undefined)
        PageDrawings.of(opened.current).pool.give(index, canvas);
      else freeCanvas(canvas);
    };
  }, [index]);

  // biome-ignore lint/correctness/useExhaustiveDependencies: a new attempt draws the same page again.
  useEffect(() => {
    const element = host.current;
    if (!pdf || !element || width === 0) return;
    const present = element.querySelector('canvas');
    const isSmall = present?.dataset.small !== undefined;
    if (present && !isSmall && isSharp(present, width, height)) return;
    const stop = new AbortController();
    const timer = setTimeout(
      () => {
        PageDrawings.of(pdf)
          .draw(index, { width, height }, stop.signal)
          .then(
            (canvas) => {
              if (stop.signal.aborted) return freeCanvas(canvas);
              const former = element.querySelector('canvas');
              element.replaceChildren(canvas);
              if (former) freeCanvas(former);
              setState('drawn');
            },
            () => {
              if (!stop.signal.aborted) setState('failed');
            },
          );
      },
      present && !isSmall ? settleMs : 0,
    );
    return () => {
      clearTimeout(timer);
      stop.abort();
    };
  }, [pdf, index, width, height, attempt]);

  const retry = useCallback(() => {
    setState('none');
    setAttempt((count) => count + 1);
  }, []);
  return { host, isDrawn: state === 'drawn', hasFailed: state === 'failed', retry };
}

/** Drawn for this size, or as large as drawings become. */
function isSharp(canvas: HTMLCanvasElement, width: number, height: number): boolean {
  const ratio = canvasRatio(width, height, window.devicePixelRatio, maxCanvasPixels);
  return Math.abs(canvas.width - width * ratio) <= 2;
}

function showSmall(element: HTMLElement, small: HTMLCanvasElement | undefined): void {
  if (!small || small.width === 0) return;
  const copy = document.createElement('canvas');
  copy.width = small.width;
  copy.height = small.height;
  copy.dataset.small = '';
  copy.setAttribute('aria-hidden', 'true');
  copy.getContext('2d', { alpha: false })?.drawImage(small, 0, 0);
  element.replaceChildren(copy);
}
