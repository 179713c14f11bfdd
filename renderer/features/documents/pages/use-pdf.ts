// The opened PDF of a paper.
import type { PDFDocumentProxy } from 'pdfjs-dist';
import { useMemo, useSyncExternalStore } from 'react';
import type { DocumentSummary } from '#shared/documents/summary.ts';
import { openedPaper } from './opened-papers.ts';

export interface PdfState {
  readonly pdf: PDFDocumentProxy | null;
  /** Set when the printed pages cannot be drawn; the text still can be shown. */
  readonly error: unknown;
  readonly retry: () => void;
}

export function usePdf({ documentId, shownBytes }: Pick<DocumentSummary, 'documentId' | 'shownBytes'>): PdfState {
  const paper = useMemo(() => openedPaper({ documentId, shownBytes }), [documentId, shownBytes]);
  const state = useSyncExternalStore(paper.subscribe, paper.get);
  return useMemo(() => ({ ...state, retry: paper.retry }), [state, paper]);
}
