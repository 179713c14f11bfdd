// Beside the agenda (below it where there is no room): what is new, what one was reading, what is unread, other sittings.
import type { UseQueryResult } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { LoadingState, SkeletonLine } from '#renderer/ui/states.tsx';
import type { ContinuedPaper, News } from '#shared/documents/news.ts';
import { ContinueSection } from './ContinueSection.tsx';
import classes from './HomeAside.module.css';
import { LaterSavedNews } from './LaterSavedNews.tsx';
import { NewsSection } from './NewsSection.tsx';

interface HomeAsideProps {
  news: UseQueryResult<News>;
  continued: UseQueryResult<ContinuedPaper[]>;
  now: number;
  onMarkSeen: (news: News) => void;
  /** What belongs to the sitting on screen. */
  children?: ReactNode;
}

export function HomeAside({ news, continued, now, onMarkSeen, children }: HomeAsideProps) {
  const { t } = useTranslation();
  // One after the other would push each other down.
  const isComing = news.isPending || continued.isPending;
  return (
    <aside className={classes.aside} aria-label={t('sittings:home.aside')}>
      {isComing ? (
        <LoadingState>
          <SkeletonLine width="45%" />
          {['92%', '78%', '86%'].map((width) => (
            <SkeletonLine key={width} width={width} height="3.2rem" />
          ))}
        </LoadingState>
      ) : (
        <>
          <NewsSection news={news.data} now={now} onMarkSeen={onMarkSeen} />
          <LaterSavedNews />
          <ContinueSection papers={continued.data ?? []} />
          {children}
        </>
      )}
    </aside>
  );
}
