// All pages of a paper's text, for the printer: from what is kept, the rest fetched.
import { useQueryClient } from '@tanstack/react-query';
import { useCallback } from 'react';
import { rpc } from '#renderer/rpc/client.ts';
import type { TextPage } from '#shared/documents/extracted-text.ts';
import type { DocumentDetail } from '#shared/documents/summary.ts';
import { documentKeys } from '../hooks/document-keys.ts';
import { chunksOfPages, pagesPerChunk } from '../hooks/text-chunks.ts';

export function useWholeText({ documentId, hasPages, pageCount }: DocumentDetail) {
  const client = useQueryClient();
  return useCallback(
    async (first: number, last: number): Promise<ReadonlyMap<number, TextPage>> => {
      const total = hasPages ? pageCount : 1;
      const pages = new Map<number, TextPage>();
      for (const firstPage of chunksOfPages(first, Math.min(last, total))) {
        const count = Math.min(pagesPerChunk, total - firstPage + 1);
        const chunk = await client.ensureQueryData({
          queryKey: documentKeys.textPages(documentId, firstPage),
          queryFn: ({ signal }) => rpc.documents.readTextPages({ documentId, firstPage, pageCount: count }, { signal }),
          staleTime: Number.POSITIVE_INFINITY,
        });
        for (const [offset, page] of chunk.pages.entries()) pages.set(firstPage + offset, page);
      }
      return pages;
    },
    [client, documentId, hasPages, pageCount],
  );
}
