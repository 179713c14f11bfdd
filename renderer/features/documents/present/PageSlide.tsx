// One printed page, as large as the screen allows.
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { DocumentDetail } from '#shared/documents/summary.ts';
import { PageDrawings } from '../pages/page-drawings.ts';
import { usePdf } from '../pages/use-pdf.ts';
import classes from './Presentation.module.css';

interface PageSlideProps {
  document: DocumentDetail;
  /** From 0. */
  index: number;
}

export function PageSlide({ document, index }: PageSlideProps) {
  const { t } = useTranslation();
  const { pdf, error } = usePdf(document);
  const host = useRef<HTMLDivElement>(null);
  const [hasFailed, setHasFailed] = useState(false);

  useEffect(() => {
    const element = host.current;
    if (!pdf || !element) return;
    const stop = new AbortController();
    const draw = async () => {
      const drawings = PageDrawings.of(pdf);
      const page = await drawings.getPage(index);
      const natural = page.getViewport({ scale: 1 });
      const scale = Math.min(element.clientWidth / natural.width, element.clientHeight / natural.height);
      const size = { width: natural.width * scale, height: natural.height * scale };
      const canvas = await drawings.draw(index, size, stop.signal);
      canvas.style.width = `${size.width}px`;
      canvas.style.height = `${size.height}px`;
      element.replaceChildren(canvas);
      setHasFailed(false);
    };
    const begin = () =>
      draw().catch(() => {
        if (!stop.signal.aborted) setHasFailed(true);
      });
    void begin();
    const observer = new ResizeObserver(() => void begin());
    observer.observe(element);
    return () => {
      observer.disconnect();
      stop.abort();
    };
  }, [pdf, index]);

  return (
    <>
      <div
        ref={host}
        className={classes.page}
        role="img"
        aria-label={t('documents:reader.page', { page: index + 1 })}
      />
      {(hasFailed || Boolean(error)) && <p className={classes.fault}>{t('documents:reader.present.failed')}</p>}
    </>
  );
}
