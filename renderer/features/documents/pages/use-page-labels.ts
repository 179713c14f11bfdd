// What a paper itself calls its pages, where that is not simply their number: `iii`, `A-2`.
import type { PDFDocumentProxy } from 'pdfjs-dist';
import { useEffect, useState } from 'react';

/** By page; null where all are numbered from 1. */
export function usePageLabels(pdf: PDFDocumentProxy | null): readonly (string | null)[] | null {
  const [labels, setLabels] = useState<readonly (string | null)[] | null>(null);
  useEffect(() => {
    if (!pdf) return;
    let isGone = false;
    pdf.getPageLabels().then(
      (found) => {
        if (!isGone)
          setLabels(found?.map((label, index) => (label && label !== String(index + 1) ? label : null)) ?? null);
      },
      () => {
        // Without labels pages have their numbers.
      },
    );
    return () => {
      isGone = true;
    };
  }, [pdf]);
  return labels;
}
