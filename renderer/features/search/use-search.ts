// Asks the core while the person types. Only the answer to what stands in the field now is shown as settled; the former
// one stays on screen until then, so that the list does not flicker.
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { rpc } from '#renderer/rpc/client.ts';
import type { SearchFilter } from '#shared/search/filter.ts';
import type { SearchAnswer } from '#shared/search/results.ts';
import { useSettled } from './use-settled.ts';

/** Between key presses of a quick typist nothing is asked. */
const pauseMs = 60;
/** While the index is being built, more may come. */
export const partialRefreshMs = 1_500;
const paperLimit = 12;
export const hitsPerPaper = 3;

interface Question {
  readonly typed: string;
  readonly isPaused: boolean;
  readonly filter: SearchFilter;
  readonly withFacets: boolean;
}

export interface SearchState {
  /** What the shown answer is to, once it has settled. */
  readonly text: string;
  readonly answer: SearchAnswer | null;
  readonly isSearching: boolean;
  readonly error: unknown;
  readonly retry: () => void;
}

export function useSearch({ typed, isPaused, filter, withFacets }: Question): SearchState {
  const text = useSettled(typed.trim(), isPaused, pauseMs);
  const query = useQuery({
    queryKey: ['search', text, filter, withFacets],
    queryFn: ({ signal }) =>
      rpc.search.search(
        { text, filter, isTyping: true, isBrief: true, limit: paperLimit, perPaper: hitsPerPaper, withFacets },
        { signal },
      ),
    enabled: text !== '',
    placeholderData: keepPreviousData,
    staleTime: 2_000,
    gcTime: 60_000,
    retry: false,
    refetchInterval: ({ state }) => (state.data?.isPartial ? partialRefreshMs : false),
  });
  return {
    text,
    answer: (text === '' ? undefined : query.data) ?? null,
    isSearching: text !== typed.trim() || (text !== '' && (query.isPlaceholderData || query.isPending)),
    error: text !== '' && query.isError ? query.error : null,
    retry: () => void query.refetch(),
  };
}
