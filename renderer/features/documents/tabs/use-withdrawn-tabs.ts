// Papers that were withdrawn while they stood in a tab leave it, with a word. Those on screen say so themselves.
import { useQueries } from '@tanstack/react-query';
import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { rpc } from '#renderer/rpc/client.ts';
import { refusalOf } from '#renderer/ui/refusal-of.ts';
import { showToast } from '#renderer/ui/toast.tsx';
import { documentKeys } from '../hooks/document-keys.ts';
import type { OpenPaperTabs } from './use-open-papers.ts';

/** Those shown last are looked after; an older one is found to be gone when it is opened. */
const mostWatched = 20;

export function useWithdrawnTabs({ papers, close }: OpenPaperTabs, shownIds: readonly string[]): void {
  const { t } = useTranslation();
  const watched = papers
    .filter(({ documentId }) => !shownIds.includes(documentId))
    .toSorted((left, right) => right.shownAt.localeCompare(left.shownAt))
    .slice(0, mostWatched);
  const gone = useQueries({
    queries: watched.map(({ documentId }) => ({
      queryKey: documentKeys.summary(documentId),
      queryFn: ({ signal }: { signal: AbortSignal }) => rpc.documents.getDocument({ documentId }, { signal }),
    })),
    combine: (results) =>
      watched
        .filter((_, index) => results[index]?.isError && refusalOf(results[index]?.error).code === 'not-found')
        .map(({ documentId }) => documentId)
        .join(' '),
  });
  // biome-ignore lint/correctness/useExhaustiveDependencies: once for each paper that is gone.
  useEffect(() => {
    for (const documentId of gone.split(' ').filter(Boolean)) {
      const title = papers.find((paper) => paper.documentId === documentId)?.title ?? '';
      close(documentId);
      showToast(t('documents:reader.tabs.withdrawn', { title }));
    }
  }, [gone]);
}
