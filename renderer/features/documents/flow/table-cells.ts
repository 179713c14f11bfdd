// A table's lines gathered to rows and cells, each line with its marks.
import type { TextLine } from '#shared/documents/extracted-text.ts';
import type { Mark } from '../pane/marks.ts';

export interface CellLine {
  readonly text: string;
  /** Within the line. */
  readonly marks: readonly Mark[];
}

export interface TableCell {
  readonly column: number;
  /** Columns that it reaches over: up to the next cell of its row, or the table's end. */
  readonly span: number;
  readonly lines: readonly CellLine[];
}

type Line = Pick<TextLine, 'text' | 'cell'>;

/** Rows in order; a line without a cell is a row of its own. */
export function tableRowsOf(lines: readonly Line[], marks: readonly (readonly Mark[])[]): TableCell[][] {
  const rows: { row: number; cells: { column: number; lines: CellLine[] }[] }[] = [];
  for (const [index, { text, cell }] of lines.entries()) {
    const [row, column] = cell ?? [-1 - index, 0];
    let last = rows.at(-1);
    if (last?.row !== row) {
      last = { row, cells: [] };
      rows.push(last);
    }
    const line = { text, marks: marks[index] ?? [] };
    const open = last.cells.at(-1);
    if (open?.column === column) open.lines.push(line);
    else last.cells.push({ column, lines: [line] });
  }
  const columns = 1 + Math.max(0, ...lines.map(({ cell }) => cell?.[1] ?? 0));
  return rows.map(({ cells }) =>
    cells.flatMap((cell, index) => withSpan(cell, cells[index + 1]?.column, index, columns)),
  );
}

/** Empty cells before the first stand for themselves, so that columns keep their places. */
function withSpan(
  cell: { column: number; lines: CellLine[] },
  next: number | undefined,
  index: number,
  columns: number,
): TableCell[] {
  const span = Math.max(1, (next ?? (index === 0 ? columns : cell.column + 1)) - cell.column);
  const own = { ...cell, span };
  return index === 0 && cell.column > 0 ? [{ column: 0, span: cell.column, lines: [] }, own] : [own];
}
