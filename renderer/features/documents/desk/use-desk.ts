// Every paper that is on its way to its readers.
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { rpc } from '#renderer/rpc/client.ts';
import { maxActedOn } from '#shared/documents/actions.ts';
import type { DocumentSummary } from '#shared/documents/summary.ts';
import { type DeskPart, partsOf, sameNumbers } from './desk-groups.ts';

const perCall = 500;

async function listDesk(signal: AbortSignal): Promise<{ papers: DocumentSummary[]; total: number }> {
  const papers: DocumentSummary[] = [];
  for (;;) {
    const page = await rpc.documents.listDocuments(
      { filter: { stages: ['draft', 'approved'] }, order: 'newest', offset: papers.length, limit: perCall },
      { signal },
    );
    papers.push(...page.documents);
    if (page.documents.length < perCall || papers.length >= maxActedOn) return { papers, total: page.total };
  }
}

export interface Desk {
  readonly parts: readonly DeskPart[];
  readonly total: number;
  /** Papers whose number another paper on the desk bears too. */
  readonly sameNumbers: ReadonlySet<string>;
  readonly isLoading: boolean;
  readonly error: unknown;
  readonly refetch: () => void;
}

export function useDesk(): Desk {
  const { data, isPending, error, refetch } = useQuery({
    queryKey: ['documents', 'desk'],
    queryFn: ({ signal }) => listDesk(signal),
    placeholderData: keepPreviousData,
  });
  const papers = data?.papers;
  const sorted = useMemo(() => ({ parts: partsOf(papers ?? []), sameNumbers: sameNumbers(papers ?? []) }), [papers]);
  return {
    ...sorted,
    total: data?.total ?? 0,
    isLoading: isPending,
    error: data ? null : error,
    refetch: () => void refetch(),
  };
}
