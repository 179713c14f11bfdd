// Keys of what is kept about papers on this screen. The shell reads everything under `documents` again when a paper changes.
export const documentKeys = {
  lists: ['documents', 'list'] as const,
  listPage: (order: string, pageIndex: number) => ['documents', 'list', order, pageIndex] as const,
  one: (documentId: string) => ['documents', 'one', documentId] as const,
  summary: (documentId: string) => ['documents', 'one', documentId, 'summary'] as const,
  /** Apart from the rest: of what happens to a paper only a new text makes it read again (see use-document.ts). */
  text: (documentId: string) => ['document-text', documentId] as const,
  textPages: (documentId: string, firstPage: number) => ['document-text', documentId, firstPage] as const,
};
