// A sitting in its session's list: when, what, where, how it stands.
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { formatTime } from '#renderer/i18n/format.ts';
import type { CalendarSitting } from '#shared/sittings/calendar-contract.ts';
import classes from './calendar.module.css';
import { SittingChips } from './SittingChips.tsx';

interface SittingLineProps {
  sessionId: string;
  sitting: CalendarSitting;
}

export function SittingLine({ sessionId, sitting }: SittingLineProps) {
  const { t } = useTranslation();
  const { sittingId, draft, published, standing, standingReason } = sitting;
  const programme = draft ?? published;
  if (!programme) return null;
  const { title, startsAt, endsAt, kind, place, agenda } = programme;
  const facts = [
    t('sittings:span', { from: formatTime(startsAt), to: formatTime(endsAt) }),
    ...(kind === null ? [] : [t(`sittings:calendar.kind.${kind}`)]),
    ...(place === null ? [] : [place]),
    t('sittings:calendar.itemCount', { count: agenda.filter((item) => item.kind === 'matter').length }),
  ];
  return (
    <div className={classes.line}>
      <div className={classes.lineWords}>
        <Link
          to="/sessions/$sessionId/$sittingId"
          params={{ sessionId, sittingId }}
          className={classes.lineTitle}
          data-off={standing === 'cancelled' || undefined}
        >
          {title || t('sittings:calendar.untitledSitting')}
        </Link>
        <p className={classes.lineFacts}>{facts.join(' · ')}</p>
        {standingReason !== null && <p className={classes.lineFacts}>{standingReason}</p>}
      </div>
      <div className={classes.chips}>
        <SittingChips sitting={sitting} />
      </div>
    </div>
  );
}
