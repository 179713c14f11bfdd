// One page in small.
import type { PDFDocumentProxy } from 'pdfjs-dist';
import { memo, useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { PageDrawings } from './page-drawings.ts';
import classes from './ThumbnailPanel.module.css';

interface ThumbnailProps {
  pdf: PDFDocumentProxy | null;
  /** From 0. */
  index: number;
  /** What the paper itself calls the page: `iv`; null where it says nothing else. */
  label: string | null;
  isCurrent: boolean;
  /** One of them all: the arrows lead to the others. */
  isInTabOrder: boolean;
  /** CSS pixels. */
  left: number;
  top: number;
  onGo: (index: number) => void;
  onFocus: (index: number) => void;
}

/** What flies by is not drawn. */
const restMs = 80;

export const Thumbnail = memo(function Thumbnail(props: ThumbnailProps) {
  const { pdf, index, label, isCurrent, isInTabOrder, left, top, onGo, onFocus } = props;
  const { t } = useTranslation();
  const canvas = useRef<HTMLCanvasElement>(null);

  useEffect(() => {
    const target = canvas.current;
    if (!pdf || !target) return;
    const drawings = PageDrawings.of(pdf);
    const known = drawings.knownSmall(index);
    if (known) return copyTo(target, known);
    const stop = new AbortController();
    const timer = setTimeout(() => {
      drawings.small(index, stop.signal).then(
        (small) => {
          if (!stop.signal.aborted) copyTo(target, small);
        },
        () => {
          // A page that cannot be drawn keeps its number; in the view it says why.
        },
      );
    }, restMs);
    return () => {
      clearTimeout(timer);
      stop.abort();
    };
  }, [pdf, index]);

  const number = String(index + 1);
  return (
    <button
      type="button"
      className={classes.cell}
      style={{ left, top }}
      aria-label={t('documents:pages.thumbnail', { page: label === null ? number : `${label} (${number})` })}
      aria-current={isCurrent ? 'page' : undefined}
      tabIndex={isInTabOrder ? 0 : -1}
      data-thumbnail={index}
      onClick={() => onGo(index)}
      onFocus={() => onFocus(index)}
    >
      <span className={classes.sheet}>
        <canvas ref={canvas} width={0} height={0} aria-hidden />
      </span>
      <span className={classes.label}>{label ?? number}</span>
    </button>
  );
});

function copyTo(target: HTMLCanvasElement, small: HTMLCanvasElement): void {
  target.width = small.width;
  target.height = small.height;
  if (small.width > 0) target.getContext('2d', { alpha: false })?.drawImage(small, 0, 0);
  target.dataset.drawn = '';
}
