// One file in the import panel: what became of it, or how far it is.
import { ActionIcon, Button, Progress } from '@mantine/core';
import {
  IconAlertTriangle,
  IconCircleCheck,
  IconCopyCheck,
  IconFile,
  IconFileZip,
  IconRefresh,
  IconScan,
  IconX,
  type TablerIcon,
} from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import { memo } from 'react';
import { useTranslation } from 'react-i18next';
import classes from './ImportPanel.module.css';
import { type ImportPhase, type ImportRow, isFinished } from './import-rows.ts';
import { useReasonOf } from './use-reason.ts';

interface ImportRowViewProps {
  row: ImportRow;
  onCancel: (row: ImportRow) => void;
  onRetry: (row: ImportRow) => void;
}

const icons: Partial<Record<ImportPhase, TablerIcon>> = {
  done: IconCircleCheck,
  known: IconCopyCheck,
  scan: IconScan,
  unpacked: IconFileZip,
  failed: IconAlertTriangle,
  cut: IconAlertTriangle,
  skipped: IconAlertTriangle,
};

export const ImportRowView = memo(function ImportRowView({ row, onCancel, onRetry }: ImportRowViewProps) {
  const { t } = useTranslation();
  const reasonOf = useReasonOf();
  const Icon = icons[row.phase] ?? IconFile;
  const isMoving = row.phase === 'sending' || row.phase === 'reading';
  const at = row.path.lastIndexOf('/') + 1;
  const name = row.path.slice(at);

  return (
    <div className={classes.row} data-phase={row.phase}>
      <span className={classes.icon}>
        <Icon size={20} stroke={1.6} aria-hidden />
      </span>
      <div className={classes.words}>
        <span className={classes.name} title={row.path}>
          {at > 0 && <span className={classes.folder}>{row.path.slice(0, at)}</span>}
          <span className={classes.file}>{name}</span>
        </span>
        <span className={classes.phase}>{reasonOf(row) ?? t(`documents:import.phase.${row.phase}`)}</span>
        {isMoving && row.progress !== null && (
          <Progress.Root size={4} className={classes.bar}>
            <Progress.Section value={row.progress * 100} aria-label={t('documents:import.fileProgress', { name })} />
          </Progress.Root>
        )}
      </div>
      {row.documentId && (
        <Button
          variant="subtle"
          color="link"
          aria-label={t('documents:import.openFile', { name })}
          renderRoot={(props) => (
            <Link to="/documents/$documentId" params={{ documentId: row.documentId ?? '' }} {...props} />
          )}
        >
          {t('documents:import.open')}
        </Button>
      )}
      {row.canRetry && (
        <ActionIcon aria-label={t('documents:import.retryFile', { name })} onClick={() => onRetry(row)}>
          <IconRefresh size={20} stroke={1.6} aria-hidden />
        </ActionIcon>
      )}
      {!isFinished(row) && (
        <ActionIcon aria-label={t('documents:import.cancelFile', { name })} onClick={() => onCancel(row)}>
          <IconX size={20} stroke={1.6} aria-hidden />
        </ActionIcon>
      )}
    </div>
  );
});
