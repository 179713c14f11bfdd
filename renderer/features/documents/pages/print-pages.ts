// Draws pages for the printer and hands them to the system's print dialogue.
import type { PDFDocumentProxy } from 'pdfjs-dist';
import { readOriginal } from '../hooks/read-original.ts';

interface PrintedPaper {
  readonly documentId: string;
  readonly shownBytes: number;
}

interface PrintOptions {
  readonly signal: AbortSignal;
  readonly onProgress: (progress: { drawn: number; total: number }) => void;
}

/** Dots an inch: letters are sharp on paper, and an A4 page is 1,240 × 1,754 pixels. */
const resolution = 150;
const pointsPerInch = 72;
/** Of one page, however large its paper. */
const maxPixels = 12 * 1024 * 1024;
const containerId = 'printed-pages';

export async function printPages(
  { documentId, shownBytes }: PrintedPaper,
  { first, last }: { first: number; last: number },
  { signal, onProgress }: PrintOptions,
): Promise<void> {
  const { openPdf } = await import('./pdf-document.ts');
  const opened = openPdf({
    sizeBytes: shownBytes,
    readRange: (begin, end, stop) => readOriginal(documentId, begin, end, stop),
    onFailure: () => undefined,
  });
  const urls: string[] = [];
  try {
    const pdf = await untilAborted(opened.pdf, signal);
    const total = Math.max(0, Math.min(last, pdf.numPages) - first + 1);
    const pages: HTMLElement[] = [];
    for (let drawn = 0; drawn < total; drawn += 1) {
      onProgress({ drawn, total });
      const { blob, widthPt, heightPt } = await untilAborted(pictureOf(pdf, first + drawn), signal);
      const url = URL.createObjectURL(blob);
      urls.push(url);
      pages.push(await sheetOf(url, widthPt, heightPt));
      signal.throwIfAborted();
    }
    onProgress({ drawn: total, total });
    await printSheets(pages);
  } finally {
    opened.close();
    for (const url of urls) URL.revokeObjectURL(url);
  }
}

/** Waits for something that cannot be stopped itself. */
function untilAborted<Value>(work: Promise<Value>, signal: AbortSignal): Promise<Value> {
  return new Promise((resolve, reject) => {
    signal.throwIfAborted();
    const stop = () => reject(signal.reason);
    signal.addEventListener('abort', stop, { once: true });
    work.then(resolve, reject).finally(() => signal.removeEventListener('abort', stop));
  });
}

async function pictureOf(pdf: PDFDocumentProxy, pageNumber: number) {
  const page = await pdf.getPage(pageNumber);
  const natural = page.getViewport({ scale: 1 });
  const wanted = resolution / pointsPerInch;
  const scale = Math.min(wanted, Math.sqrt(maxPixels / (natural.width * natural.height)));
  const viewport = page.getViewport({ scale });
  const canvas = document.createElement('canvas');
  canvas.width = Math.max(1, Math.floor(viewport.width));
  canvas.height = Math.max(1, Math.floor(viewport.height));
  try {
    await page.render({ canvas, viewport, intent: 'print' }).promise;
    const blob = await new Promise<Blob>((resolve, reject) => {
      canvas.toBlob((made) => (made ? resolve(made) : reject(new Error('pictureOf: expected a picture, got none'))));
    });
    return { blob, widthPt: natural.width, heightPt: natural.height };
  } finally {
    canvas.width = 0;
    canvas.height = 0;
    page.cleanup();
  }
}

async function sheetOf(url: string, widthPt: number, heightPt: number): Promise<HTMLElement> {
  const picture = new Image();
  picture.src = url;
  picture.alt = '';
  await picture.decode();
  picture.style.aspectRatio = `${widthPt} / ${heightPt}`;
  const sheet = document.createElement('div');
  sheet.append(picture);
  return sheet;
}

/** Only the sheets are on paper while the dialogue is open; afterwards nothing is left of them. */
function printSheets(sheets: readonly HTMLElement[]): Promise<void> {
  const container = document.createElement('div');
  container.id = containerId;
  container.append(...sheets);
  const style = document.createElement('style');
  style.textContent = `
    @media screen { #${containerId} { display: none } }
    @media print {
      @page { margin: 0 }
      body > :not(#${containerId}) { display: none !important }
      #${containerId} > div { display: flex; align-items: center; justify-content: center; width: 100vw; height: 100vh; break-after: page; overflow: hidden }
      #${containerId} > div:last-child { break-after: auto }
      #${containerId} img { max-width: 100%; max-height: 100% }
    }`;
  document.head.append(style);
  document.body.append(container);
  return new Promise((resolve) => {
    const end = () => {
      container.remove();
      style.remove();
      resolve();
    };
    window.addEventListener('afterprint', end, { once: true });
    window.print();
  });
}
