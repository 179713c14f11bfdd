// The list of papers, page by page as it is scrolled.
import { keepPreviousData, useQueries, useQueryClient } from '@tanstack/react-query';
import { useCallback } from 'react';
import { rpc } from '#renderer/rpc/client.ts';
import type { DocumentSummary } from '#shared/documents/summary.ts';
import { documentKeys } from './document-keys.ts';
import { type ListPage, pagesOfRows, rowAt, rowsPerPage } from './list-pages.ts';

export type DocumentOrder = 'newest' | 'title';

export interface DocumentList {
  readonly total: number;
  /** Undefined while its page is on its way. */
  readonly documentAt: (index: number) => DocumentSummary | undefined;
  readonly isLoading: boolean;
  /** Set when the first page could not be had and nothing is kept from before. */
  readonly error: unknown;
  readonly refetch: () => void;
}

/** Papers in an order; fetches the pages that rows `firstRow` … `lastRow` need. */
export function useDocuments(order: DocumentOrder, firstRow: number, lastRow: number): DocumentList {
  const client = useQueryClient();
  const pageIndexes = pagesOfRows(firstRow, lastRow);
  const results = useQueries({
    queries: pageIndexes.map((pageIndex) => ({
      queryKey: documentKeys.listPage(order, pageIndex),
      queryFn: ({ signal }: { signal: AbortSignal }) =>
        rpc.documents.listDocuments({ filter: {}, order, offset: pageIndex * rowsPerPage, limit: rowsPerPage }, { signal }),
      placeholderData: keepPreviousData,
    })),
  });

  const pages = new Map<number, ListPage<DocumentSummary>>();
  pageIndexes.forEach((pageIndex, position) => {
    const result = results[position];
    if (result?.data && !result.isPlaceholderData) {
      pages.set(pageIndex, { rows: result.data.documents, total: result.data.total });
    }
  });
  const first = results[0];
  return {
    total: pages.get(0)?.total ?? 0,
    documentAt: (index) => rowAt(pages, index),
    isLoading: first?.isPending === true || first?.isPlaceholderData === true,
    error: first?.isError && !first.data ? first.error : null,
    refetch: useCallback(() => void client.invalidateQueries({ queryKey: documentKeys.lists }), [client]),
  };
}
