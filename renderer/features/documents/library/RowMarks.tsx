// What marks a paper in the list: new or changed, who sees it, its stage, what is missing. Never by colour alone. What
// matters least comes last: where there is no room it is what is cut off.
import { IconAlertTriangle, IconCircleFilled, IconClock, IconRefreshDot, IconScan } from '@tabler/icons-react';
import type { TFunction } from 'i18next';
import { useTranslation } from 'react-i18next';
import { formatDateTime } from '#renderer/i18n/format.ts';
import { Chip } from '#renderer/ui/Chip.tsx';
import { CircleBadge, circleName } from '#renderer/ui/CircleBadge.tsx';
import type { DocumentSummary } from '#shared/documents/summary.ts';
import classes from './DocumentRow.module.css';

interface RowMarksProps {
  document: DocumentSummary;
  isKeeper: boolean;
}

const icon = { size: 16, stroke: 1.6, 'aria-hidden': true } as const;

export function RowMarks({ document, isKeeper }: RowMarksProps) {
  const { t } = useTranslation();
  const { attention, stage, version, scheduled, circle, isSample, hasText, faults, replacedBy } = document;
  const fault = faults.find((each) => each !== 'no-text');
  return (
    <span className={classes.chips}>
      {attention === 'new' && (
        <Chip tone="link" icon={<IconCircleFilled size={8} aria-hidden />}>
          {t('documents:library.new')}
        </Chip>
      )}
      {attention === 'changed' && (
        <Chip tone="warn" icon={<IconRefreshDot {...icon} aria-hidden />}>
          {t('documents:library.changed')}
        </Chip>
      )}
      <CircleBadge circle={circle} />
      {isKeeper && stage !== 'published' && (
        <Chip tone={stage === 'approved' ? 'ok' : 'quiet'}>{t(`documents:desk.stage.${stage}`)}</Chip>
      )}
      {scheduled && (
        <span
          title={t('documents:library.scheduledFor', {
            circle: circleName(scheduled.circle, t),
            at: formatDateTime(scheduled.publishAt),
          })}
        >
          <Chip tone="link" icon={<IconClock {...icon} aria-hidden />}>
            {t('documents:library.scheduled', { at: formatDateTime(scheduled.publishAt) })}
          </Chip>
        </span>
      )}
      {!hasText && (
        <span title={t('documents:library.scanHint')}>
          <Chip tone="warn" icon={<IconScan {...icon} aria-hidden />}>
            {t('documents:library.scan')}
          </Chip>
        </span>
      )}
      {fault && (
        <span title={faultsText(document, t)}>
          <Chip
            tone={fault === 'secret' || fault === 'secrecy-unsure' ? 'seal' : 'warn'}
            icon={<IconAlertTriangle {...icon} aria-hidden />}
          >
            {shortFaults(document, fault, t)}
          </Chip>
        </span>
      )}
      {version > 1 && <Chip>{t('documents:library.version', { version })}</Chip>}
      {replacedBy !== null && <Chip>{t('documents:library.replaced')}</Chip>}
      {isSample && <Chip>{t('common:sample')}</Chip>}
    </span>
  );
}

function shortFaults({ faults }: DocumentSummary, gravest: DocumentSummary['faults'][number], t: TFunction): string {
  const fault = t(`documents:desk.fault.${gravest}`);
  const others = faults.filter((each) => each !== gravest && each !== 'no-text').length;
  return others === 0 ? fault : t('documents:library.moreFaults', { fault, count: others });
}

/** All of them, gravest first. */
function faultsText({ faults }: DocumentSummary, t: TFunction): string {
  return faults.map((fault) => t(`documents:desk.fault.${fault}`)).join(' · ');
}
