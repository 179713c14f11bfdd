// One file in the import panel.
import { ActionIcon, Button, Progress } from '@mantine/core';
import { IconAlertTriangle, IconCircleCheck, IconFile, IconRefresh, IconX } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import { memo } from 'react';
import { useTranslation } from 'react-i18next';
import { type ImportRow, isFinished } from '../hooks/import-rows.ts';
import classes from './ImportPanel.module.css';

interface ImportRowViewProps {
  row: ImportRow;
  onCancel: (row: ImportRow) => void;
  onRetry: (row: ImportRow) => void;
}

export const ImportRowView = memo(function ImportRowView({ row, onCancel, onRetry }: ImportRowViewProps) {
  const { t } = useTranslation();
  const Icon = row.phase === 'done' ? IconCircleCheck : row.phase === 'failed' ? IconAlertTriangle : IconFile;
  const isMoving = row.phase === 'sending' || row.phase === 'reading';

  return (
    <li className={classes.row} data-phase={row.phase}>
      <span className={classes.icon}>
        <Icon size={20} stroke={1.6} aria-hidden />
      </span>
      <div className={classes.words}>
        <span className={classes.name} title={row.fileName}>
          {row.fileName}
        </span>
        <span className={classes.phase}>
          {row.refusal && row.phase === 'failed'
            ? t(`refusals:${row.refusal.code}`)
            : t(`documents:import.phase.${row.phase}`)}
        </span>
        {isMoving && row.progress !== null && (
          <Progress.Root size={4} className={classes.bar}>
            <Progress.Section
              value={row.progress * 100}
              aria-label={t('documents:import.fileProgress', { name: row.fileName })}
            />
          </Progress.Root>
        )}
      </div>
      {row.documentId && (
        <Button
          variant="subtle"
          color="link"
          aria-label={t('documents:import.openFile', { name: row.fileName })}
          renderRoot={(props) => (
            <Link to="/documents/$documentId" params={{ documentId: row.documentId ?? '' }} {...props} />
          )}
        >
          {t('documents:import.open')}
        </Button>
      )}
      {(row.phase === 'failed' || row.phase === 'cancelled') && (
        <ActionIcon aria-label={t('documents:import.retryFile', { name: row.fileName })} onClick={() => onRetry(row)}>
          <IconRefresh size={20} stroke={1.6} />
        </ActionIcon>
      )}
      {!isFinished(row) && (
        <ActionIcon aria-label={t('documents:import.cancelFile', { name: row.fileName })} onClick={() => onCancel(row)}>
          <IconX size={20} stroke={1.6} />
        </ActionIcon>
      )}
    </li>
  );
});
