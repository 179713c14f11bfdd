// What changed since one last looked, newest first; marked as seen with one press.
import { Link } from '@tanstack/react-router';
import type { TFunction } from 'i18next';
import { useTranslation } from 'react-i18next';
import { dayKey, formatDate, formatTime } from '#renderer/i18n/format.ts';
import type { News } from '#shared/documents/news.ts';
import aside from './Aside.module.css';
import classes from './NewsSection.module.css';
import { PaperNewsLine } from './PaperNewsLine.tsx';
import { SittingNewsLine } from './SittingNewsLine.tsx';

/** The heading's id: the overview leads there where the news stand below the agenda. */
export const newsId = 'home-news';

interface NewsSectionProps {
  /** Undefined where it could not be read. */
  news: News | undefined;
  now: number;
  onMarkSeen: (news: News) => void;
}

export function NewsSection({ news, now, onMarkSeen }: NewsSectionProps) {
  const { t } = useTranslation();
  return (
    <section className={aside.section} aria-labelledby={newsId}>
      <div className={classes.head}>
        <h2 id={newsId} className={aside.heading} tabIndex={-1}>
          {headingOf(news, now, t)}
        </h2>
        {news && news.total > 0 && (
          <button type="button" className={classes.mark} onClick={() => onMarkSeen(news)}>
            {t('sittings:home.news.markSeen')}
          </button>
        )}
      </div>
      {news && news.entries.length > 0 ? (
        <ul className={classes.entries}>
          {news.entries.map((entry) => (
            <li key={entry.kind === 'paper' ? entry.documentId : entry.sittingId}>
              {entry.kind === 'paper' ? <PaperNewsLine news={entry} /> : <SittingNewsLine news={entry} />}
            </li>
          ))}
        </ul>
      ) : (
        <p className={aside.quiet}>{emptyText(news, t)}</p>
      )}
      {news && <MoreNews news={news} />}
    </section>
  );
}

function headingOf(news: News | undefined, now: number, t: TFunction): string {
  if (!news?.since) return t('sittings:home.news.heading');
  const time = formatTime(news.since);
  if (dayKey(news.since) === dayKey(now)) return t('sittings:home.news.since', { time });
  return t('sittings:home.news.sinceDay', { time, date: formatDate(news.since) });
}

function emptyText(news: News | undefined, t: TFunction): string {
  if (!news) return t('sittings:home.news.failed');
  return news.since ? t('sittings:home.news.noneSince') : t('sittings:home.news.none');
}

interface MoreNewsProps {
  news: News;
}

function MoreNews({ news }: MoreNewsProps) {
  const { t } = useTranslation();
  const count = news.total - news.entries.length;
  if (count <= 0 || news.entries.length === 0) return null;
  return (
    <Link to="/documents" search={{ unread: true }} className={aside.more}>
      {news.isMore ? t('sittings:home.news.moreThan', { count }) : t('sittings:home.news.more', { count })}
    </Link>
  );
}
