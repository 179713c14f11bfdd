// The answer to the page's question, a stretch of papers at a time; the former one stays until the new one is there.
import { keepPreviousData, useInfiniteQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { rpc } from '#renderer/rpc/client.ts';
import type { SearchAnswer } from '#shared/search/results.ts';
import { hitsPerPaper, partialRefreshMs } from '../use-search.ts';
import { papersOf } from './papers-of.ts';
import { keyOfQuestion, type ResultsQuestion } from './results-address.ts';

const papersAtOnce = 20;
/** Read again when papers change; see app/subject-queries.ts. */
export const resultsRoot = 'search-results';

export interface Results {
  /** Of the first stretch: how it was understood, facets, total. Null until it is there. */
  readonly answer: SearchAnswer | null;
  readonly papers: SearchAnswer['papers'];
  /** The answer is to a former question. */
  readonly isStale: boolean;
  readonly isLoading: boolean;
  readonly error: unknown;
  readonly retry: () => void;
  readonly hasRest: boolean;
  readonly isLoadingRest: boolean;
  readonly hasRestFailed: boolean;
  readonly loadRest: () => void;
}

export function useResults(question: ResultsQuestion, isTyping: boolean): Results {
  const { text, filter, isExact } = question;
  const isAsked = text.trim() !== '';
  const query = useInfiniteQuery({
    queryKey: [resultsRoot, keyOfQuestion(question), isTyping],
    queryFn: ({ pageParam, signal }) =>
      rpc.search.search(
        {
          ...{ text, filter, isExact, isTyping, offset: pageParam, limit: papersAtOnce, perPaper: hitsPerPaper },
          withFacets: pageParam === 0,
        },
        { signal },
      ),
    initialPageParam: 0,
    getNextPageParam: (last, all) => {
      const count = all.reduce((sum, { papers }) => sum + papers.length, 0);
      return last.papers.length > 0 && count < last.total.papers ? count : undefined;
    },
    enabled: isAsked,
    placeholderData: keepPreviousData,
    retry: false,
    refetchInterval: ({ state }) => (state.data?.pages[0]?.isPartial ? 2 * partialRefreshMs : false),
  });
  const pages = isAsked ? query.data?.pages : undefined;
  return {
    answer: pages?.[0] ?? null,
    papers: useMemo(() => papersOf(pages ?? []), [pages]),
    isStale: query.isPlaceholderData,
    isLoading: isAsked && query.isPending,
    error: isAsked && query.isError && !pages ? query.error : null,
    retry: () => void query.refetch(),
    hasRest: query.hasNextPage && !query.isPlaceholderData,
    isLoadingRest: query.isFetchingNextPage,
    hasRestFailed: query.isFetchNextPageError,
    loadRest: () => void query.fetchNextPage(),
  };
}
