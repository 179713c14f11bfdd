// Where everything stands in one column: how much is new and unread, with the way down to it.
import { IconArrowDown } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { News } from '#shared/documents/news.ts';
import classes from './HomeOverview.module.css';
import { newsId } from './NewsSection.tsx';

interface HomeOverviewProps {
  /** Undefined until it is known. */
  news: News | undefined;
}

export function HomeOverview({ news }: HomeOverviewProps) {
  const { t } = useTranslation();
  const count = news?.total ?? 0;
  const goToNews = () => {
    const heading = document.getElementById(newsId);
    heading?.scrollIntoView({ block: 'start' });
    heading?.focus({ preventScroll: true });
  };
  return (
    <p className={classes.overview}>
      {news && count > 0 && (
        <button type="button" className={classes.jump} onClick={goToNews}>
          {news.isMore ? t('sittings:home.news.jumpMore', { count }) : t('sittings:home.news.jump', { count })}
          <IconArrowDown size={16} stroke={1.6} aria-hidden />
        </button>
      )}
    </p>
  );
}
