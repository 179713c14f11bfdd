// The opened PDF of a paper; closed when the reader goes.
import type { PDFDocumentProxy } from 'pdfjs-dist';
import { useEffect, useState } from 'react';
import type { DocumentSummary } from '#shared/documents/summary.ts';
import { readOriginal } from '../hooks/read-original.ts';

export interface PdfState {
  readonly pdf: PDFDocumentProxy | null;
  /** Set when the printed pages cannot be drawn; the text still can be shown. */
  readonly error: unknown;
  readonly retry: () => void;
}

export function usePdf({ documentId, shownBytes }: Pick<DocumentSummary, 'documentId' | 'shownBytes'>): PdfState {
  const [attempt, setAttempt] = useState(0);
  const [state, setState] = useState<{ pdf: PDFDocumentProxy | null; error: unknown }>({ pdf: null, error: null });

  // biome-ignore lint/correctness/useExhaustiveDependencies: a new attempt opens the same paper again.
  useEffect(() => {
    let isClosed = false;
    let close = () => {};
    const fail = (error: unknown) => {
      if (!isClosed) setState({ pdf: null, error });
    };
    const open = async () => {
      // pdf.js is the largest part of the reader; text needs none of it.
      const { openPdf } = await import('./pdf-document.ts');
      if (isClosed) return;
      const opened = openPdf({
        sizeBytes: shownBytes,
        readRange: (begin, end, signal) => readOriginal(documentId, begin, end, signal),
        onFailure: fail,
      });
      close = opened.close;
      const pdf = await opened.pdf;
      if (!isClosed) setState({ pdf, error: null });
    };
    open().catch(fail);
    return () => {
      isClosed = true;
      setState({ pdf: null, error: null });
      close();
    };
  }, [documentId, shownBytes, attempt]);

  return { ...state, retry: () => setAttempt((count) => count + 1) };
}
