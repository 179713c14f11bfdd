// What a calendar screen shows while there is nothing to show: loading, offline, error.
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { isConnectionBreak, reconnect } from '#renderer/rpc/connection.ts';
import { ScreenHeading } from '#renderer/ui/ScreenHeading.tsx';
import { ErrorState, LoadingState, OfflineState } from '#renderer/ui/states.tsx';
import classes from './calendar.module.css';

interface CalendarStateProps {
  query: { readonly error: unknown; readonly isError: boolean; readonly refetch: () => unknown };
  /** Where to go instead. */
  actions?: ReactNode;
}

export function CalendarState({ query, actions }: CalendarStateProps) {
  const { t } = useTranslation();
  const retry = () => {
    reconnect();
    void query.refetch();
  };
  return (
    <div className={classes.screen}>
      <ScreenHeading className="visually-hidden">{t('sittings:calendar.title')}</ScreenHeading>
      {!query.isError ? (
        <LoadingState lineCount={8} />
      ) : isConnectionBreak(query.error) ? (
        <OfflineState onRetry={retry} />
      ) : (
        <ErrorState error={query.error} onRetry={retry} actions={actions} />
      )}
    </div>
  );
}
