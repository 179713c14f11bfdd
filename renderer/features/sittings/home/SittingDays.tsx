// The sittings of the session by day, to switch to; other sessions below.
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { dayKey, formatDate, formatTime, formatWeekday } from '#renderer/i18n/format.ts';
import { useLanguage } from '#renderer/i18n/use-language.ts';
import type { SittingSummary } from '#shared/sittings/contract.ts';
import { daysOf, otherSessions, phaseOf } from '../agenda.ts';
import classes from './SittingDays.module.css';

interface SittingDaysProps {
  sittings: readonly SittingSummary[];
  chosen: SittingSummary;
  now: number;
}

export function SittingDays({ sittings, chosen, now }: SittingDaysProps) {
  const { t } = useTranslation();
  const language = useLanguage();
  const others = otherSessions(sittings, chosen.sessionId);
  return (
    <section className={classes.days} aria-labelledby="sitting-days">
      <h2 id="sitting-days" className={classes.heading}>
        {t('sittings:days')}
      </h2>
      {daysOf(sittings, chosen.sessionId).map(({ day, sittings: inDay }) => (
        <section key={day} className={classes.day}>
          <h3 className={classes.label}>
            {t('sittings:dayLabel', { weekday: formatWeekday(day, language), date: formatDate(day) })}
            {day === dayKey(now) && <span className={classes.today}> · {t('sittings:today')}</span>}
          </h3>
          <ul>
            {inDay.map((sitting) => (
              <li key={sitting.sittingId}>
                <SittingLink sitting={sitting} isChosen={sitting.sittingId === chosen.sittingId} now={now} />
              </li>
            ))}
          </ul>
        </section>
      ))}
      <p className={classes.day}>
        <Link to="/sessions/$sessionId" params={{ sessionId: chosen.sessionId }} className={classes.sitting}>
          <span className={classes.title}>{t('sittings:calendar.title')}</span>
        </Link>
      </p>
      {others.length > 0 && (
        <section className={classes.day}>
          <h3 className={classes.label}>{t('sittings:otherSessions')}</h3>
          <ul>
            {others.map((session) => (
              <li key={session.sessionId}>
                <Link to="/" search={{ sitting: session.sittingId }} className={classes.sitting}>
                  <span className={classes.title}>{session.title}</span>
                </Link>
              </li>
            ))}
          </ul>
        </section>
      )}
    </section>
  );
}

interface SittingLinkProps {
  sitting: SittingSummary;
  isChosen: boolean;
  now: number;
}

function SittingLink({ sitting, isChosen, now }: SittingLinkProps) {
  const { t } = useTranslation();
  const phase = phaseOf(sitting, now);
  const span = t('sittings:span', { from: formatTime(sitting.startsAt), to: formatTime(sitting.endsAt) });
  return (
    <Link
      to="/"
      search={{ sitting: sitting.sittingId }}
      className={classes.sitting}
      data-phase={phase}
      data-chosen={isChosen || undefined}
      aria-current={isChosen ? 'true' : undefined}
    >
      <span className={classes.title}>{sitting.title}</span>
      <span className={classes.facts}>
        {span}
        {sitting.standing !== 'planned'
          ? ` · ${t(`sittings:home.standing.${sitting.standing}`)}`
          : phase !== 'upcoming' && ` · ${t(`sittings:phase.${phase}`)}`}
      </span>
    </Link>
  );
}
