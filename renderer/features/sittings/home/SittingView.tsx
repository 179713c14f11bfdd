// One sitting: what it is, whether it goes on, its agenda on a time axis.
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { formatDate, formatWeekday } from '#renderer/i18n/format.ts';
import { useLanguage } from '#renderer/i18n/use-language.ts';
import { Chip } from '#renderer/ui/Chip.tsx';
import { CircleBadge } from '#renderer/ui/CircleBadge.tsx';
import { ScreenHeading } from '#renderer/ui/ScreenHeading.tsx';
import { EmptyState } from '#renderer/ui/states.tsx';
import type { Sitting } from '#shared/sittings/contract.ts';
import { agendaAt } from '../agenda.ts';
import { AgendaAxis } from './AgendaAxis.tsx';
import { PaperList } from './PaperList.tsx';
import { PhaseChip } from './PhaseChip.tsx';
import classes from './SittingView.module.css';

interface SittingViewProps {
  sitting: Sitting;
  /** Milliseconds since the epoch. */
  now: number;
  /** Stands between the heading and the agenda. */
  children?: ReactNode;
}

export function SittingView({ sitting, now, children }: SittingViewProps) {
  const { t } = useTranslation();
  const language = useLanguage();
  const entries = agendaAt(sitting, now);
  const heading = t('sittings:heading', {
    title: sitting.title,
    weekday: formatWeekday(sitting.startsAt, language),
    date: formatDate(sitting.startsAt),
  });

  return (
    <section className={classes.sitting}>
      <div className={classes.context}>
        <span>{sitting.sessionTitle}</span>
        {sitting.isSample && <Chip>{t('common:sample')}</Chip>}
      </div>
      <div className={classes.head}>
        <ScreenHeading>{heading}</ScreenHeading>
        <div className={classes.chips}>
          <CircleBadge circle={sitting.circle} />
          <PhaseChip sitting={sitting} now={now} />
        </div>
      </div>
      {children}
      {sitting.documents.length > 0 && (
        <div className={classes.common}>
          <h2 className={classes.commonTitle}>{t('sittings:commonPapers')}</h2>
          <PaperList title={sitting.title} documents={sitting.documents} />
        </div>
      )}
      {entries.length > 0 ? (
        <AgendaAxis entries={entries} now={now} />
      ) : (
        <EmptyState title={t('sittings:noAgenda')} text={t('sittings:noAgendaText')} />
      )}
    </section>
  );
}
