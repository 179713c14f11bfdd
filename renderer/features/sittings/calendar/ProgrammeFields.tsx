// What a sitting is called, of which kind it is, where and when it is held, in the editor.
import { Select, TextInput } from '@mantine/core';
import { memo } from 'react';
import { useTranslation } from 'react-i18next';
import { isoDayOf } from '#renderer/features/documents/details/day-text.ts';
import { momentOf } from '#renderer/features/documents/publish/publish-time.ts';
import { formatDate, formatTime } from '#renderer/i18n/format.ts';
import { moveSitting } from '#shared/sittings/agenda-edits.ts';
import { type Programme, sittingKinds } from '#shared/sittings/programme.ts';
import { programmeFaults } from '#shared/sittings/programme-faults.ts';
import { CommittedField } from './CommittedField.tsx';
import classes from './calendar.module.css';
import { endAfter, momentOnDayOf } from './chamber-time.ts';
import type { ProgrammeDraft } from './use-programme-draft.ts';

interface ProgrammeFieldsProps {
  programme: Programme;
  edit: ProgrammeDraft['edit'];
  /** Its first item has begun: the sitting itself stays where it is. */
  isBegun: boolean;
}

/** Drawn anew when something of its own has changed, not at every letter that is typed in the agenda. */
export const ProgrammeFields = memo(function ProgrammeFields({ programme, edit, isBegun }: ProgrammeFieldsProps) {
  const { t } = useTranslation();
  const { title, kind, place, startsAt, endsAt } = programme;
  const faults = programmeFaults(programme).filter(({ itemId }) => itemId === null);
  return (
    <div className={classes.form}>
      <TextInput
        size="md"
        label={t('sittings:calendar.fields.title')}
        maxLength={300}
        value={title}
        onChange={({ currentTarget: { value } }) => edit((before) => ({ ...before, title: value }), 'title')}
      />
      <div className={classes.pair}>
        <Select
          size="md"
          label={t('sittings:calendar.fields.kind')}
          placeholder={t('sittings:calendar.fields.kindHint')}
          clearable
          clearButtonProps={{ 'aria-label': t('sittings:calendar.fields.clearKind') }}
          data={sittingKinds.map((each) => ({ value: each, label: t(`sittings:calendar.kind.${each}`) }))}
          value={kind}
          onChange={(value) => {
            const chosen = sittingKinds.find((each) => each === value) ?? null;
            edit((before) => ({ ...before, kind: chosen }));
          }}
        />
        <TextInput
          size="md"
          label={t('sittings:calendar.fields.place')}
          maxLength={300}
          value={place ?? ''}
          onChange={({ currentTarget: { value } }) => edit((before) => ({ ...before, place: value || null }), 'place')}
        />
      </div>
      <div className={classes.pair}>
        <CommittedField
          isLabelShown
          label={t('sittings:calendar.fields.day')}
          value={formatDate(startsAt)}
          read={(text) => momentOf(isoDayOf(text), formatTime(startsAt))}
          wrong={t('sittings:calendar.fields.dayWrong')}
          isDisabled={isBegun}
          onCommit={(moment) => edit((before) => moveSitting(before, moment))}
        />
        <CommittedField
          isLabelShown
          label={t('sittings:calendar.fields.start')}
          value={formatTime(startsAt)}
          read={(text) => momentOnDayOf(startsAt, text)}
          wrong={t('sittings:calendar.editor.timeWrong')}
          isDisabled={isBegun}
          onCommit={(moment) => edit((before) => moveSitting(before, moment))}
        />
        <CommittedField
          isLabelShown
          label={t('sittings:calendar.fields.end')}
          value={formatTime(endsAt)}
          read={(text) => momentOnDayOf(startsAt, text)}
          wrong={t('sittings:calendar.editor.timeWrong')}
          onCommit={(moment) => edit((before) => ({ ...before, endsAt: endAfter(before.startsAt, moment) }))}
        />
      </div>
      <p className={classes.fault} role="status">
        {faults.map(({ kind: fault }) => t(`sittings:calendar.fault.${fault}`)).join(' ')}
      </p>
    </div>
  );
}, isSame);

/** What the sitting's own faults come from, too. */
const own = ['title', 'kind', 'place', 'startsAt', 'endsAt'] as const;

function isSame(before: ProgrammeFieldsProps, after: ProgrammeFieldsProps): boolean {
  return (
    before.edit === after.edit &&
    before.isBegun === after.isBegun &&
    own.every((name) => before.programme[name] === after.programme[name])
  );
}
