// What became of the files that were given: progress of each and of all, what to do about those that failed.
// Stands over the foot of the list, can be folded to one line, and goes when it is cleared.
import { ActionIcon, Button, Progress } from '@mantine/core';
import { IconChevronDown, IconChevronUp, IconX } from '@tabler/icons-react';
import type { TFunction } from 'i18next';
import { useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ImportTotals } from '../hooks/import-rows.ts';
import { useImport } from '../hooks/use-import.ts';
import classes from './ImportPanel.module.css';
import { ImportRowView } from './ImportRowView.tsx';

export function ImportPanel() {
  const { t } = useTranslation();
  const { rows, totals, cancel, cancelAll, retry, clearFinished } = useImport();
  const [isOpen, setIsOpen] = useState(true);
  const listId = useId();
  if (rows.length === 0) return null;

  const isRunning = totals.active > 0;
  const summary = summaryOf(totals, t);

  return (
    <section className={classes.panel} aria-label={t('documents:import.title')}>
      <header className={classes.header}>
        <div className={classes.summary} role="status">
          <p className={classes.title}>{summary}</p>
          {totals.failed > 0 && totals.done + totals.active > 0 && (
            <p className={classes.failed}>{t('documents:import.failed', { count: totals.failed })}</p>
          )}
        </div>
        <ActionIcon
          aria-label={t(isOpen ? 'documents:import.collapse' : 'documents:import.expand')}
          aria-expanded={isOpen}
          aria-controls={listId}
          onClick={() => setIsOpen(!isOpen)}
        >
          {isOpen ? <IconChevronDown size={20} stroke={1.6} /> : <IconChevronUp size={20} stroke={1.6} />}
        </ActionIcon>
        {!isRunning && (
          <ActionIcon aria-label={t('documents:import.clear')} onClick={clearFinished}>
            <IconX size={20} stroke={1.6} />
          </ActionIcon>
        )}
      </header>
      {isRunning && (
        <Progress.Root size={4} radius={0}>
          <Progress.Section value={totals.progress * 100} aria-label={t('documents:import.total')} />
        </Progress.Root>
      )}
      <ul id={listId} className={classes.rows} hidden={!isOpen}>
        {rows.map((row) => (
          <ImportRowView key={row.key} row={row} onCancel={cancel} onRetry={retry} />
        ))}
      </ul>
      {isOpen && totals.active > 1 && (
        <footer className={classes.footer}>
          <Button variant="subtle" color="gray" onClick={cancelAll}>
            {t('documents:import.cancelAll')}
          </Button>
        </footer>
      )}
    </section>
  );
}

function summaryOf(totals: ImportTotals, t: TFunction): string {
  if (totals.active > 0) {
    return t('documents:import.running', { done: totals.done + totals.failed, total: totals.total });
  }
  if (totals.done > 0) return t('documents:import.finished', { count: totals.done });
  return totals.failed > 0
    ? t('documents:import.failed', { count: totals.failed })
    : t('documents:import.finishedNone');
}
