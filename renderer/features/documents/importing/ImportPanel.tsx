// What became of the files that were given: progress of each and of all, what to do about those that failed, a report
// to keep. Stands over the foot of the screen, can be folded to one line, and goes when it is cleared.
import { ActionIcon, Progress } from '@mantine/core';
import { IconChevronDown, IconChevronUp, IconX } from '@tabler/icons-react';
import { useDeferredValue, useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ImportFooter } from './ImportFooter.tsx';
import { ImportList } from './ImportList.tsx';
import classes from './ImportPanel.module.css';
import { ImportReportMenu } from './ImportReportMenu.tsx';
import { ImportSummary } from './ImportSummary.tsx';
import { useImport } from './use-import.ts';

interface ImportPanelProps {
  form: 'wide' | 'corner';
}

export function ImportPanel({ form }: ImportPanelProps) {
  const { t } = useTranslation();
  const list = useImport();
  const [choice, setChoice] = useState<boolean | null>(null);
  const [hasRun, setHasRun] = useState(false);
  const listId = useId();
  const { rows, totals } = list;
  // Hundreds of rows may move at once: typing and tapping go before them.
  const shownRows = useDeferredValue(rows);
  const isRunning = totals.active > 0;
  if (isRunning && !hasRun) setHasRun(true);
  if (rows.length === 0) return null;

  // What is left from another day says so in one line, and covers nothing.
  const isOpen = choice ?? (form === 'wide' && hasRun);
  const share = totals.weight === 0 ? 0 : totals.weightDone / totals.weight;

  return (
    <section
      className={classes.panel}
      data-form={form}
      data-folded={!isOpen || undefined}
      aria-label={t('documents:import.title')}
    >
      <header className={classes.header}>
        <ImportSummary rows={rows} totals={totals} />
        <ImportReportMenu rows={rows} />
        <ActionIcon
          aria-label={t(isOpen ? 'documents:import.collapse' : 'documents:import.expand')}
          aria-expanded={isOpen}
          aria-controls={listId}
          onClick={() => setChoice(!isOpen)}
        >
          {isOpen ? (
            <IconChevronDown size={20} stroke={1.6} aria-hidden />
          ) : (
            <IconChevronUp size={20} stroke={1.6} aria-hidden />
          )}
        </ActionIcon>
        {!isRunning && (
          <ActionIcon aria-label={t('documents:import.clear')} onClick={list.clearFinished}>
            <IconX size={20} stroke={1.6} aria-hidden />
          </ActionIcon>
        )}
      </header>
      {isRunning && (
        <Progress.Root size={4} radius={0}>
          <Progress.Section value={share * 100} aria-label={t('documents:import.total')} />
        </Progress.Root>
      )}
      {isOpen && (
        <>
          <ImportList id={listId} rows={shownRows} onCancel={list.cancel} onRetry={list.retry} />
          <ImportFooter rows={rows} totals={totals} onCancelAll={list.cancelAll} onRetryAll={list.retryAll} />
        </>
      )}
    </section>
  );
}
