// Asks the core while the person types. Only the answer to what stands in the field now is shown as settled; the former
// one stays on screen until then, so that the list does not flicker.
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { rpc } from '#renderer/rpc/client.ts';
import type { SearchHit } from '#shared/search/contract.ts';

/** Between key presses of a quick typist nothing is asked. */
const debounceMs = 60;
/** While the index is being built, more may come. */
const partialRefreshMs = 1_500;
export const hitLimit = 50;

export interface SearchState {
  /** What the shown hits answer. */
  readonly text: string;
  readonly hits: readonly SearchHit[] | null;
  readonly durationMs: number;
  readonly isPartial: boolean;
  readonly isSearching: boolean;
  readonly error: unknown;
  readonly retry: () => void;
}

/** `isPaused` while an input method composes: half a syllable is not what is sought. */
export function useSearch(typed: string, isPaused: boolean): SearchState {
  const text = useSettled(typed.trim(), isPaused);
  const query = useQuery({
    queryKey: ['search', text],
    queryFn: ({ signal }) => rpc.search.searchPassages({ text, limit: hitLimit }, { signal }),
    enabled: text !== '',
    placeholderData: keepPreviousData,
    staleTime: 2_000,
    gcTime: 60_000,
    retry: false,
    refetchInterval: ({ state }) => (state.data?.isPartial ? partialRefreshMs : false),
  });
  const answer = text === '' ? undefined : query.data;
  return {
    text,
    hits: answer?.hits ?? null,
    durationMs: answer?.durationMs ?? 0,
    isPartial: answer?.isPartial ?? false,
    isSearching: text !== typed.trim() || (text !== '' && query.isFetching),
    error: text !== '' && query.isError ? query.error : null,
    retry: () => void query.refetch(),
  };
}

function useSettled(value: string, isPaused: boolean): string {
  const [settled, setSettled] = useState(value);
  useEffect(() => {
    if (isPaused) return;
    const timer = setTimeout(() => setSettled(value), debounceMs);
    return () => clearTimeout(timer);
  }, [value, isPaused]);
  // An emptied field is empty at once.
  return value === '' ? '' : settled;
}
