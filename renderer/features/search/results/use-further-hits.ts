// Further hits of one paper, asked for in steps.
import { useInfiniteQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { rpc } from '#renderer/rpc/client.ts';
import type { PaperHits } from '#shared/search/results.ts';
import { hitsOf } from './papers-of.ts';
import { keyOfQuestion, type ResultsQuestion } from './results-address.ts';
import { resultsRoot } from './use-results.ts';

const hitsAtOnce = 10;

export function useFurtherHits(paper: PaperHits, question: ResultsQuestion, isTyping: boolean, isOpen: boolean) {
  const { documentId, hits, hitCount } = paper;
  const { text, filter, isExact } = question;
  const query = useInfiniteQuery({
    queryKey: [resultsRoot, keyOfQuestion(question), isTyping, documentId, hits.length],
    queryFn: async ({ pageParam, signal }) => {
      const own = { ...filter, documentId };
      const answer = await rpc.search.search(
        { text, filter: own, isExact, isTyping, limit: 1, hitOffset: pageParam, perPaper: hitsAtOnce },
        { signal },
      );
      return answer.papers.find((each) => each.documentId === documentId)?.hits ?? [];
    },
    initialPageParam: hits.length,
    getNextPageParam: (last, all) => {
      const count = hits.length + all.flat().length;
      return last.length > 0 && count < hitCount ? count : undefined;
    },
    enabled: isOpen,
    retry: false,
  });
  const shown = useMemo(() => hitsOf(paper, query.data?.pages.flat() ?? []), [paper, query.data]);
  const isAtEnd = query.data !== undefined && !query.hasNextPage;
  return {
    shown,
    restCount: isAtEnd ? 0 : Math.max(0, hitCount - shown.length),
    isLoading: query.isFetching,
    hasFailed: query.isError,
    more: () => void (query.data ? query.fetchNextPage() : query.refetch()),
  };
}
