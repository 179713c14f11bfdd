// Tables as blocks: every paragraph of a cell a line with its row and column, merged cells in their first place, tables
// that only lay out a page as the paragraphs in them.
import type { TextBlock, TextLine } from '#shared/documents/extracted-text.ts';

export interface SourceCell {
  readonly columnSpan: number;
  readonly rowSpan: number;
  readonly blocks: readonly TextBlock[];
}

interface PlacedCell {
  readonly row: number;
  readonly column: number;
  readonly blocks: readonly TextBlock[];
}

/** A hostile span must not make a hostile grid. */
const maxColumns = 1000;
/** A table is only layout when other tables in it hold more than this share of its text. */
const layoutShare = 0.7;

/**
 * A table of one column is how some letterheads and frames are set: its paragraphs stay paragraphs. So do those of a
 * table that mostly holds other tables; a small table within a cell becomes lines of that cell.
 */
export function blocksOfTable(rows: readonly (readonly SourceCell[])[]): TextBlock[] {
  const cells = placeCells(rows);
  const columns = new Set(cells.map(({ column }) => column));
  if (columns.size <= 1 || isLayout(cells)) return cells.flatMap(({ blocks }) => blocks);
  const lines = cells.flatMap(linesOfCell);
  const notes = cells.flatMap(({ blocks }) => blocks.filter(({ kind }) => kind === 'footnote'));
  return [{ kind: 'table', lines }, ...notes];
}

/** Cells that hold something, row by row, where the spans of others put them. */
function placeCells(rows: readonly (readonly SourceCell[])[]): PlacedCell[] {
  const placed: PlacedCell[] = [];
  /** For each column, the first row that is free again. */
  const freeFrom: number[] = [];
  for (const [row, cells] of rows.entries()) {
    let column = 0;
    for (const { columnSpan, rowSpan, blocks } of cells) {
      while ((freeFrom[column] ?? 0) > row) column += 1;
      const span = Math.max(1, Math.min(columnSpan, maxColumns - column));
      if (column >= maxColumns) break;
      for (let offset = 0; offset < span; offset += 1) freeFrom[column + offset] = row + Math.max(1, rowSpan);
      if (blocks.length > 0) placed.push({ row, column, blocks });
      column += span;
    }
  }
  return placed;
}

function isLayout(cells: readonly PlacedCell[]): boolean {
  let inTables = 0;
  let all = 0;
  for (const { blocks } of cells) {
    for (const { kind, lines } of blocks) {
      const length = lines.reduce((sum, { text }) => sum + text.length, 0);
      all += length;
      if (kind === 'table') inTables += length;
    }
  }
  return inTables > layoutShare * all;
}

function linesOfCell({ row, column, blocks }: PlacedCell): TextLine[] {
  return blocks
    .filter(({ kind }) => kind !== 'footnote')
    .flatMap(({ lines }) => lines.map((line): TextLine => ({ ...line, cell: [row, column] })));
}
