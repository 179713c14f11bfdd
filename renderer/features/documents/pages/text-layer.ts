// Geometry of the invisible text that lies over a drawn page: our extraction's lines, each stretched to the width that
// the page shows, so that selecting and copying follow the ink and give right Vietnamese.
import type { TextLine } from '#shared/documents/extracted-text.ts';
import type { TextRange } from '../pane/text-ranges.ts';

export interface Rect {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** Font size (points) at which a line of text is set in the layer: its box's height is ascent and descent together. */
export function fontSizeOf(line: TextLine): number {
  return Math.max(1, line.box[3]) * 0.85;
}

/**
 * Horizontal stretch that makes the line as wide as its box. `measure` gives the text's natural width for a font size
 * of 100. Falls back to 1 for text without width (zero-width characters, an unmeasured font).
 */
export function stretchOf(line: TextLine, measure: (text: string) => number): number {
  const natural = (measure(line.text) / 100) * fontSizeOf(line);
  const wanted = line.box[2];
  return natural > 0 && wanted > 0 ? wanted / natural : 1;
}

/**
 * Boxes (points) of the words that a range touches, neighbours joined into one. A range that covers part of a word is
 * cut within the word's box in proportion to its letters.
 */
export function rectsOfRange(line: TextLine, range: TextRange): Rect[] {
  const rects: Rect[] = [];
  let touchedWordBefore = false;
  for (const [start, length, x, y, width, height] of line.words) {
    const from = Math.max(range.start, start);
    const to = Math.min(range.end, start + length);
    if (from < to) {
      const left = x + (width * (from - start)) / length;
      const rect = { x: left, y, width: (width * (to - from)) / length, height };
      const last = rects.at(-1);
      if (last && touchedWordBefore) rects[rects.length - 1] = join(last, rect);
      else rects.push(rect);
    }
    touchedWordBefore = from < to;
  }
  return rects;
}

function join(a: Rect, b: Rect): Rect {
  const x = Math.min(a.x, b.x);
  const y = Math.min(a.y, b.y);
  return {
    x,
    y,
    width: Math.max(a.x + a.width, b.x + b.width) - x,
    height: Math.max(a.y + a.height, b.y + b.height) - y,
  };
}

/** The part of a word that a line's end broke off; null where no word was broken. */
export function brokenWord({ text, join }: Pick<TextLine, 'text' | 'join'>): { start: number; spoken: string } | null {
  if (join === undefined) return null;
  const start = text.lastIndexOf(' ') + 1;
  return { start, spoken: join === 'hyphen' ? text.slice(start, -1) : text.slice(start) };
}

interface CellRow {
  readonly row: number;
  readonly cells: readonly { readonly column: number; readonly lines: readonly TextLine[] }[];
}

/** Lines of a table by row and column; lines that name no cell stand in rows of their own. */
export function cellsByRow(lines: readonly TextLine[]): CellRow[] {
  const rows: { row: number; named: number | null; cells: { column: number; lines: TextLine[] }[] }[] = [];
  for (const line of lines) {
    const [row = null, column = 0] = line.cell ?? [];
    let last = rows.at(-1);
    if (!last || row === null || last.named !== row) {
      last = { row: rows.length, named: row, cells: [] };
      rows.push(last);
    }
    const cell = last.cells.at(-1);
    if (cell?.column === column) cell.lines.push(line);
    else last.cells.push({ column, lines: [line] });
  }
  return rows.map(({ row, cells }) => ({ row, cells }));
}
