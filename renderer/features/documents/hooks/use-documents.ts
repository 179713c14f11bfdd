// The list of papers, page by page as it is scrolled.
import { keepPreviousData, type QueryClient, queryOptions, useQueries, useQueryClient } from '@tanstack/react-query';
import { useCallback } from 'react';
import { rpc } from '#renderer/rpc/client.ts';
import type { DocumentFilter, DocumentOrder } from '#shared/documents/listing.ts';
import type { DocumentSummary } from '#shared/documents/summary.ts';
import { documentKeys } from './document-keys.ts';
import { type ListPage, pagesOfRows, rowAt, rowsPerPage } from './list-pages.ts';

/** What is listed. Keep the filter's identity while it stays the same. */
export interface Listing {
  readonly filter: DocumentFilter;
  readonly order: DocumentOrder;
}

export interface DocumentList {
  readonly total: number;
  /** Undefined while its page is on its way. */
  readonly documentAt: (index: number) => DocumentSummary | undefined;
  /** Nothing to show yet. */
  readonly isLoading: boolean;
  /** Another list is on its way; the one before is still shown. */
  readonly isStale: boolean;
  /** Set when the first page could not be had and nothing is kept from before. */
  readonly error: unknown;
  readonly refetch: () => void;
}

function pageQuery({ filter, order }: Listing, pageIndex: number) {
  return queryOptions({
    queryKey: documentKeys.listPage(filter, order, pageIndex),
    queryFn: ({ signal }) =>
      rpc.documents.listDocuments({ filter, order, offset: pageIndex * rowsPerPage, limit: rowsPerPage }, { signal }),
  });
}

/** Papers in an order; fetches the pages that rows `firstRow` … `lastRow` need. */
export function useDocuments(listing: Listing, firstRow: number, lastRow: number): DocumentList {
  const client = useQueryClient();
  const pageIndexes = pagesOfRows(firstRow, lastRow);
  const results = useQueries({
    queries: pageIndexes.map((pageIndex) => ({ ...pageQuery(listing, pageIndex), placeholderData: keepPreviousData })),
  });

  const pages = new Map<number, ListPage<DocumentSummary>>();
  pageIndexes.forEach((pageIndex, position) => {
    const result = results[position];
    // Of the list before, the first page stands in for the new one, so that typing in a filter does not flicker.
    if (result?.data && (!result.isPlaceholderData || pageIndex === 0)) {
      pages.set(pageIndex, { rows: result.data.documents, total: result.data.total });
    }
  });
  const first = results[0];
  return {
    total: pages.get(0)?.total ?? 0,
    documentAt: (index) => rowAt(pages, index),
    isLoading: first?.isPending === true,
    isStale: first?.isPlaceholderData === true,
    error: first?.isError && !first.data ? first.error : null,
    refetch: useCallback(() => void client.invalidateQueries({ queryKey: documentKeys.lists }), [client]),
  };
}

/** Rows `firstRow` … `lastRow` of a list, from what is kept where it is. */
export async function fetchRows(
  client: QueryClient,
  listing: Listing,
  firstRow: number,
  lastRow: number,
): Promise<DocumentSummary[]> {
  const pageIndexes = pagesOfRows(firstRow, lastRow);
  const found = await Promise.all(
    pageIndexes.map((pageIndex) => client.ensureQueryData(pageQuery(listing, pageIndex))),
  );
  const pages = new Map(
    found.map(({ documents, total }, position) => [pageIndexes[position] ?? 0, { rows: documents, total }]),
  );
  const rows = Array.from({ length: lastRow - firstRow + 1 }, (_, at) => rowAt(pages, firstRow + at));
  return rows.filter((row) => row !== undefined);
}
