// Day and time of a publication, as a clerk writes them.
import { Button, TextInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { isoDayOf } from '../details/day-text.ts';
import classes from './PublishDialog.module.css';
import { momentOf, nextHour, nextMorning } from './publish-time.ts';

interface TimeFieldsProps {
  day: string;
  time: string;
  /** Whether faults are said: not while the person is still writing. */
  isChecked: boolean;
  isPast: boolean;
  onChange: (moment: { day: string; time: string }) => void;
}

export function TimeFields({ day, time, isChecked, isPast, onChange }: TimeFieldsProps) {
  const { t } = useTranslation();
  const isoDay = isoDayOf(day);
  const isTimeWrong = momentOf('2026-01-01', time) === null;
  return (
    <div className={classes.time}>
      <TextInput
        inputMode="numeric"
        label={t('documents:library.publish.day')}
        description={t('documents:library.filter.dateHint')}
        error={isChecked && isoDay === null && t('documents:library.publish.dayWrong')}
        value={day}
        onChange={(event) => onChange({ day: event.currentTarget.value, time })}
      />
      <TextInput
        label={t('documents:library.publish.time')}
        description={t('documents:library.publish.timeHint')}
        error={isChecked && isTimeWrong && t('documents:library.publish.timeWrong')}
        value={time}
        onChange={(event) => onChange({ day, time: event.currentTarget.value })}
      />
      <div className={classes.shortcuts}>
        <Button variant="subtle" color="link" onClick={() => onChange(nextHour(Date.now()))}>
          {t('documents:library.publish.nextHour')}
        </Button>
        <Button variant="subtle" color="link" onClick={() => onChange(nextMorning(Date.now()))}>
          {t('documents:library.publish.nextMorning')}
        </Button>
      </div>
      {isPast && isoDay !== null && (
        <p className={classes.past} role="alert">
          {t('documents:library.publish.past')}
        </p>
      )}
    </div>
  );
}
