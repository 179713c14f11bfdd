// Who sees the paper, whether it is a sample, what it is in law, and that there is a newer version.
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { dayKey } from '#renderer/i18n/format.ts';
import { Chip } from '#renderer/ui/Chip.tsx';
import { CircleBadge } from '#renderer/ui/CircleBadge.tsx';
import type { DocumentDetail, DocumentSummary } from '#shared/documents/summary.ts';
import classes from './PaneHead.module.css';
import { type LegalState, legalStateOn } from './paper-facts.ts';

interface PaperChipsProps {
  document: DocumentSummary | DocumentDetail;
  /** Only what must not be missed. */
  isCompact: boolean;
}

const tones = { 'not-yet': 'link', 'in-force': 'ok', amended: 'warn', over: 'warn' } as const satisfies Record<
  LegalState,
  unknown
>;

export function PaperChips({ document, isCompact }: PaperChipsProps) {
  const { t } = useTranslation();
  const legal = 'legalStatus' in document ? legalStateOn(dayKey(Date.now()), document) : null;
  const { isSample, circle, stage, replacedBy } = document;
  return (
    <span className={classes.chips}>
      {replacedBy && (
        <Link to="/documents/$documentId" params={{ documentId: replacedBy }} className={classes.newer}>
          <Chip tone="warn">{t('documents:reader.newer.chip')}</Chip>
        </Link>
      )}
      {legal && (legal === 'over' || !isCompact) && (
        <Chip tone={tones[legal]}>{t(`documents:reader.legal.${legal}`)}</Chip>
      )}
      {stage !== 'published' && <Chip tone="warn">{t(`documents:reader.stage.${stage}`)}</Chip>}
      {(circle !== 'everyone' || !isCompact) && <CircleBadge circle={circle} />}
      {isSample && !isCompact && <Chip>{t('common:sample')}</Chip>}
    </span>
  );
}
