// The sitting that the moment calls for (or another one chosen from the list of days): its agenda and papers, what comes
// next, and beside it what changed since one last looked.
import { Button } from '@mantine/core';
import { IconCalendarOff } from '@tabler/icons-react';
import { getRouteApi, Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useViewer } from '#renderer/features/documents/hooks/use-viewer.ts';
import { useWarmReader } from '#renderer/features/documents/hooks/use-warm-reader.ts';
import { isConnectionBreak, reconnect } from '#renderer/rpc/connection.ts';
import { ScreenHeading } from '#renderer/ui/ScreenHeading.tsx';
import { EmptyState, ErrorState, OfflineState } from '#renderer/ui/states.tsx';
import { useNow } from '#renderer/ui/use-now.ts';
import { chooseSitting } from '../agenda.ts';
import { useSitting, useSittings } from '../use-sittings.ts';
import { HomeAside } from './HomeAside.tsx';
import { HomeOverview } from './HomeOverview.tsx';
import classes from './HomeScreen.module.css';
import { HomeSkeleton } from './HomeSkeleton.tsx';
import { NextLine } from './NextLine.tsx';
import { ReadinessPanel } from './ReadinessPanel.tsx';
import { SittingDays } from './SittingDays.tsx';
import { SittingView } from './SittingView.tsx';
import { UnreadSection } from './UnreadSection.tsx';
import { papersRead } from './unread-papers.ts';
import { useContinued, useMarkNewsSeen, useNews } from './use-home.ts';
import { useHomeCommands } from './use-home-commands.ts';
import { whatIsNext } from './what-is-next.ts';

const route = getRouteApi('/');
const halfMinuteMs = 30_000;

export function HomeScreen() {
  const search = route.useSearch();
  const now = useNow(halfMinuteMs);
  const { isKeeper } = useViewer();
  const list = useSittings();
  const news = useNews();
  const continued = useContinued();
  const markSeen = useMarkNewsSeen();
  useWarmReader();
  useHomeCommands({ news: news.data, continued: continued.data, markSeen });

  const sittings = list.data ?? [];
  const chosen = sittings.find((sitting) => sitting.sittingId === search.sitting) ?? chooseSitting(sittings, now);
  const { data: sitting, ...asked } = useSitting(chosen?.sittingId);

  const failed = [
    { ...list, isThere: list.data !== undefined },
    { ...asked, isThere: sitting !== undefined },
  ].find(({ isError, isThere }) => isError && !isThere);
  if (failed) {
    const retry = () => {
      reconnect();
      void failed.refetch();
    };
    return (
      <PlainHome>
        {isConnectionBreak(failed.error) ? (
          <OfflineState onRetry={retry} />
        ) : (
          <ErrorState error={failed.error} onRetry={retry} />
        )}
      </PlainHome>
    );
  }
  const aside = { news, continued, now, onMarkSeen: markSeen };
  if (list.isSuccess && !chosen) {
    return (
      <div className={classes.home}>
        <NoSittings />
        <HomeAside {...aside} />
      </div>
    );
  }
  if (!chosen || !sitting) return <HomeSkeleton />;
  return (
    <div className={classes.home}>
      <SittingView key={sitting.sittingId} sitting={sitting} now={now}>
        <NextLine next={whatIsNext(sittings, sitting, now)} now={now} />
        {isKeeper && <ReadinessPanel sittingId={sitting.sittingId} />}
        <HomeOverview news={news.data} />
      </SittingView>
      <HomeAside {...aside}>
        <UnreadSection sittingId={sitting.sittingId} papers={papersRead(sitting)} />
        <SittingDays sittings={sittings} chosen={chosen} now={now} />
      </HomeAside>
    </div>
  );
}

function NoSittings() {
  const { t } = useTranslation();
  return (
    <PlainHome>
      <EmptyState
        icon={<IconCalendarOff size={28} stroke={1.6} aria-hidden />}
        title={t('sittings:empty.title')}
        text={t('sittings:empty.text')}
        actions={
          <Button component={Link} to="/documents">
            {t('sittings:empty.action')}
          </Button>
        }
      />
    </PlainHome>
  );
}

interface PlainHomeProps {
  children: ReactNode;
}

function PlainHome({ children }: PlainHomeProps) {
  const { t } = useTranslation();
  return (
    <div className={classes.plain}>
      <ScreenHeading className="visually-hidden">{t('sittings:title')}</ScreenHeading>
      {children}
    </div>
  );
}
