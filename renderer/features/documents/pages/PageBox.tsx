// "7 / 41": where one is, and a way to go elsewhere.
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import classes from '../pane/PaneTools.module.css';

interface PageBoxProps {
  /** From 0. */
  currentIndex: number;
  pageCount: number;
  onGoTo: (pageIndex: number) => void;
}

export function PageBox({ currentIndex, pageCount, onGoTo }: PageBoxProps) {
  const { t } = useTranslation();
  const [typed, setTyped] = useState<string | null>(null);
  const input = useRef<HTMLInputElement>(null);
  // Scrolling on means that what was half typed is not meant any more.
  // biome-ignore lint/correctness/useExhaustiveDependencies: the page is what changes.
  useEffect(() => setTyped(null), [currentIndex]);

  return (
    <form
      className={classes.pageBox}
      onSubmit={(event) => {
        event.preventDefault();
        const page = Number.parseInt(typed ?? '', 10);
        if (page >= 1) onGoTo(Math.min(pageCount, page) - 1);
        setTyped(null);
        input.current?.blur();
      }}
    >
      <input
        ref={input}
        className={classes.pageInput}
        aria-label={t('documents:reader.pageBox')}
        inputMode="numeric"
        autoComplete="off"
        maxLength={6}
        style={{ width: `${String(pageCount).length + 2.5}ch` }}
        value={typed ?? String(currentIndex + 1)}
        onFocus={(event) => event.target.select()}
        onBlur={() => setTyped(null)}
        onChange={(event) => setTyped(event.target.value.replace(/\D/g, ''))}
        onKeyDown={(event) => {
          if (event.key === 'Escape') input.current?.blur();
        }}
      />
      <span className={classes.pageCount}>{t('documents:reader.pageOf', { total: pageCount })}</span>
    </form>
  );
}
