// Prints the original's pages: drawn one by one at print resolution into a container that only paper shows, so that
// memory holds small compressed pictures and a single canvas.
import { useCallback, useEffect, useRef, useState } from 'react';
import type { DocumentDetail } from '#shared/documents/summary.ts';
import { printPages } from './print-pages.ts';

/** From 1, both inclusive. */
export interface PrintRange {
  readonly first: number;
  readonly last: number;
}

export interface PrintProgress {
  readonly drawn: number;
  readonly total: number;
}

export interface PagePrinter {
  /** Null while nothing is being printed. */
  readonly progress: PrintProgress | null;
  /**
   * Draws the pages and opens the system's print dialogue. Gives false where it was cancelled; throws where no page
   * could be drawn. Asking again while it is under way begins anew.
   */
  readonly print: (range: PrintRange) => Promise<boolean>;
  readonly cancel: () => void;
}

export function usePrintPages({
  documentId,
  shownBytes,
}: Pick<DocumentDetail, 'documentId' | 'shownBytes'>): PagePrinter {
  const [progress, setProgress] = useState<PrintProgress | null>(null);
  const running = useRef<AbortController | null>(null);
  const cancel = useCallback(() => running.current?.abort(), []);
  useEffect(() => cancel, [cancel]);

  const print = useCallback(
    async (range: PrintRange) => {
      running.current?.abort();
      const stop = new AbortController();
      running.current = stop;
      try {
        await printPages({ documentId, shownBytes }, range, { signal: stop.signal, onProgress: setProgress });
        return true;
      } catch (error) {
        if (stop.signal.aborted) return false;
        throw error;
      } finally {
        if (running.current === stop) {
          running.current = null;
          setProgress(null);
        }
      }
    },
    [documentId, shownBytes],
  );
  return { progress, print, cancel };
}
