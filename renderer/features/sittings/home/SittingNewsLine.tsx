// A sitting in the news: announced, not held, or with another programme than before.
import { IconCalendarExclamation, IconCalendarPlus, IconCalendarX } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import type { TFunction } from 'i18next';
import { useTranslation } from 'react-i18next';
import { type FormatLanguage, formatDate, formatTime, formatWeekday } from '#renderer/i18n/format.ts';
import { useLanguage } from '#renderer/i18n/use-language.ts';
import type { SittingNews } from '#shared/documents/news.ts';
import aside from './Aside.module.css';

interface SittingNewsLineProps {
  news: SittingNews;
}

const icons = {
  scheduled: IconCalendarPlus,
  changed: IconCalendarExclamation,
  cancelled: IconCalendarX,
  postponed: IconCalendarX,
} as const;

export function SittingNewsLine({ news }: SittingNewsLineProps) {
  const { t } = useTranslation();
  const language = useLanguage();
  const Icon = icons[news.what];
  return (
    <Link to="/" search={{ sitting: news.sittingId }} className={aside.line}>
      <Icon size={18} stroke={1.6} className={aside.icon} aria-hidden />
      <span className={aside.text}>
        <span className={aside.title}>
          {t('sittings:heading', {
            title: news.title,
            weekday: formatWeekday(news.startsAt, language),
            date: formatDate(news.startsAt),
          })}
        </span>
        <span className={aside.facts}>{factsOf(news, t, language)}</span>
      </span>
    </Link>
  );
}

function factsOf(
  { what, startsAt, changes, changeCount }: SittingNews,
  t: TFunction,
  language: FormatLanguage,
): string {
  if (what === 'scheduled') {
    const weekday = formatWeekday(startsAt, language);
    return t('sittings:home.news.sitting.scheduled', {
      time: formatTime(startsAt),
      weekday,
      date: formatDate(startsAt),
    });
  }
  if (what !== 'changed') return t(`sittings:home.news.sitting.${what}`);
  const words = changes.map((change) => wordsOf(change, t)).filter((each) => each !== null);
  const count = t('sittings:home.news.sitting.changed', { count: changeCount });
  return words.length === 0 ? count : `${count}: ${words.join('; ')}`;
}

/** Those that a person needs at once; the others are counted. */
function wordsOf(change: SittingNews['changes'][number], t: TFunction): string | null {
  switch (change.kind) {
    case 'rescheduled': {
      const { startsAt, endsAt } = change.to;
      return t('sittings:home.news.sitting.rescheduled', { from: formatTime(startsAt), to: formatTime(endsAt) });
    }
    case 'item-added':
      return t('sittings:home.news.sitting.added', { title: change.title });
    case 'item-removed':
      return t('sittings:home.news.sitting.removed', { title: change.title });
    case 'item-moved':
      return t('sittings:home.news.sitting.moved', { title: change.title, time: formatTime(change.startsAt) });
    case 'item-retimed':
      return t('sittings:home.news.sitting.moved', { title: change.title, time: formatTime(change.to.startsAt) });
    default:
      return null;
  }
}
