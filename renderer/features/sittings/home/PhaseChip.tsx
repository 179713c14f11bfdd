// Whether a sitting goes on, comes, or is over.
import { useTranslation } from 'react-i18next';
import { dayKey, formatDate, formatTime } from '#renderer/i18n/format.ts';
import { Chip } from '#renderer/ui/Chip.tsx';
import type { SittingSummary } from '#shared/sittings/contract.ts';
import { phaseOf } from '../agenda.ts';
import classes from './PhaseChip.module.css';

interface PhaseChipProps {
  sitting: Pick<SittingSummary, 'startsAt' | 'endsAt' | 'standing'>;
  now: number;
}

export function PhaseChip({ sitting, now }: PhaseChipProps) {
  const { t } = useTranslation();
  const phase = phaseOf(sitting, now);
  if (sitting.standing !== 'planned') {
    return <Chip tone="warn">{t(`sittings:home.standing.${sitting.standing}`)}</Chip>;
  }
  if (phase === 'closed') return <Chip>{t('sittings:phase.closed')}</Chip>;
  if (phase === 'running') {
    return (
      <Chip tone="seal" icon={<span className={classes.dot} />}>
        {t('sittings:phase.running')}
      </Chip>
    );
  }
  const time = formatTime(sitting.startsAt);
  const isToday = dayKey(sitting.startsAt) === dayKey(now);
  return (
    <Chip tone="link">
      {isToday
        ? t('sittings:phase.upcomingToday', { time })
        : t('sittings:phase.upcoming', { time, date: formatDate(sitting.startsAt) })}
    </Chip>
  );
}
