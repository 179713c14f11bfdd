// The saved searches: each opens the page of results, says what is new, and can be renamed, silenced and removed.
import '#renderer/i18n/saved-texts.ts';
import { IconBookmark } from '@tabler/icons-react';
import { useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { isConnectionBreak, reconnect } from '#renderer/rpc/connection.ts';
import { EmptyState, ErrorState, LoadingState, OfflineState } from '#renderer/ui/states.tsx';
import type { SavedSearch } from '#shared/search/saved/contract.ts';
import { RenameDialog } from './RenameDialog.tsx';
import { SavedRow } from './SavedRow.tsx';
import classes from './SavedSearches.module.css';
import { byNews } from './saved-order.ts';
import { useSavedSearches } from './use-saved-searches.ts';

export function SavedSearches() {
  const { t } = useTranslation();
  const headingId = useId();
  const { data: list, error, isError, refetch } = useSavedSearches();
  const [renamed, setRenamed] = useState<SavedSearch | null>(null);
  const isNothing = list?.savedSearches.length === 0;

  return (
    <section className={classes.section} aria-labelledby={headingId}>
      <h2 id={headingId} className={classes.heading}>
        {t('saved:title')}
      </h2>
      {!list && !isError && <LoadingState lineCount={3} />}
      {!list && isError && (
        <Trouble
          error={error}
          onRetry={() => {
            reconnect();
            void refetch();
          }}
        />
      )}
      {isNothing && (
        <EmptyState
          icon={<IconBookmark size={28} stroke={1.6} aria-hidden />}
          title={t('saved:empty.title')}
          text={t('saved:empty.text')}
        />
      )}
      {list && !isNothing && (
        <ul className={classes.rows}>
          {byNews(list.savedSearches).map((saved) => (
            <SavedRow key={saved.savedSearchId} saved={saved} list={list} onRename={() => setRenamed(saved)} />
          ))}
        </ul>
      )}
      <p role="status" className={classes.hint}>
        {list?.isPartial && t('saved:partial')}
      </p>
      {renamed && <RenameDialog saved={renamed} onClose={() => setRenamed(null)} />}
    </section>
  );
}

interface TroubleProps {
  error: unknown;
  onRetry: () => void;
}

function Trouble({ error, onRetry }: TroubleProps) {
  const { t } = useTranslation();
  if (isConnectionBreak(error)) return <OfflineState onRetry={onRetry} />;
  return <ErrorState title={t('saved:error')} error={error} onRetry={onRetry} />;
}
