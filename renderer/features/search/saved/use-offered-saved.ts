// The saved searches that the palette offers while nothing is typed: those with something new first.
import '#renderer/i18n/saved-texts.ts';
import { useMemo } from 'react';
import type { SavedSearch } from '#shared/search/saved/contract.ts';
import { byNews } from './saved-order.ts';
import { useSavedActs, useSavedSearches } from './use-saved-searches.ts';

const offeredCount = 5;
const none: readonly SavedSearch[] = [];

export function useOfferedSaved(isWanted: boolean) {
  const { data: list } = useSavedSearches(isWanted);
  const { noteSeen } = useSavedActs();
  const offered = useMemo(() => byNews(list?.savedSearches ?? none).slice(0, offeredCount), [list]);
  return {
    saved: isWanted ? offered : none,
    /** What was new to it is shown now. */
    noteOpened: ({ savedSearchId, newCount }: SavedSearch) => {
      if (list && newCount > 0) void noteSeen(savedSearchId, list.upTo);
    },
  };
}
