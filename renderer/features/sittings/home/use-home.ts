// What home asks of the core besides sittings: news, papers to read on, how much a version changed, what is ready. Kept
// answers are shown at once while they are asked for again.
import { type QueryClient, queryOptions, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { rpc } from '#renderer/rpc/client.ts';
import { showErrorToast, showUndoToast } from '#renderer/ui/toast.tsx';
import type { News } from '#shared/documents/news.ts';
import type { DocumentSummary } from '#shared/documents/summary.ts';
import { newId } from '#shared/kernel/ids.ts';

const shownNews = 5;
const shownContinued = 3;

const newsQuery = queryOptions({
  queryKey: ['news', shownNews],
  queryFn: ({ signal }) => rpc.documents.listNews({ limit: shownNews }, { signal }),
});

const continuedQuery = queryOptions({
  queryKey: ['continued', shownContinued],
  queryFn: async ({ signal }) => (await rpc.documents.listContinued({ limit: shownContinued }, { signal })).papers,
});

/** Asked for together with the sittings, not after them. */
export function prefetchHome(queryClient: QueryClient): void {
  void queryClient.prefetchQuery(newsQuery);
  void queryClient.prefetchQuery(continuedQuery);
}

export function useNews() {
  return useQuery(newsQuery);
}

export function useContinued() {
  return useQuery(continuedQuery);
}

/** Marks what is shown as seen, at once; can be taken back for a while. */
export function useMarkNewsSeen(): (news: News) => void {
  const { t } = useTranslation();
  const client = useQueryClient();
  const readAgain = () => void client.invalidateQueries({ queryKey: ['news'] });
  const onError = () => {
    showErrorToast(t('sittings:home.news.markFailed'));
    readAgain();
  };
  const undo = useMutation({
    mutationFn: () => rpc.documents.undoNewsSeen({ commandId: newId() }),
    onSettled: readAgain,
    onError,
  });
  const { mutate } = useMutation({
    mutationFn: ({ upTo }: News) => rpc.documents.markNewsSeen({ commandId: newId(), upTo }),
    onMutate: (news) => {
      const seen: News = { ...news, since: new Date().toISOString(), entries: [], total: 0, isMore: false };
      client.setQueryData(newsQuery.queryKey, seen);
    },
    onSuccess: () => {
      readAgain();
      showUndoToast({ message: t('sittings:home.news.marked'), undo: () => undo.mutate() });
    },
    onError,
  });
  return mutate;
}

/** Since another version; found out once, for the texts of two versions seldom change. */
export function useVersionChanges(
  { documentId, changedAt }: Pick<DocumentSummary, 'documentId'> & { readonly changedAt: string },
  { withDocumentId, isWanted }: { readonly withDocumentId?: string; readonly isWanted: boolean },
) {
  return useQuery({
    queryKey: ['comparisons', documentId, changedAt, withDocumentId ?? null],
    queryFn: ({ signal }) =>
      rpc.documents.compareVersions({ documentId, ...(withDocumentId ? { withDocumentId } : {}) }, { signal }),
    enabled: isWanted,
    staleTime: Number.POSITIVE_INFINITY,
    retry: false,
  });
}

export function useReadiness(sittingId: string, isWanted: boolean) {
  return useQuery({
    queryKey: ['sittings', 'readiness', sittingId],
    queryFn: ({ signal }) => rpc.sittings.getReadiness({ sittingId }, { signal }),
    enabled: isWanted,
  });
}
