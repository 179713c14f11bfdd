// Which session's sittings are taken over, and whether with their agenda.
import { Checkbox, Select } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { withoutTones } from '#renderer/features/documents/library/FilterSelects.tsx';
import { formatDate } from '#renderer/i18n/format.ts';
import type { SessionSummary } from '#shared/sittings/calendar-contract.ts';

export interface Frame {
  /** Null: none. */
  readonly sessionId: string | null;
  readonly withAgenda: boolean;
}

export const noFrame: Frame = { sessionId: null, withAgenda: false };

interface FrameFieldsProps {
  sessions: readonly SessionSummary[];
  frame: Frame;
  onChange: (frame: Frame) => void;
}

export function FrameFields({ sessions, frame, onChange }: FrameFieldsProps) {
  const { t } = useTranslation();
  return (
    <>
      <Select
        size="md"
        label={t('sittings:calendar.frame.from')}
        description={t('sittings:calendar.frame.hint')}
        placeholder={t('sittings:calendar.frame.none')}
        clearable
        clearButtonProps={{ 'aria-label': t('sittings:calendar.frame.none') }}
        searchable
        filter={withoutTones}
        data={sessions.map(({ sessionId, title, startsAt }) => ({
          value: sessionId,
          label: `${title} (${formatDate(startsAt)})`,
        }))}
        value={frame.sessionId}
        onChange={(sessionId) => onChange({ ...frame, sessionId })}
      />
      {frame.sessionId !== null && (
        <Checkbox
          size="md"
          label={t('sittings:calendar.frame.withAgenda')}
          checked={frame.withAgenda}
          onChange={(event) => onChange({ ...frame, withAgenda: event.currentTarget.checked })}
        />
      )}
    </>
  );
}
