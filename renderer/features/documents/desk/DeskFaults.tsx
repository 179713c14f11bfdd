// What stands between a paper and its readers, each said in full.
import { IconAlertTriangle, IconCircleCheck } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { DocumentDetail } from '#shared/documents/summary.ts';
import classes from './DeskPaper.module.css';

interface DeskFaultsProps {
  document: Pick<DocumentDetail, 'faults' | 'stage' | 'scannedPages' | 'weakPages'>;
}

export function DeskFaults({ document: { faults, stage, scannedPages, weakPages } }: DeskFaultsProps) {
  const { t } = useTranslation();
  if (faults.length === 0) {
    return stage === 'draft' ? (
      <p className={classes.ready}>
        <IconCircleCheck size={20} stroke={1.6} aria-hidden />
        {t('documents:desk.isReady')}
      </p>
    ) : null;
  }
  return (
    <ul className={classes.faults} aria-label={t('documents:desk.faults')}>
      {faults.map((fault) => (
        <li key={fault} data-grave={fault === 'secret' || fault === 'secrecy-unsure' || undefined}>
          <IconAlertTriangle size={18} stroke={1.6} aria-hidden />
          {t(`documents:desk.faultText.${fault}`, { scanned: scannedPages, weak: weakPages.join(', ') })}
        </li>
      ))}
    </ul>
  );
}
