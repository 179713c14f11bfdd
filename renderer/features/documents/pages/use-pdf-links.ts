// Links that a PDF carries: to places in itself, and to addresses outside. Read once its page is drawn.
import type { PDFDocumentProxy } from 'pdfjs-dist';
import { useEffect, useState } from 'react';
import { rpc } from '#renderer/rpc/client.ts';
import type { TextPlace } from '#shared/documents/extracted-text.ts';
import { placeAtDepth } from '../pane/page-place.ts';
import { linksOfAnnotations, type PdfLink } from './pdf-links.ts';

export function usePdfLinks(pdf: PDFDocumentProxy | null, index: number, isDrawn: boolean): readonly PdfLink[] {
  const [links, setLinks] = useState<readonly PdfLink[]>([]);
  useEffect(() => {
    if (!pdf || !isDrawn) return;
    let isGone = false;
    const read = async () => {
      const page = await pdf.getPage(index + 1);
      const annotations = await page.getAnnotations({ intent: 'display' });
      const viewport = page.getViewport({ scale: 1 });
      const found = linksOfAnnotations(annotations, ([x1 = 0, y1 = 0, x2 = 0, y2 = 0]) => [
        ...viewport.convertToViewportPoint(x1, y1),
        ...viewport.convertToViewportPoint(x2, y2),
      ]);
      if (!isGone && found.length > 0) setLinks(found);
    };
    // Links that cannot be read are not offered; the page itself is there.
    read().catch(() => undefined);
    return () => {
      isGone = true;
    };
  }, [pdf, index, isDrawn]);
  return links;
}

/** Where in the paper's text a destination stands; null where it leads nowhere. */
export async function placeOfDestination(
  pdf: PDFDocumentProxy,
  documentId: string,
  destination: string | readonly unknown[],
): Promise<TextPlace | null> {
  const explicit = typeof destination === 'string' ? await pdf.getDestination(destination) : destination;
  const [target, kind, ...numbers] = explicit ?? [];
  if (target === undefined || target === null) return null;
  const pageIndex =
    typeof target === 'number' ? target : await pdf.getPageIndex(target as { num: number; gen: number });
  if (pageIndex < 0 || pageIndex >= pdf.numPages) return null;
  const top = topOf(kind, numbers);
  const page = pageIndex + 1;
  if (top === null) return { page, block: 0, offset: 0 };
  const viewport = (await pdf.getPage(page)).getViewport({ scale: 1 });
  const [, y = 0] = viewport.convertToViewportPoint(0, top);
  const { pages } = await rpc.documents.readTextPages({ documentId, firstPage: page, pageCount: 1 });
  return placeAtDepth(pages[0], page, Math.max(0, y / viewport.height));
}

/** `XYZ left top zoom`, `FitH top`, `FitR left bottom right top`: PDF 32000-1, 12.3.2.2. */
function topOf(kind: unknown, numbers: readonly unknown[]): number | null {
  const name = (kind as { name?: unknown } | null)?.name;
  const at = name === 'XYZ' ? 1 : name === 'FitH' || name === 'FitBH' ? 0 : name === 'FitR' ? 3 : -1;
  const top = numbers[at];
  return typeof top === 'number' ? top : null;
}
