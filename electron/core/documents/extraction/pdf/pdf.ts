// A PDF's text: pages of blocks of lines, each word with its box.
import type { ExtractedText } from '#shared/documents/extracted-text.ts';
import { RefusalError } from '#shared/kernel/refusal.ts';
import { GlyphTable } from './glyph-table.ts';
import { type PageDraft, readPage } from './page-layout.ts';
import { pagesOf } from './paper-blocks.ts';
import { openPdf } from './pdfium.ts';

/** Raise when the same file would be read differently. */
const extractorName = 'pdfium/2';
const maxPages = 20_000;

/** Pages of a scan come out with that origin. Throws `file-protected`, `file-damaged`, `file-empty`, `too-large`. */
export async function extractPdf(path: string, onProgress: (fraction: number) => void): Promise<ExtractedText> {
  const drafts = await draftsOf(path, onProgress);
  return { format: 2, extractor: extractorName, layout: 'pages', pages: pagesOf(drafts) };
}

async function draftsOf(path: string, onProgress: (fraction: number) => void): Promise<PageDraft[]> {
  const pdf = await openPdf(path);
  try {
    if (pdf.pageCount === 0) throw new RefusalError('file-damaged');
    if (pdf.pageCount > maxPages) throw new RefusalError('too-large', { pageCount: pdf.pageCount });
    const drafts: PageDraft[] = [];
    const glyphs = new GlyphTable();
    let readable = 0;
    for (let index = 0; index < pdf.pageCount; index += 1) {
      const draft = pdf.withPage(index, (page) => readPage(page, glyphs));
      if (draft) readable += 1;
      drafts.push(draft ?? { width: 0, height: 0, isScan: false, regions: [] });
      onProgress((index + 1) / pdf.pageCount);
    }
    if (readable === 0) throw new RefusalError('file-damaged');
    return drafts;
  } finally {
    pdf.close();
  }
}
