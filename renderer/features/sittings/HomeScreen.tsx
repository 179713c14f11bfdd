// The sitting that the moment calls for (or another one chosen from the list of days): its agenda and papers.
import { Button } from '@mantine/core';
import { IconCalendarOff } from '@tabler/icons-react';
import { getRouteApi, Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { isConnectionBreak, reconnect } from '#renderer/rpc/connection.ts';
import { ScreenHeading } from '#renderer/ui/ScreenHeading.tsx';
import { EmptyState, ErrorState, OfflineState } from '#renderer/ui/states.tsx';
import { useNow } from '#renderer/ui/use-now.ts';
import { chooseSitting } from './agenda.ts';
import classes from './HomeScreen.module.css';
import { HomeSkeleton } from './HomeSkeleton.tsx';
import { SittingDays } from './SittingDays.tsx';
import { SittingView } from './SittingView.tsx';
import { useSitting, useSittings } from './use-sittings.ts';

const route = getRouteApi('/');
const halfMinuteMs = 30_000;

export function HomeScreen() {
  const { t } = useTranslation();
  const search = route.useSearch();
  const now = useNow(halfMinuteMs);
  const list = useSittings();

  const sittings = list.data ?? [];
  const chosen = sittings.find((sitting) => sitting.sittingId === search.sitting) ?? chooseSitting(sittings, now);
  const sitting = useSitting(chosen?.sittingId);

  const failed = [list, sitting].find((query) => query.isError && query.data === undefined);
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
  if (list.isSuccess && !chosen) {
    return (
      <PlainHome>
        <EmptyState
          icon={<IconCalendarOff size={28} stroke={1.6} />}
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
  if (!chosen || !sitting.data) return <HomeSkeleton />;
  return (
    <div className={classes.home}>
      <SittingView key={sitting.data.sittingId} sitting={sitting.data} now={now} />
      <SittingDays sittings={sittings} chosen={chosen} now={now} />
    </div>
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
