// The picture of the page that is corrected, with the line that is typed in marked and in view.
import { useElementSize } from '@mantine/hooks';
import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { TextPage } from '#shared/documents/extracted-text.ts';
import type { DocumentDetail } from '#shared/documents/summary.ts';
import sheet from '../pages/PdfPage.module.css';
import { usePageDrawing } from '../pages/use-page-drawing.ts';
import { usePdf } from '../pages/use-pdf.ts';
import classes from './CorrectionView.module.css';

interface CorrectionPageProps {
  document: DocumentDetail;
  /** From 1. */
  page: number;
  text: TextPage | undefined;
  /** Points; null where no line is chosen. */
  box: readonly [number, number, number, number] | null;
}

const margin = 12;
const a4 = { width: 595, height: 842 };

export function CorrectionPage({ document, page, text, box }: CorrectionPageProps) {
  const { t } = useTranslation();
  const { ref, width } = useElementSize<HTMLElement>();
  const { pdf, error } = usePdf(document);
  const size = text && text.width > 0 ? text : a4;
  const shownWidth = Math.max(0, Math.floor(width) - 2 * margin);
  const scale = shownWidth / size.width;
  const height = Math.round(size.height * scale);
  const drawing = usePageDrawing(pdf, page - 1, shownWidth, height);
  const mark = useRef<HTMLSpanElement>(null);
  const [x = 0, y = 0, boxWidth = 0, boxHeight = 0] = box ?? [];

  // biome-ignore lint/correctness/useExhaustiveDependencies: each line that is chosen is brought into view.
  useEffect(() => {
    mark.current?.scrollIntoView({ block: 'center', behavior: 'instant' });
  }, [y, scale]);

  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolled region must be reachable by keyboard.
    <section ref={ref} className={classes.picture} aria-label={t('documents:reader.page', { page })} tabIndex={0}>
      <div className={`${sheet.page} ${classes.sheet}`} style={{ width: shownWidth, height }}>
        <div ref={drawing.host} className={sheet.drawing} data-drawn={drawing.isDrawn || undefined} />
        {(Boolean(error) || drawing.hasFailed) && (
          <p className={classes.undrawable}>{t('documents:desk.undrawable')}</p>
        )}
        {box && (
          <span
            ref={mark}
            className={classes.place}
            style={{ left: x * scale, top: y * scale, width: boxWidth * scale, height: boxHeight * scale }}
          />
        )}
      </div>
    </section>
  );
}
