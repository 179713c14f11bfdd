// How a sitting stands and who sees it: draft or published, changed since, cancelled, put off.
import { useTranslation } from 'react-i18next';
import { Chip } from '#renderer/ui/Chip.tsx';
import { CircleBadge } from '#renderer/ui/CircleBadge.tsx';
import type { CalendarSitting } from '#shared/sittings/calendar-contract.ts';

interface SittingChipsProps {
  sitting: Pick<CalendarSitting, 'published' | 'draft' | 'standing' | 'circle' | 'isSample'>;
}

export function SittingChips({ sitting: { published, draft, standing, circle, isSample } }: SittingChipsProps) {
  const { t } = useTranslation();
  return (
    <>
      {isSample && <Chip>{t('common:sample')}</Chip>}
      {standing !== 'planned' && <Chip tone="seal">{t(`sittings:calendar.standing.${standing}`)}</Chip>}
      {published === null && <Chip tone="warn">{t('sittings:calendar.stage.draft')}</Chip>}
      {published !== null && draft !== null && <Chip tone="warn">{t('sittings:calendar.stage.changed')}</Chip>}
      <CircleBadge circle={circle} />
    </>
  );
}
