// From a day to a day, written as dd/MM/yyyy.
import { TextInput } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { dayText, isoDayOf } from '../details/day-text.ts';
import classes from './FilterPanel.module.css';

interface DayRangeProps {
  from: string | undefined;
  to: string | undefined;
  onChange: (change: { from?: string | undefined; to?: string | undefined }) => void;
}

export function DayRange({ from, to, onChange }: DayRangeProps) {
  const { t } = useTranslation();
  return (
    <fieldset className={classes.group}>
      <legend>{t('documents:library.filter.dates')}</legend>
      <div className={classes.days}>
        {/* Another day from elsewhere (a chip removed, going back) is shown at once. */}
        <DayField
          key={`from ${from}`}
          label={t('documents:library.filter.from')}
          day={from}
          onDay={(day) => onChange({ from: day })}
        />
        <DayField
          key={`to ${to}`}
          label={t('documents:library.filter.to')}
          day={to}
          onDay={(day) => onChange({ to: day })}
        />
      </div>
    </fieldset>
  );
}

interface DayFieldProps {
  label: string;
  day: string | undefined;
  onDay: (day: string | undefined) => void;
}

function DayField({ label, day, onDay }: DayFieldProps) {
  const { t } = useTranslation();
  const [text, setText] = useState(dayText(day ?? null));
  const [isWrong, setIsWrong] = useState(false);

  const take = () => {
    const isoDay = text.trim() === '' ? undefined : isoDayOf(text);
    setIsWrong(isoDay === null);
    if (isoDay !== null && isoDay !== day) onDay(isoDay);
  };

  return (
    <TextInput
      size="md"
      inputMode="numeric"
      label={label}
      placeholder={t('documents:library.filter.dateHint')}
      error={isWrong && t('documents:library.filter.dateWrong')}
      value={text}
      classNames={{ label: classes.label ?? '', input: classes.input ?? '' }}
      onChange={(event) => {
        setText(event.currentTarget.value);
        setIsWrong(false);
      }}
      onBlur={take}
      onKeyDown={(event) => {
        if (event.key === 'Enter') take();
      }}
    />
  );
}
