// Draws the pages that will probably be come to, once scrolling pauses: those in the direction of reading first.
import type { PDFDocumentProxy } from 'pdfjs-dist';
import { useEffect, useRef } from 'react';
import { PageDrawings } from './page-drawings.ts';
import { boxOf } from './page-layout.ts';
import type { PageView } from './use-page-view.ts';
import type { Rotation } from './zoom.ts';

const pauseMs = 150;
const ahead = 2;

export function useDrawAhead(pdf: PDFDocumentProxy | null, view: PageView, rotation: Rotation): void {
  const { range, seen, layout } = view;
  const former = useRef(range);
  const direction = range.first < former.current.first ? -1 : 1;
  useEffect(() => {
    former.current = range;
  }, [range]);

  useEffect(() => {
    if (pdf) PageDrawings.of(pdf).seenNow = () => seen.current;
  }, [pdf, seen]);

  useEffect(() => {
    if (!pdf) return;
    const stop = new AbortController();
    const timer = setTimeout(() => {
      const drawings = PageDrawings.of(pdf);
      const near = boxOf(layout, range.first);
      const nexts = Array.from({ length: ahead }, (_, step) =>
        direction === 1 ? range.last + 1 + step : range.first - 1 - step,
      );
      const back = direction === 1 ? range.first - 1 : range.last + 1;
      for (const index of [...nexts, back]) {
        const box = boxOf(layout, index) ?? near;
        if (index < 0 || index >= pdf.numPages || !box) continue;
        const isAcross = rotation % 180 !== 0;
        const size = { width: isAcross ? box.height : box.width, height: isAcross ? box.width : box.height };
        // What cannot be drawn says so when it is come to.
        drawings.drawAhead(index, size, stop.signal).catch(() => undefined);
      }
    }, pauseMs);
    return () => {
      clearTimeout(timer);
      stop.abort();
    };
  }, [pdf, range, layout, direction, rotation]);
}
