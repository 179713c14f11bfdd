// What can be done with the import as a whole.
import { Button } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import classes from './ImportPanel.module.css';
import type { ImportTotals } from './import-groups.ts';
import type { ImportRow } from './import-rows.ts';

interface ImportFooterProps {
  rows: readonly ImportRow[];
  totals: ImportTotals;
  onCancelAll: () => void;
  onRetryAll: () => void;
}

export function ImportFooter({ rows, totals, onCancelAll, onRetryAll }: ImportFooterProps) {
  const { t } = useTranslation();
  const retryable = rows.filter(({ phase, canRetry }) => phase === 'failed' && canRetry).length;
  const hasDrafts = totals.done > 0 && rows.some(({ destination }) => destination?.stage === 'draft');
  if (totals.active <= 1 && retryable === 0 && !hasDrafts) return null;
  return (
    <footer className={classes.footer}>
      {totals.active > 1 && (
        <Button variant="subtle" color="gray" onClick={onCancelAll}>
          {t('documents:import.cancelAll')}
        </Button>
      )}
      {retryable > 0 && totals.active === 0 && (
        <Button variant="subtle" color="gray" onClick={onRetryAll}>
          {t('documents:import.retryAll', { count: retryable })}
        </Button>
      )}
      {hasDrafts && (
        <Button variant="light" renderRoot={(props) => <Link to="/documents/desk" {...props} />}>
          {t('documents:import.toDesk')}
        </Button>
      )}
    </footer>
  );
}
