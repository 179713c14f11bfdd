// Where the words are that stand in the editor: on this device alone, in the secretariat's draft, or before the readers.
import { useTranslation } from 'react-i18next';
import { formatDateTime } from '#renderer/i18n/format.ts';
import { CircleBadge, circleName } from '#renderer/ui/CircleBadge.tsx';
import type { ProgrammeDetail } from '#shared/sittings/calendar-contract.ts';
import classes from './SavedState.module.css';

interface SavedStateProps {
  isChanged: boolean;
  detail: ProgrammeDetail;
  /** Who sees a draft. */
  circle: string;
}

export function SavedState({ isChanged, detail, circle }: SavedStateProps) {
  const { t } = useTranslation();
  const { published, publishedAt, draft, edition } = detail;
  const state = isChanged ? 'unsaved' : draft !== null ? 'draft' : 'published';
  return (
    <div className={classes.state} role="status">
      {state !== 'published' && <CircleBadge circle={isChanged ? 'user:' : circle} />}
      <p>
        {t(`sittings:calendar.saved.${state}`)}{' '}
        {published !== null && publishedAt !== null
          ? t('sittings:calendar.saved.edition', {
              edition,
              at: formatDateTime(publishedAt),
              circle: circleName(detail.circle, t),
            })
          : t('sittings:calendar.saved.never')}
      </p>
    </div>
  );
}
