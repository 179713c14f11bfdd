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

  const go = () => {
    const page = Number.parseInt(typed ?? '', 10);
    if (page >= 1) onGoTo(Math.min(pageCount, page) - 1);
    setTyped(null);
    input.current?.blur();
  };

  return (
    <span className={classes.pageBox}>
      <input
        ref={input}
        className={classes.pageInput}
        aria-label={t('documents:reader.pageBox')}
        inputMode="numeric"
        enterKeyHint="go"
        autoComplete="off"
        maxLength={6}
        style={{ width: `${String(pageCount).length + 2.5}ch` }}
        value={typed ?? String(currentIndex + 1)}
        onFocus={(event) => event.target.select()}
        onBlur={() => setTyped(null)}
        // What an input method composes is its own until it is done; only then letters are left out.
        onChange={({ target, nativeEvent }) =>
          setTyped(isComposing(nativeEvent) ? target.value : digitsOf(target.value))
        }
        onCompositionEnd={(event) => setTyped(digitsOf(event.currentTarget.value))}
        onKeyDown={(event) => {
          if (event.key === 'Enter') go();
          else if (event.key === 'Escape') input.current?.blur();
        }}
      />
      <span className={classes.pageCount}>{t('documents:reader.pageOf', { total: pageCount })}</span>
    </span>
  );
}

const digitsOf = (text: string) => text.replace(/\D/g, '');
const isComposing = (event: Event) => event instanceof InputEvent && event.isComposing;
