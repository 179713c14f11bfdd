// A recognised page beside its picture: uncertain words are gone through with Tab, the page is saved, the next weak one
// comes up.
import { ActionIcon, Button } from '@mantine/core';
import { IconChevronLeft, IconChevronRight } from '@tabler/icons-react';
import { type KeyboardEvent, useMemo, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useCommands } from '#renderer/ui/commands.ts';
import { EmptyState, LoadingState } from '#renderer/ui/states.tsx';
import type { DocumentDetail } from '#shared/documents/summary.ts';
import { useTextPages } from '../hooks/use-text-pages.ts';
import { CorrectionLine } from './CorrectionLine.tsx';
import { CorrectionPage } from './CorrectionPage.tsx';
import classes from './CorrectionView.module.css';
import { nextUncertain, nextWeakPage } from './uncertain-words.ts';
import { useCorrection } from './use-correction.ts';

interface CorrectionViewProps {
  document: DocumentDetail;
  /** From 1. */
  page: number;
  /** Null leaves the correction. */
  onPage: (page: number | null) => void;
}

export function CorrectionView({ document, page, onPage }: CorrectionViewProps) {
  const { t } = useTranslation();
  const { documentId, pageCount, weakPages } = document;
  const list = useRef<HTMLOListElement>(null);
  const [current, setCurrent] = useState<number | null>(null);
  const text = useTextPages(documentId, page - 1, page - 1, pageCount).get(page - 1);
  const next = nextWeakPage(weakPages, page);
  const correction = useCorrection(document, page, text, () => onPage(next));
  const { lines, texts } = correction;

  const focusLine = (line: number, range?: { start: number; end: number }) => {
    const field = list.current?.querySelector<HTMLTextAreaElement>(`[data-line="${line}"]`);
    field?.focus();
    if (range) field?.setSelectionRange(range.start, range.end);
  };
  const onKeyDown = (event: KeyboardEvent<HTMLTextAreaElement>, line: number) => {
    const { selectionStart, selectionEnd } = event.currentTarget;
    if (event.key === 'Enter' || event.key === 'ArrowDown' || event.key === 'ArrowUp') {
      event.preventDefault();
      return focusLine(line + (event.key === 'ArrowUp' ? -1 : 1));
    }
    if (event.key !== 'Tab') return;
    const step = event.shiftKey ? -1 : 1;
    const found = nextUncertain(lines, texts, { line, offset: step === 1 ? selectionEnd : selectionStart }, step);
    // Past the last one Tab goes on to the buttons, as everywhere.
    if (!found) return;
    event.preventDefault();
    focusLine(found.line, found.range);
  };
  useSaveKey(correction.save);

  return (
    <section className={classes.view} aria-label={t('documents:desk.correction.title', { page })}>
      <header className={classes.bar}>
        <p className={classes.heading}>
          <strong>{t('documents:desk.correction.title', { page })}</strong>
          <span>{t('documents:desk.correction.hint')}</span>
        </p>
        <ActionIcon
          aria-label={t('documents:desk.correction.previous')}
          disabled={page <= 1}
          onClick={() => onPage(page - 1)}
        >
          <IconChevronLeft size={22} stroke={1.6} aria-hidden />
        </ActionIcon>
        <ActionIcon
          aria-label={t('documents:desk.correction.next')}
          disabled={page >= pageCount}
          onClick={() => onPage(page + 1)}
        >
          <IconChevronRight size={22} stroke={1.6} aria-hidden />
        </ActionIcon>
      </header>
      <div className={classes.columns}>
        <CorrectionPage
          document={document}
          page={page}
          text={text}
          box={current === null ? null : (lines[current]?.box ?? null)}
        />
        {!text ? (
          <LoadingState lineCount={12} />
        ) : lines.length === 0 ? (
          <EmptyState title={t('documents:desk.correction.noLines')} />
        ) : (
          <ol ref={list} className={classes.lines}>
            {lines.map((line, index) => (
              <CorrectionLine
                // biome-ignore lint/suspicious/noArrayIndexKey: a page's lines never change their order while it is open.
                key={index}
                index={index}
                line={line}
                text={texts[index] ?? ''}
                isCurrent={current === index}
                onText={correction.setText}
                onFocus={setCurrent}
                onKeyDown={onKeyDown}
              />
            ))}
          </ol>
        )}
      </div>
      <footer className={classes.actions}>
        <Button variant="default" onClick={() => onPage(null)}>
          {t('documents:desk.correction.leave')}
        </Button>
        {correction.hasDraft && (
          <Button variant="default" onClick={correction.discard}>
            {t('documents:details.discard')}
          </Button>
        )}
        <Button disabled={!text || correction.isSaving} aria-keyshortcuts="Control+S Meta+S" onClick={correction.save}>
          {next === null
            ? t('documents:desk.correction.save')
            : t('documents:desk.correction.saveAndNext', { page: next })}
        </Button>
      </footer>
    </section>
  );
}

function useSaveKey(save: () => void): void {
  const { t } = useTranslation();
  const latest = useRef(save);
  latest.current = save;
  const group = useMemo(
    () => ({
      title: t('documents:desk.correction.keys'),
      commands: [
        {
          keys: 'mod+s',
          label: t('documents:desk.correction.save'),
          worksInFields: true,
          run: () => latest.current(),
        },
      ],
    }),
    [t],
  );
  useCommands(group);
}
