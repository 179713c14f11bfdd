// A PDF's text: pages of blocks of lines, each word with its box.
import { readFile } from 'node:fs/promises';
import type { ExtractedText, TextPage } from '#shared/documents/extracted-text.ts';
import { RefusalError } from '#shared/kernel/refusal.ts';
import { linesOfGlyphs } from './glyph-lines.ts';
import { uprightPage } from './glyphs.ts';
import { blocksOfLines } from './line-blocks.ts';
import { type OpenPdf, openPdf } from './pdfium.ts';

/** Raise when the same file would be read differently. */
const extractorName = 'pdfium/1';
const maxPages = 20_000;

/** Pages of a scan come out without blocks. Throws `file-protected`, `file-damaged`, `file-empty`, `too-large`. */
export async function extractPdf(path: string, onProgress: (fraction: number) => void): Promise<ExtractedText> {
  const bytes = await readFile(path);
  if (bytes.byteLength === 0) throw new RefusalError('file-empty');
  const pdf = await openPdf(bytes);
  try {
    if (pdf.pageCount === 0) throw new RefusalError('file-damaged');
    if (pdf.pageCount > maxPages) throw new RefusalError('too-large', { pageCount: pdf.pageCount });
    const pages: TextPage[] = [];
    let readable = 0;
    for (let index = 0; index < pdf.pageCount; index += 1) {
      const page = readPage(pdf, index);
      if (page) readable += 1;
      pages.push(page ?? { width: 0, height: 0, blocks: [] });
      onProgress((index + 1) / pdf.pageCount);
    }
    if (readable === 0) throw new RefusalError('file-damaged');
    return { format: 2, extractor: extractorName, layout: 'pages', pages };
  } finally {
    pdf.close();
  }
}

function readPage(pdf: OpenPdf, index: number): TextPage | null {
  const read = pdf.readGlyphs(index);
  if (!read) return null;
  const { width, height, glyphs } = uprightPage(read);
  return { width, height, blocks: blocksOfLines(linesOfGlyphs(glyphs), width) };
}
