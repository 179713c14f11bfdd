// Page mode: the original's pages in one scrolled column, with our text over them for selecting, copying and marking.
// Only pages near the view exist.
import { useCallback, useEffect, useMemo, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { TextPlace } from '#shared/documents/extracted-text.ts';
import { useTextPages } from '../hooks/use-text-pages.ts';
import { depthOnPage, placeAtDepth } from '../pane/page-place.ts';
import { type PaperView, usePane } from '../pane/pane.ts';
import { copyLines } from './copy-lines.ts';
import classes from './PageView.module.css';
import { PdfPage } from './PdfPage.tsx';
import { usePageSizes } from './use-page-sizes.ts';
import { usePageView, zoomStep } from './use-page-view.ts';
import { usePdf } from './use-pdf.ts';
import { useWheelZoom } from './use-wheel-zoom.ts';

export function PageView() {
  const { t } = useTranslation();
  const { document, marker, links, openingPlace, registerView, view: store } = usePane();
  const { documentId, pageCount } = document;
  const { pdf, error, retry } = usePdf(document);
  const opening = useRef(openingPlace()).current;
  const firstIndex = Math.min(pageCount, opening.place.page) - 1;
  const needed = useRef({ first: firstIndex, last: firstIndex });
  const textPages = useTextPages(documentId, needed.current.first, needed.current.last, pageCount);
  const sizes = usePageSizes(pageCount, textPages);
  const view = usePageView(sizes, { pageIndex: firstIndex, fraction: 0 });
  const { goTo, getAnchor, setZoom, zoomBy, scrollBy, layout, range, scroller } = view;
  needed.current = range;

  // A place is gone to in two steps: its page at once, the line when the page's text has come.
  const waiting = useRef<{ place: TextPlace; depth: number } | null>(opening);
  const settle = useCallback(() => {
    const { place, depth } = waiting.current ?? {};
    if (!place || depth === undefined) return;
    const pageIndex = Math.min(pageCount, place.page) - 1;
    const text = textPages.get(pageIndex);
    const viewHeight = scroller.current?.clientHeight ?? 0;
    const pageHeight = layout.heights[pageIndex] ?? 0;
    if (!text || viewHeight === 0 || pageHeight === 0) return;
    waiting.current = null;
    const above = (depth * viewHeight) / pageHeight;
    goTo({ pageIndex, fraction: Math.max(0, depthOnPage(text, place) - above) });
  }, [textPages, layout, goTo, pageCount, scroller]);
  useEffect(settle, [settle]);

  const tell = useCallback(() => {
    const { pageIndex, fraction } = getAnchor();
    const end = (scroller.current?.scrollTop ?? 0) + (scroller.current?.clientHeight ?? 0);
    store.set({
      place: placeAtDepth(textPages.get(pageIndex), pageIndex + 1, Math.max(0, fraction)),
      pageIndex: view.currentIndex,
      progress: Math.min(1, end / Math.max(1, layout.totalHeight)),
      scale: view.scale,
    });
  }, [getAnchor, scroller, store, textPages, view.currentIndex, view.scale, layout.totalHeight]);
  useEffect(() => {
    const element = scroller.current;
    if (!waiting.current) tell();
    const onScroll = () => {
      if (!waiting.current) tell();
    };
    element?.addEventListener('scroll', onScroll, { passive: true });
    return () => element?.removeEventListener('scroll', onScroll);
  }, [tell, scroller]);

  const acts = useRef({ settle, goTo, zoomBy, scrollBy, setZoom });
  acts.current = { settle, goTo, zoomBy, scrollBy, setZoom };
  const paperView = useMemo<PaperView>(
    () => ({
      show(place, depth) {
        waiting.current = { place, depth };
        acts.current.goTo({ pageIndex: Math.min(pageCount, place.page) - 1, fraction: 0 });
        acts.current.settle();
      },
      scrollBy: (screens) => acts.current.scrollBy(screens),
      goToStart: () => acts.current.goTo({ pageIndex: 0, fraction: 0 }),
      goToEnd: () => acts.current.goTo({ pageIndex: pageCount - 1, fraction: 1 }),
      zoomBy: (steps) => acts.current.zoomBy(zoomStep ** steps),
      resetZoom: () => acts.current.setZoom('width'),
    }),
    [pageCount],
  );
  useEffect(() => registerView(paperView), [registerView, paperView]);
  useWheelZoom(scroller, zoomBy);

  const shown = Array.from({ length: Math.max(0, range.last - range.first + 1) }, (_, index) => range.first + index);
  return (
    <section
      ref={scroller}
      className={classes.scroller}
      aria-label={t('documents:reader.pages')}
      // biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolled region must be reachable by keyboard.
      tabIndex={0}
      onCopy={copyLines}
    >
      <div className={classes.column} style={{ height: layout.totalHeight, minWidth: layout.maxWidth }}>
        {shown.map((index) => (
          <PdfPage
            key={index}
            index={index}
            top={layout.tops[index] ?? 0}
            width={layout.widths[index] ?? 0}
            height={layout.heights[index] ?? 0}
            pdf={pdf}
            pdfError={error}
            onRetry={retry}
            text={textPages.get(index)}
            marker={marker}
            links={links}
          />
        ))}
      </div>
    </section>
  );
}
