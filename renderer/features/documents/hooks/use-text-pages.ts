// The extracted text of the pages on screen, with the boxes of its words. A paper's text never changes, so it is kept.
import { useQueries, useQuery } from '@tanstack/react-query';
import { rpc } from '#renderer/rpc/client.ts';
import type { TextPage } from '#shared/documents/extracted-text.ts';
import { documentKeys } from './document-keys.ts';
import { chunksOfPages, pagesPerChunk } from './text-chunks.ts';

function textQuery(documentId: string, firstPage: number, pageCount: number) {
  return {
    queryKey: documentKeys.textPages(documentId, firstPage),
    queryFn: ({ signal }: { signal: AbortSignal }) =>
      rpc.documents.readTextPages({ documentId, firstPage, pageCount }, { signal }),
    staleTime: Number.POSITIVE_INFINITY,
  };
}

/** Pages by their index from 0; those on their way are missing. */
export function useTextPages(documentId: string, firstIndex: number, lastIndex: number, pageCount: number) {
  const chunks = chunksOfPages(firstIndex + 1, Math.min(lastIndex + 1, pageCount));
  return useQueries({
    queries: chunks.map((firstPage) =>
      textQuery(documentId, firstPage, Math.min(pagesPerChunk, pageCount - firstPage + 1)),
    ),
    combine: (results) => {
      const pages = new Map<number, TextPage>();
      results.forEach((result, position) => {
        const firstPage = chunks[position] ?? 1;
        result.data?.pages.forEach((page, offset) => {
          pages.set(firstPage - 1 + offset, page);
        });
      });
      return pages;
    },
  });
}

/** The whole text of a paper without pages, which comes as one. */
export function useFlowText(documentId: string) {
  return useQuery(textQuery(documentId, 1, 1));
}
