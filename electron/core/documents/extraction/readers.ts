// Which reader reads which kind of file, in the worker.
import type { ExtractedText } from '#shared/documents/extracted-text.ts';
import { type MediaType, mediaTypes } from '#shared/documents/media-types.ts';
import { extractDocx } from './docx.ts';
import { extractHtml } from './html.ts';
import { extractMarkdown } from './markdown.ts';
import { extractPdf } from './pdf.ts';
import { extractPlainText } from './plain-text.ts';

type Reader = (path: string, onProgress: (fraction: number) => void) => Promise<ExtractedText>;

/** Kinds that are read as they are; the others are turned into a PDF first. */
export const readers: Partial<Record<MediaType, Reader>> = {
  [mediaTypes.pdf]: extractPdf,
  [mediaTypes.docx]: extractDocx,
  [mediaTypes.html]: extractHtml,
  [mediaTypes.text]: extractPlainText,
  [mediaTypes.markdown]: extractMarkdown,
};
