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

/** A change that a word processor kept track of, within a line: what was put in is part of the text, what was struck out is not. */
export const textEditSchema = z.object({
  kind: z.enum(['inserted', 'deleted']),
  /** UTF-16 offset in the line's text. */
  offset: z.int().nonnegative(),
  /** Of what was put in: units of the line's text. 0 for what was struck out. */
  length: z.int().nonnegative(),
  /** What was struck out; empty for what was put in. */
  text: z.string(),
  author: z.string().optional(),
  /** As the file states it. */
  at: z.string().optional(),
});
export type TextEdit = z.infer<typeof textEditSchema>;

export const textLineSchema = z.object({
  /** NFC, words separated by single spaces. */
  text: z.string(),
  /** x, y, width, height in points. Zeroes where the source has no pages (DOCX). */
  box: z.tuple([z.number(), z.number(), z.number(), z.number()]),
  /** Empty where the source has no pages. */
  words: z.array(wordBoxSchema),
  /** How the block's next line follows where that is not after a space: `tight` at once, `hyphen` at once and without this line's last character. */
  join: z.enum(['tight', 'hyphen']).optional(),
  /** Row and column in a table, from 0; lines of one cell follow one another. */
  cell: z.tuple([z.int().nonnegative(), z.int().nonnegative()]).optional(),
  /** Of a recognised page: certainty of each word, 0 … 100, in the order of `words`. */
  confidences: z.array(z.int()).optional(),
  /** In the order of their offsets. */
  edits: z.array(textEditSchema).optional(),
});
export type TextLine = z.infer<typeof textLineSchema>;

export const textBlockSchema = z.object({
  /** `header`, `footer` and `page-number` repeat on pages and are no part of what the paper says. */
  kind: z.enum(['heading', 'paragraph', 'table', 'footnote', 'header', 'footer', 'page-number']),
  /** Of a heading, where the source states one (a style, a level of HTML): 1 is the highest. */
  level: z.int().min(1).max(9).optional(),
  /** Goes on from the block of running text before it: across a page's end or a column's. */
  continues: z.literal(true).optional(),
  lines: z.array(textLineSchema).min(1),
});
export type TextBlock = z.infer<typeof textBlockSchema>;

export const textPageSchema = z.object({
  /** Points; 0 where the source has no pages. */
  width: z.number().nonnegative(),
  height: z.number().nonnegative(),
  /** Where the words come from. Absent: from the file. `scan`: a picture whose words are not known yet; `recognised`: read from the picture; `corrected`: by a person. */
  origin: z.enum(['scan', 'recognised', 'corrected']).optional(),
  blocks: z.array(textBlockSchema),
});
export type TextPage = z.infer<typeof textPageSchema>;

export const extractedTextSchema = z.object({
  /** 1: papers read before tables had cells and pages an origin; read alike. */
  format: z.literal([1, 2]),
  /** Name and version of what read the file: `pdfium/2`. A newer one may read it again. */
  extractor: z.string(),
  /** `pages`: laid out, with boxes. `flow`: one page without boxes. */
  layout: z.enum(['pages', 'flow']),
  pages: z.array(textPageSchema).min(1),
});
export type ExtractedText = z.infer<typeof extractedTextSchema>;

/** A place in a paper's text; the offset is in `textOfBlock`. */
export const textPlaceSchema = z.object({
  /** From 1. */
  page: z.int().positive(),
  /** From 0 within the page. */
  block: z.int().nonnegative(),
  /** UTF-16 units. */
  offset: z.int().nonnegative(),
});
export type TextPlace = z.infer<typeof textPlaceSchema>;

const cellSeparator = ' | ';
const runningKinds: ReadonlySet<TextBlock['kind']> = new Set(['heading', 'paragraph', 'table', 'footnote']);

type Lines = { readonly lines: readonly Pick<TextLine, 'text' | 'join' | 'cell'>[] };

/** Whether a block is part of what the paper says: not a header, footer or page number. */
export function isRunningText(block: { readonly kind: string }): boolean {
  return (runningKinds as ReadonlySet<string>).has(block.kind);
}

/** A block's lines joined to running text: cells of a row by a bar, rows on lines of their own. */
export function textOfBlock(block: Lines): string {
  let text = '';
  for (const [index, line] of block.lines.entries()) text += lineInBlock(line) + gapAfter(block, index);
  return text;
}

/** Where each line's text stands in `textOfBlock`. */
export function spansOfLines(block: Lines): { readonly start: number; readonly end: number }[] {
  let start = 0;
  return block.lines.map((line, index) => {
    const end = start + lineInBlock(line).length;
    const span = { start, end };
    start = end + gapAfter(block, index).length;
    return span;
  });
}

function lineInBlock({ text, join }: Lines['lines'][number]): string {
  return join === 'hyphen' ? text.slice(0, -1) : text;
}

function gapAfter({ lines }: Lines, index: number): string {
  const line = lines[index];
  const next = lines[index + 1];
  if (!line || !next) return '';
  if (line.cell && next.cell) {
    if (line.cell[0] !== next.cell[0]) return '\n';
    if (line.cell[1] !== next.cell[1]) return cellSeparator;
  }
  return line.join === undefined ? ' ' : '';
}
