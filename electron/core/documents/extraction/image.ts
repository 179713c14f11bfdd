// A picture of a page (PNG, JPEG): one page without words, and a PDF of it, which is what screens show and words are
// recognised from.
import { createWriteStream } from 'node:fs';
import { readFile, stat } from 'node:fs/promises';
import { finished } from 'node:stream/promises';
import type { ExtractedText } from '#shared/documents/extracted-text.ts';
import { RefusalError } from '#shared/kernel/refusal.ts';
import { type ImageHeader, readImageHeader } from './image-header.ts';

/** Raise when the same file would be read differently. */
const extractorName = 'image/1';
const maxImageBytes = 128 * 1024 * 1024;
/** A3 at 600 dpi; a picture with transparency is held unpacked, four bytes a pixel. */
const maxPixels = 72_000_000;
const pointsPerInch = 72;
const usualDpi = 150;
/** A2: what comes out larger states a resolution that is not that of its scanner. */
const longestBelievedPoints = 1700;
const longestPoints = 14_400;
/** The same picture makes the same PDF, whenever it is made: an import that runs again leaves nothing behind. */
const noDate = new Date(0);

/** The PDF is written to `renditionTo`. Throws `file-empty`, `file-damaged` or `too-large`. */
export async function extractImage(path: string, renditionTo: string): Promise<ExtractedText> {
  const { size: sizeBytes } = await stat(path);
  if (sizeBytes === 0) throw new RefusalError('file-empty');
  if (sizeBytes > maxImageBytes) throw new RefusalError('too-large', { sizeBytes, limitBytes: maxImageBytes });
  const bytes = await readFile(path);
  const header = readImageHeader(bytes);
  const pixels = header.widthPixels * header.heightPixels;
  if (pixels > maxPixels) throw new RefusalError('too-large', { pixels, limitPixels: maxPixels });
  const { width, height } = pageSizeOf(header);
  await writePdfOf(bytes, renditionTo, width, height);
  const page = { width, height, origin: 'scan' as const, blocks: [] };
  return { format: 2, extractor: extractorName, layout: 'pages', pages: [page] };
}

/** In points, upright. */
export function pageSizeOf({ widthPixels, heightPixels, dpi, isTurned }: ImageHeader): {
  width: number;
  height: number;
} {
  const longest = Math.max(widthPixels, heightPixels);
  const stated = dpi !== null && dpi > 0 && (longest / dpi) * pointsPerInch <= longestBelievedPoints ? dpi : usualDpi;
  const scale = Math.min(pointsPerInch / stated, longestPoints / longest);
  const sides = [widthPixels, heightPixels].map((side) => Math.max(1, Math.round(side * scale * 100) / 100));
  const [width = 1, height = 1] = isTurned ? sides.reverse() : sides;
  return { width, height };
}

async function writePdfOf(bytes: Buffer, path: string, width: number, height: number): Promise<void> {
  // Loaded for the few papers that need it. No font: there are no words, and its files need not be there.
  const { default: PDFDocument } = await import('pdfkit');
  const document = new PDFDocument({ size: [width, height], margin: 0, font: '', info: { CreationDate: noDate } });
  const file = document.pipe(createWriteStream(path, { flags: 'wx', mode: 0o600 }));
  const written = finished(file);
  try {
    document.image(bytes, 0, 0, { width, height });
  } catch (error) {
    file.destroy();
    await written.catch(() => undefined);
    throw new RefusalError('file-damaged', {}, { cause: error });
  }
  document.end();
  await written;
}
