// Keys of what is kept about papers on this screen. The shell reads everything under `documents` again when a paper changes.
import type { DocumentFilter, DocumentOrder } from '#shared/documents/listing.ts';

export const documentKeys = {
  lists: ['documents', 'list'] as const,
  listPage: (filter: DocumentFilter, order: DocumentOrder, pageIndex: number) =>
    ['documents', 'list', filter, order, pageIndex] as const,
  facets: ['documents', 'facets'] as const,
  audiences: ['documents', 'audiences'] as const,
  one: (documentId: string) => ['documents', 'one', documentId] as const,
  summary: (documentId: string) => ['documents', 'one', documentId, 'summary'] as const,
  /** Apart from the rest: of what happens to a paper only a new text makes it read again (see use-document.ts). */
  text: (documentId: string) => ['document-text', documentId] as const,
  textPages: (documentId: string, firstPage: number) => ['document-text', documentId, firstPage] as const,
  textRun: (documentId: string, textSha256: string, firstPage: number) =>
    ['document-text', documentId, 'run', textSha256, firstPage] as const,
};
