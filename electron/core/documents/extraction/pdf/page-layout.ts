// One page's lines in reading order, by region; what they are as parts of the paper is told when all pages are known.
import { type Region, regionsOf } from './columns.ts';
import { rowsOf } from './glyph-rows.ts';
import type { GlyphTable } from './glyph-table.ts';
import { type LegacyFonts, legacyFontsOf } from './legacy-words.ts';
import { hasOutlinedLetters } from './outlined-letters.ts';
import { boundsOf, readGlyphs } from './page-glyphs.ts';
import { type PageShapes, shapesOf } from './page-shapes.ts';
import type { OpenPage } from './pdfium.ts';
import { linesOfRow, type PlacedLine, rowOfWords, type WordRow } from './placed-line.ts';
import { type Box, framesOf, type ReadingFrame } from './reading-frames.ts';
import { wordsOfRow } from './row-words.ts';
import { withRuledTables } from './ruled-tables.ts';
import { isScan } from './scans.ts';

export interface PlacedTable {
  readonly table: readonly PlacedLine[];
  readonly box: Box;
}

export type PlacedItem = PlacedLine | PlacedTable;

/** Lines that are read one after another between the same margins, in the space of their frame. */
export interface RegionDraft {
  readonly items: readonly PlacedItem[];
  /** Edges of the column; null where the page's margins are meant. */
  readonly edges: readonly [left: number, right: number] | null;
  readonly frame: Omit<ReadingFrame, 'glyphs' | 'fromPage'>;
  /** Where short rules begin, as above notes. */
  readonly noteRules: readonly (readonly [x: number, y: number])[];
}

export interface PageDraft {
  readonly width: number;
  readonly height: number;
  readonly isScan: boolean;
  readonly regions: readonly RegionDraft[];
}

/** Fewer glyphs than this may be what stands on a picture of a page: a stamp, a number. */
const fewGlyphs = 700;

export function isTable(item: PlacedItem): item is PlacedTable {
  return 'table' in item;
}

/** Null where the page has no text that could be read. `glyphs` is filled anew. */
export function readPage(open: OpenPage, glyphs: GlyphTable): PageDraft | null {
  if (open.text === 0) return null;
  const bounds = boundsOf(open);
  const { width, height } = bounds;
  const fonts = readGlyphs(open, bounds, glyphs);
  const shapes = shapesOf(open, bounds);
  const legacy = legacyFontsOf(fonts, glyphs);
  const regions =
    glyphs.count === 0 ? [] : framesOf(glyphs, bounds).flatMap((frame) => regionsOfFrame(frame, shapes, legacy));
  const isPicture =
    glyphs.count < fewGlyphs && isScan(regions, bounds, shapes.pictureShare, () => hasOutlinedLetters(open, bounds));
  return { width: round(width), height: round(height), isScan: isPicture, regions };
}

function round(points: number): number {
  return Math.round(points * 100) / 100;
}

function regionsOfFrame(
  { glyphs, fromPage, ...frame }: ReadingFrame,
  { rules }: PageShapes,
  legacy: LegacyFonts,
): RegionDraft[] {
  const rows: WordRow[] = [];
  for (const row of rowsOf(glyphs)) {
    const words = wordsOfRow(row, glyphs, legacy);
    if (words.length > 0) rows.push(rowOfWords(words, row.baseline));
  }
  if (frame.isSlanted) return [regionDraft({ rows, edges: null }, frame, [])];
  const ownRules = fromPage ? rules.map(fromPage) : rules;
  const noteRules = ownRules
    .filter(([, , width, height]) => height <= 2.5 && width > 40 && width < 0.4 * frame.width)
    .map(([x, y]) => [x, y] as const);
  return regionsOf(withRuledTables(rows, ownRules)).map((region) => regionDraft(region, frame, noteRules));
}

function regionDraft(
  { rows, edges }: Region,
  frame: RegionDraft['frame'],
  noteRules: RegionDraft['noteRules'],
): RegionDraft {
  const items = rows.flatMap((row): PlacedItem[] => {
    if (!row.table) return linesOfRow(row);
    const [word] = row.words;
    return word
      ? [{ table: row.table, box: [word.left, word.top, word.right - word.left, word.bottom - word.top] }]
      : [];
  });
  return { items, edges, frame, noteRules };
}
