// One paper on the desk: what it is, what stands in its way, who will see it.
import { useTranslation } from 'react-i18next';
import { formatDate, formatTime } from '#renderer/i18n/format.ts';
import { Chip } from '#renderer/ui/Chip.tsx';
import { CircleBadge } from '#renderer/ui/CircleBadge.tsx';
import type { DocumentSummary } from '#shared/documents/summary.ts';
import classes from './DeskList.module.css';

interface DeskRowProps {
  paper: DocumentSummary;
  isChosen: boolean;
  hasSameNumber: boolean;
  onChoose: (documentId: string) => void;
}

const shownFaults = 2;

export function DeskRow({ paper, isChosen, hasSameNumber, onChoose }: DeskRowProps) {
  const { t } = useTranslation();
  const { title, number, type, issuedOn, faults, scheduled, version } = paper;
  const facts = [type, number, issuedOn?.split('-').reverse().join('/')].filter(Boolean).join(' · ');
  return (
    <button
      type="button"
      className={classes.row}
      aria-current={isChosen || undefined}
      tabIndex={isChosen ? 0 : -1}
      onClick={() => onChoose(paper.documentId)}
    >
      <span className={classes.title}>{title}</span>
      <span className={classes.line2}>
        <span className={classes.facts}>{facts || paper.fileName}</span>
        <CircleBadge circle={scheduled?.circle ?? paper.circle} />
      </span>
      <span className={classes.chips}>
        {faults.slice(0, shownFaults).map((fault) => (
          <Chip key={fault} tone={fault === 'secret' || fault === 'secrecy-unsure' ? 'seal' : 'warn'}>
            {t(`documents:desk.fault.${fault}`)}
          </Chip>
        ))}
        {faults.length > shownFaults && (
          <Chip tone="warn">{t('documents:desk.moreFaults', { count: faults.length - shownFaults })}</Chip>
        )}
        {hasSameNumber && <Chip tone="warn">{t('documents:desk.sameNumber')}</Chip>}
        {version > 1 && <Chip>{t('documents:details.versions.version', { version })}</Chip>}
        {scheduled && (
          <Chip tone="link">
            {t('documents:desk.scheduledAt', {
              at: `${formatTime(scheduled.publishAt)} ${formatDate(scheduled.publishAt)}`,
            })}
          </Chip>
        )}
      </span>
    </button>
  );
}
