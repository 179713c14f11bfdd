// The opened PDF of a paper; closed when the reader goes.
import type { PDFDocumentProxy } from 'pdfjs-dist';
import { useEffect, useState } from 'react';
import type { DocumentSummary } from '#shared/documents/summary.ts';
import { readOriginal } from '../hooks/read-original.ts';
import { PageDrawings } from './page-drawings.ts';
import { loadPdf } from './warm-pdf.ts';

export interface PdfState {
  readonly pdf: PDFDocumentProxy | null;
  /** Set when the printed pages cannot be drawn; the text still can be shown. */
  readonly error: unknown;
  readonly retry: () => void;
}

/** A scan of hundreds of megabytes is opened anew after so much of it was read, which gives the memory back. */
const mostReadBytes = 160 * 1024 * 1024;
const lookEveryMs = 5_000;

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
      const { openPdf } = await loadPdf();
      if (isClosed) return;
      const opened = openPdf({
        sizeBytes: shownBytes,
        readRange: (begin, end, signal) => readOriginal(documentId, begin, end, signal),
        onFailure: fail,
      });
      const timer = setInterval(() => {
        if (opened.receivedBytes() > mostReadBytes) setAttempt((count) => count + 1);
      }, lookEveryMs);
      close = () => {
        clearInterval(timer);
        opened.close();
      };
      const pdf = await opened.pdf;
      if (isClosed) return;
      close = () => {
        clearInterval(timer);
        PageDrawings.free(pdf);
        opened.close();
      };
      setState({ pdf, error: null });
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
