// For the hall's screen: one page or one article, large, and nothing else. Driven by keys, a clicker or taps; B turns the
// screen black. What is shown last is where the reader then stands.
import { Portal } from '@mantine/core';
import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { labelOfAddress } from '#shared/kernel/legal/find-unit.ts';
import { usePane } from '../pane/pane.ts';
import { ArticleSlide } from './ArticleSlide.tsx';
import { PageSlide } from './PageSlide.tsx';
import classes from './Presentation.module.css';
import { slideAt, textSlides } from './slides.ts';
import { usePresentationKeys } from './use-presentation-keys.ts';
import { useSystemFullScreen } from './use-system-full-screen.ts';
import { useWakeLock } from './use-wake-lock.ts';

interface PresentationProps {
  onClose: () => void;
}

export function Presentation({ onClose }: PresentationProps) {
  const { t } = useTranslation();
  const { document, structure, mode, view, goTo } = usePane();
  const slides = useMemo(
    () => (mode === 'text' ? textSlides(structure, document.hasPages ? document.pageCount : 1) : []),
    [mode, structure, document],
  );
  const count = mode === 'pages' ? document.pageCount : slides.length;
  const [at, setAt] = useState(() => (mode === 'pages' ? view.get().pageIndex : slideAt(slides, view.get().place)));
  const [isBlack, setIsBlack] = useState(false);
  const stage = useRef<HTMLDivElement>(null);
  const text = useRef<HTMLDivElement>(null);
  const slide = slides[at];

  const end = useCallback(() => {
    onClose();
    goTo(slide ? slide.start : { page: at + 1, block: 0, offset: 0 });
  }, [onClose, goTo, slide, at]);
  const step = useCallback(
    (by: 1 | -1) => {
      setIsBlack(false);
      // A long article is read to its end before the next one comes.
      if (text.current && scrollWithin(text.current, by)) return;
      text.current?.scrollTo({ top: 0 });
      setAt((before) => Math.min(count - 1, Math.max(0, before + by)));
    },
    [count],
  );
  const jump = useCallback((to: 'first' | 'last') => setAt(to === 'first' ? 0 : count - 1), [count]);
  const turnBlack = useCallback(() => setIsBlack((before) => !before), []);
  usePresentationKeys({ step, jump, turnBlack, end });
  useWakeLock();
  useSystemFullScreen(stage, end);
  useEffect(() => stage.current?.focus(), []);

  const name = slide
    ? slide.address === null
      ? document.title
      : labelOfAddress(slide.address)
    : t('documents:reader.page', { page: at + 1 });
  return (
    <Portal>
      <div
        ref={stage}
        className={classes.stage}
        role="dialog"
        aria-modal="true"
        aria-label={t('documents:reader.present.label', { title: document.title })}
        tabIndex={-1}
        data-black={isBlack || undefined}
      >
        {!isBlack &&
          (slide ? (
            <ArticleSlide ref={text} document={document} structure={structure} slide={slide} />
          ) : (
            <PageSlide document={document} index={at} />
          ))}
        <button
          type="button"
          className={classes.back}
          aria-label={t('documents:reader.present.previous')}
          onClick={() => step(-1)}
        />
        <button
          type="button"
          className={classes.forth}
          aria-label={t('documents:reader.present.next')}
          onClick={() => step(1)}
        />
        <p className={classes.where} role="status">
          {t('documents:reader.present.where', { name, at: at + 1, count })}
        </p>
        <button type="button" className={classes.end} onClick={end}>
          {t('documents:reader.present.end')}
        </button>
      </div>
    </Portal>
  );
}

/** Scrolls by nearly a screen; false where the end is reached already. */
function scrollWithin(element: HTMLElement, by: 1 | -1): boolean {
  const { scrollTop, scrollHeight, clientHeight } = element;
  const isAtEnd = by > 0 ? scrollTop + clientHeight >= scrollHeight - 2 : scrollTop <= 0;
  if (isAtEnd) return false;
  element.scrollBy({ top: by * clientHeight * 0.85 });
  return true;
}
