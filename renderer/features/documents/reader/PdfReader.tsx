// A laid-out paper: the original's pages in one scrolled column, with our text over them for selecting, copying and
// marking. Only pages near the view exist.
import { useCallback, useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { DocumentSummary } from '#shared/documents/summary.ts';
import { usePageSizes } from '../hooks/use-page-sizes.ts';
import { usePageView, zoomStep } from '../hooks/use-page-view.ts';
import { usePdf } from '../hooks/use-pdf.ts';
import { useReaderKeys } from '../hooks/use-reader-keys.ts';
import { useReadingPlace } from '../hooks/use-reading-place.ts';
import { useTextPages } from '../hooks/use-text-pages.ts';
import { useWheelZoom } from '../hooks/use-wheel-zoom.ts';
import { copyLines } from './copy-lines.ts';
import { placeOfTarget, startOf } from './opening-place.ts';
import { PageBox } from './PageBox.tsx';
import { PdfPage } from './PdfPage.tsx';
import classes from './PdfReader.module.css';
import { ReaderTitle } from './ReaderTitle.tsx';
import type { ReaderTarget } from './reader-target.ts';
import { ZoomTools } from './ZoomTools.tsx';

interface PdfReaderProps {
  document: DocumentSummary;
  target: ReaderTarget;
}

export function PdfReader({ document, target }: PdfReaderProps) {
  const { t } = useTranslation();
  const { documentId, pageCount } = document;
  const { pdf, error, retry } = usePdf(document);
  const start = useRef(startOf(target, documentId, pageCount)).current;
  const needed = useRef({ first: start.pageIndex, last: start.pageIndex });
  const textPages = useTextPages(documentId, needed.current.first, needed.current.last, pageCount);
  const sizes = usePageSizes(pageCount, textPages);
  const view = usePageView(sizes, start);
  const { goTo, getAnchor, setZoom, zoomBy, layout, range } = view;
  needed.current = range;

  // The passage asked for is brought into view once its place on the page is known.
  const isPlaced = useRef(target.blockIndex === null);
  const targetPage = target.pageIndex === null ? undefined : textPages.get(target.pageIndex);
  useEffect(() => {
    if (isPlaced.current || !targetPage || target.pageIndex === null) return;
    const viewHeight = view.scroller.current?.clientHeight ?? 0;
    const pageHeight = layout.heights[target.pageIndex] ?? 0;
    if (viewHeight === 0 || pageHeight === 0) return;
    isPlaced.current = true;
    goTo(placeOfTarget(target, targetPage, viewHeight / pageHeight));
  }, [targetPage, target, layout, goTo, view.scroller]);

  useReadingPlace(
    documentId,
    useCallback(() => {
      const { pageIndex, fraction } = getAnchor();
      return { pageNumber: pageIndex + 1, fraction };
    }, [getAnchor]),
  );
  const zoomIn = useCallback(() => zoomBy(zoomStep), [zoomBy]);
  const zoomOut = useCallback(() => zoomBy(1 / zoomStep), [zoomBy]);
  const fitWidth = useCallback(() => setZoom('width'), [setZoom]);
  const goToStart = useCallback(() => goTo({ pageIndex: 0, fraction: 0 }), [goTo]);
  const goToEnd = useCallback(() => goTo({ pageIndex: pageCount - 1, fraction: 1 }), [goTo, pageCount]);
  const goToPage = useCallback((pageIndex: number) => goTo({ pageIndex, fraction: 0 }), [goTo]);
  useReaderKeys({ scrollBy: view.scrollBy, goToStart, goToEnd, zoomIn, zoomOut, resetZoom: fitWidth });
  useWheelZoom(view.scroller, zoomBy);

  const shown = Array.from({ length: Math.max(0, range.last - range.first + 1) }, (_, index) => range.first + index);
  return (
    <>
      <ReaderTitle document={document} facts={t('common:pageCount', { count: pageCount })}>
        <PageBox currentIndex={view.currentIndex} pageCount={pageCount} onGoTo={goToPage} />
        <ZoomTools scale={view.scale} onZoomIn={zoomIn} onZoomOut={zoomOut} onFitWidth={fitWidth} />
      </ReaderTitle>
      <section
        ref={view.scroller}
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
              tokens={target.tokens}
              targetBlock={target.pageIndex === index ? target.blockIndex : null}
            />
          ))}
        </div>
      </section>
    </>
  );
}
