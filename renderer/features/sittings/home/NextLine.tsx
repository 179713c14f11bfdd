// One quiet line under the heading: what comes next, and how long it is until then.
import { IconArrowRight } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import type { TFunction } from 'i18next';
import { useTranslation } from 'react-i18next';
import {
  dayKey,
  type FormatLanguage,
  formatDate,
  formatDuration,
  formatTime,
  formatWeekday,
} from '#renderer/i18n/format.ts';
import { useLanguage } from '#renderer/i18n/use-language.ts';
import type { SittingSummary } from '#shared/sittings/contract.ts';
import classes from './NextLine.module.css';
import type { WhatIsNext } from './what-is-next.ts';

interface NextLineProps {
  next: WhatIsNext;
  now: number;
}

export function NextLine({ next, now }: NextLineProps) {
  const { t } = useTranslation();
  const language = useLanguage();
  const inTime = 'inMs' in next ? formatDuration(next.inMs, language) : '';
  const text = wordsOf(next, inTime, now, t, language);
  const sitting = 'sitting' in next ? next.sitting : null;
  const hasDuration = next.kind === 'item' || (next.kind === 'sitting' && sitting !== null);
  const duration = hasDuration ? t('sittings:home.next.itemIn', { duration: inTime }) : null;
  return (
    <p className={classes.line} data-urgent={next.kind === 'running' || undefined}>
      {sitting ? (
        <Link to="/" search={{ sitting: sitting.sittingId }} className={classes.link}>
          <span>{text}</span>
          <IconArrowRight size={16} stroke={1.6} aria-hidden />
        </Link>
      ) : (
        <span>{text}</span>
      )}
      {duration !== null && <span className={classes.time}> · {duration}</span>}
    </p>
  );
}

function wordsOf(next: WhatIsNext, duration: string, now: number, t: TFunction, language: FormatLanguage): string {
  switch (next.kind) {
    case 'running':
      return t('sittings:home.next.running', { title: next.sitting.title });
    case 'begins':
      return t('sittings:home.next.begins', { duration });
    case 'item':
      return t('sittings:home.next.item', { title: next.title, time: formatTime(next.startsAt) });
    case 'closes':
      return t('sittings:home.next.closes', { time: formatTime(next.at) });
    case 'sitting':
      return next.sitting ? sittingWords(next.sitting, now, t, language) : t('sittings:home.next.none');
  }
}

function sittingWords({ title, startsAt }: SittingSummary, now: number, t: TFunction, language: FormatLanguage) {
  const time = formatTime(startsAt);
  if (dayKey(startsAt) === dayKey(now)) return t('sittings:home.next.sittingToday', { title, time });
  const weekday = formatWeekday(startsAt, language);
  return t('sittings:home.next.sitting', { title, time, weekday, date: formatDate(startsAt) });
}
