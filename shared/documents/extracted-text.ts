// The one truth of a paper's text: search, find, selection and reading all use it. Kept as a blob beside the original.
import { z } from 'zod';

/**
 * A word (a run without spaces): offset of its first UTF-16 unit in the line's text, length in units, and its box in
 * PDF points, origin at the page's top left, page upright.
 */
export const wordBoxSchema = z.tuple([
  z.int().nonnegative(),
  z.int().positive(),
  z.number(),
  z.number(),
  z.number(),
  z.number(),
]);
export type WordBox = z.infer<typeof wordBoxSchema>;

export const textLineSchema = z.object({
  /** NFC, words separated by single spaces. */
  text: z.string(),
  /** x, y, width, height in points. Zeroes where the source has no pages (DOCX). */
  box: z.tuple([z.number(), z.number(), z.number(), z.number()]),
  /** Empty where the source has no pages. */
  words: z.array(wordBoxSchema),
});
export type TextLine = z.infer<typeof textLineSchema>;

export const textBlockSchema = z.object({
  kind: z.enum(['heading', 'paragraph', 'table']),
  lines: z.array(textLineSchema).min(1),
});
export type TextBlock = z.infer<typeof textBlockSchema>;

export const textPageSchema = z.object({
  /** Points; 0 where the source has no pages. */
  width: z.number().nonnegative(),
  height: z.number().nonnegative(),
  blocks: z.array(textBlockSchema),
});
export type TextPage = z.infer<typeof textPageSchema>;

export const extractedTextSchema = z.object({
  format: z.literal(1),
  /** Name and version of what read the file: `pdfium/1`. A newer one may read it again. */
  extractor: z.string(),
  /** `pages`: laid out, with boxes. `flow`: one page without boxes. */
  layout: z.enum(['pages', 'flow']),
  pages: z.array(textPageSchema).min(1),
});
export type ExtractedText = z.infer<typeof extractedTextSchema>;

/** A block's lines joined to running text. */
export function textOfBlock(block: TextBlock): string {
  return block.lines.map((line) => line.text).join(' ');
}

/** The reading text: blocks on lines of their own, pages separated by an empty line. */
export function readingText(extracted: ExtractedText): string {
  return extracted.pages.map((page) => page.blocks.map(textOfBlock).join('\n')).join('\n\n');
}
