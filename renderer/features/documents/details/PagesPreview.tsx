// Printed pages in a small frame, with the place asked for marked and in view.
import type { PDFDocumentProxy } from 'pdfjs-dist';
import { useEffect, useMemo, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { TextPage } from '#shared/documents/extracted-text.ts';
import type { DocumentDetail } from '#shared/documents/summary.ts';
import { useTextPages } from '../hooks/use-text-pages.ts';
import { MarkLayer } from '../pages/MarkLayer.tsx';
import page from '../pages/PdfPage.module.css';
import { usePageDrawing } from '../pages/use-page-drawing.ts';
import { usePageSizes } from '../pages/use-page-sizes.ts';
import { usePageView } from '../pages/use-page-view.ts';
import { usePdf } from '../pages/use-pdf.ts';
import classes from './PaperPreview.module.css';
import type { PreviewTarget } from './PaperPreview.tsx';
import { depthOfPlace, marksOfPlace } from './place-mark.ts';

interface PagesPreviewProps {
  document: DocumentDetail;
  target: PreviewTarget | null;
  label: string;
}

const start = { pageIndex: 0, fraction: 0 };
/** How far down the frame the place stands. */
const depthInFrame = 0.25;

export function PagesPreview({ document, target, label }: PagesPreviewProps) {
  const { documentId, pageCount } = document;
  const { pdf, error } = usePdf(document);
  const needed = useRef({ first: 0, last: 0 });
  const textPages = useTextPages(documentId, needed.current.first, needed.current.last, pageCount);
  const sizes = usePageSizes(pageCount, textPages);
  const { scroller, layout, range, goTo } = usePageView(sizes, start);
  needed.current = range;

  // First to the page, whose text may be on its way; then to the line.
  const pageIndex = target ? Math.min(pageCount, target.place.page) - 1 : null;
  const text = pageIndex === null ? undefined : textPages.get(pageIndex);
  const shown = useRef<string | null>(null);
  useEffect(() => {
    if (!target || pageIndex === null) return;
    const key = `${target.asked} ${text !== undefined}`;
    if (shown.current === key) return;
    shown.current = key;
    const pageHeight = layout.heights[pageIndex] ?? 0;
    const viewHeight = scroller.current?.clientHeight ?? 0;
    const depth = text ? depthOfPlace(text, target.place) : 0;
    const above = pageHeight > 0 ? (depthInFrame * viewHeight) / pageHeight : 0;
    goTo({ pageIndex, fraction: Math.max(0, depth - above) });
  }, [target, pageIndex, text, layout, goTo, scroller]);

  const indexes = Array.from({ length: Math.max(0, range.last - range.first + 1) }, (_, index) => range.first + index);
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolled region must be reachable by keyboard.
    <section ref={scroller} className={classes.frame} aria-label={label} tabIndex={0}>
      <div className={classes.column} style={{ height: layout.totalHeight, minWidth: layout.maxWidth }}>
        {indexes.map((index) => (
          <PreviewPage
            key={index}
            index={index}
            top={layout.tops[index] ?? 0}
            width={layout.widths[index] ?? 0}
            height={layout.heights[index] ?? 0}
            pdf={pdf}
            isBroken={Boolean(error)}
            text={textPages.get(index)}
            target={pageIndex === index ? target : null}
          />
        ))}
      </div>
    </section>
  );
}

interface PreviewPageProps {
  index: number;
  top: number;
  width: number;
  height: number;
  pdf: PDFDocumentProxy | null;
  isBroken: boolean;
  text: TextPage | undefined;
  target: PreviewTarget | null;
}

function PreviewPage({ index, top, width, height, pdf, isBroken, text, target }: PreviewPageProps) {
  const { t } = useTranslation();
  const drawing = usePageDrawing(pdf, index, width, height);
  const place = target?.place ?? null;
  const marks = useMemo(() => (text && place ? marksOfPlace(text, place) : null), [text, place]);
  const scale = text && text.width > 0 ? width / text.width : 1;
  const isUndrawable = isBroken || drawing.hasFailed;
  return (
    <article
      className={page.page}
      style={{ top, width, height, marginLeft: -width / 2 }}
      aria-label={t('documents:reader.page', { page: index + 1 })}
    >
      <div ref={drawing.host} className={page.drawing} data-drawn={drawing.isDrawn || isUndrawable || undefined} />
      {isUndrawable && <p className={classes.undrawable}>{t('documents:desk.undrawable')}</p>}
      {text && marks && <MarkLayer page={text} marks={marks} scale={scale} />}
    </article>
  );
}
