// Saved searches as the core tells them, and what a person asks of it: the only place of this part that names procedures.
import { queryOptions, useQuery } from '@tanstack/react-query';
import { rpc } from '#renderer/rpc/client.ts';
import type { SavedSearchList } from '#shared/search/saved/contract.ts';
import { isSameSought, type Sought } from '#shared/search/saved/saved-search.ts';
import { useSearchAct } from './use-search-act.ts';

/** While the index is being built, alerts are still to come. */
const partialRefreshMs = 3_000;
export const savedSearchesKey = ['saved-searches'] as const;

const savedSearchesQuery = queryOptions({
  queryKey: savedSearchesKey,
  queryFn: ({ signal }) => rpc.search.listSavedSearches(undefined, { signal }),
  refetchInterval: ({ state }) => (state.data?.isPartial ? partialRefreshMs : false),
});

export function useSavedSearches(isWanted = true) {
  return useQuery({ ...savedSearchesQuery, enabled: isWanted });
}

/** The saved search of these words and this filter; null: there is none. */
export function savedOf(list: SavedSearchList | undefined, sought: Sought) {
  return list?.savedSearches.find((saved) => isSameSought(saved.sought, sought)) ?? null;
}

export function useSavedActs() {
  const { act, isActing } = useSearchAct(savedSearchesKey);
  return {
    isActing,
    save: (name: string, sought: Sought, isAlerting: boolean) =>
      act(
        JSON.stringify(['save', name, sought, isAlerting]),
        (search, commandId) => search.saveSearch({ commandId, name, sought, isAlerting }),
        ['already-done'],
      ),
    rename: (savedSearchId: string, name: string) =>
      act(
        JSON.stringify(['rename', savedSearchId, name]),
        (search, commandId) => search.changeSavedSearch({ commandId, savedSearchId, name }),
        ['already-done'],
      ),
    alert: (savedSearchId: string, isAlerting: boolean) =>
      act(
        JSON.stringify(['alert', savedSearchId, isAlerting]),
        (search, commandId) => search.changeSavedSearch({ commandId, savedSearchId, isAlerting }),
        ['already-done'],
      ),
    remove: (savedSearchId: string) =>
      act(
        JSON.stringify(['remove', savedSearchId]),
        (search, commandId) => search.removeSavedSearch({ commandId, savedSearchId }),
        ['already-done'],
      ),
    restore: (savedSearchId: string) =>
      act(
        JSON.stringify(['restore', savedSearchId]),
        (search, commandId) => search.restoreSavedSearch({ commandId, savedSearchId }),
        ['already-done'],
      ),
    noteSeen: (savedSearchId: string, upTo: number) =>
      act(
        JSON.stringify(['seen', savedSearchId, upTo]),
        (search, commandId) => search.noteSavedSearchSeen({ commandId, savedSearchId, upTo }),
        ['already-done'],
      ),
  };
}
