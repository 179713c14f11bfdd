// The opened PDF of a paper; closed when the reader goes.
import type { PDFDocumentProxy } from 'pdfjs-dist';
import { useEffect, useState } from 'react';
import type { DocumentSummary } from '#shared/documents/contract.ts';
import { openPdf } from '../reader/pdf-document.ts';
import { readOriginal } from './read-original.ts';

export interface PdfState {
  readonly pdf: PDFDocumentProxy | null;
  /** Set when the printed pages cannot be drawn; the text still can be shown. */
  readonly error: unknown;
  readonly retry: () => void;
}

export function usePdf({ documentId, sizeBytes }: Pick<DocumentSummary, 'documentId' | 'sizeBytes'>): PdfState {
  const [attempt, setAttempt] = useState(0);
  const [state, setState] = useState<{ pdf: PDFDocumentProxy | null; error: unknown }>({ pdf: null, error: null });

  // biome-ignore lint/correctness/useExhaustiveDependencies: a new attempt opens the same paper again.
  useEffect(() => {
    let isClosed = false;
    const fail = (error: unknown) => {
      if (!isClosed) setState({ pdf: null, error });
    };
    const opened = openPdf({
      sizeBytes,
      readRange: (begin, end, signal) => readOriginal(documentId, begin, end, signal),
      onFailure: fail,
    });
    opened.pdf.then((pdf) => {
      if (!isClosed) setState({ pdf, error: null });
    }, fail);
    return () => {
      isClosed = true;
      setState({ pdf: null, error: null });
      opened.close();
    };
  }, [documentId, sizeBytes, attempt]);

  return { ...state, retry: () => setAttempt((count) => count + 1) };
}
