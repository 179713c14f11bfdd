// What stands between a paper and its readers, each said in full.
import { Button } from '@mantine/core';
import { IconAlertTriangle, IconCircleCheck } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { DocumentDetail } from '#shared/documents/summary.ts';
import { RecogniseButton } from '../correction/RecogniseButton.tsx';
import classes from './DeskPaper.module.css';

interface DeskFaultsProps {
  document: DocumentDetail;
  /** Opens a recognised page to be corrected. */
  onCorrect: (page: number) => void;
}

const offeredPages = 12;

export function DeskFaults({ document, onCorrect }: DeskFaultsProps) {
  const { t } = useTranslation();
  const { documentId, title, faults, stage, scannedPages, weakPages } = document;
  if (faults.length === 0) {
    return stage === 'draft' ? (
      <p className={classes.ready}>
        <IconCircleCheck size={20} stroke={1.6} aria-hidden />
        {t('documents:desk.isReady')}
      </p>
    ) : null;
  }
  return (
    <div className={classes.faults}>
      <ul aria-label={t('documents:desk.faults')}>
        {faults.map((fault) => (
          <li key={fault} data-grave={fault === 'secret' || fault === 'secrecy-unsure' || undefined}>
            <IconAlertTriangle size={18} stroke={1.6} aria-hidden />
            {t(`documents:desk.faultText.${fault}`, { scanned: scannedPages, weak: weakPages.join(', ') })}
          </li>
        ))}
      </ul>
      {(scannedPages > 0 || weakPages.length > 0) && (
        <div className={classes.remedies}>
          {scannedPages > 0 && <RecogniseButton documentId={documentId} title={title} />}
          {weakPages.slice(0, offeredPages).map((page) => (
            <Button key={page} variant="default" onClick={() => onCorrect(page)}>
              {t('documents:desk.correction.open', { page })}
            </Button>
          ))}
        </div>
      )}
    </div>
  );
}
