// A table's lines gathered to rows and cells. A table that goes on over pages is one: rows count on.
import { spansOfLines, type TextLine } from '#shared/documents/extracted-text.ts';
import type { FlowPart } from './flow-item.ts';

export interface CellLine {
  readonly line: TextLine;
  /** Index among the lines of its part. */
  readonly index: number;
  readonly part: FlowPart;
  /** Of the line's first unit in the block's text. */
  readonly offset: number;
}

export interface TableCell {
  readonly column: number;
  /** Columns that it reaches over: up to the next cell of its row, or the table's end. */
  readonly span: number;
  readonly lines: readonly CellLine[];
}

export interface FlowTable {
  readonly rows: readonly (readonly TableCell[])[];
  readonly columnCount: number;
  /** The first row names the columns. */
  readonly hasHeader: boolean;
  /** What looks like a table in the file but is not read as one: a letterhead, or addressees beside a signature. */
  readonly frame: 'letterhead' | 'signature' | null;
}

type TablePart = Pick<FlowPart, 'lines' | 'from'>;

export function tableOf<Part extends TablePart & FlowPart>(parts: readonly Part[]): FlowTable {
  const rows = parts.flatMap(rowsOfPart);
  const columnCount = 1 + Math.max(0, ...parts.flatMap(({ lines }) => lines.map(({ cell }) => cell?.[1] ?? 0)));
  const spanned = rows.map((cells) =>
    cells.flatMap((cell, index) => withSpan(cell, cells[index + 1]?.column, index, columnCount)),
  );
  const hasHeader = hasHeaderRow(spanned, columnCount);
  return { rows: spanned, columnCount, hasHeader, frame: hasHeader ? null : frameOf(parts, columnCount) };
}

const motto = /cộng h[oò][àa] xã hội chủ nghĩa việt nam|đảng cộng sản việt nam/iu;
const addressees = /^nơi nhận\s*:/iu;

function frameOf(parts: readonly FlowPart[], columnCount: number): FlowTable['frame'] {
  const [first] = parts;
  if (!first || parts.length > 1 || columnCount > 3 || first.text.length > 3_000) return null;
  if (motto.test(first.text.slice(0, 400))) return 'letterhead';
  return addressees.test(first.text.trim()) ? 'signature' : null;
}

/** Rows in order; a line without a cell is a row of its own. */
function rowsOfPart(part: FlowPart): { column: number; lines: CellLine[] }[][] {
  const spans = spansOfLines(part);
  const rows: { row: number; cells: { column: number; lines: CellLine[] }[] }[] = [];
  for (const [index, line] of part.lines.entries()) {
    const [row, column] = line.cell ?? [-1 - index, 0];
    let last = rows.at(-1);
    if (last?.row !== row) {
      last = { row, cells: [] };
      rows.push(last);
    }
    const own = { line, index, part, offset: part.from + (spans[index]?.start ?? 0) };
    const open = last.cells.at(-1);
    if (open?.column === column) open.lines.push(own);
    else last.cells.push({ column, lines: [own] });
  }
  return rows.map(({ cells }) => cells);
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

const longestHeader = 90;
const orderColumn = /^(?:tt|stt|số tt|số thứ tự|no\.?|#)$/iu;
const ordinal = /^(?:\d{1,4}|[ivxlc]{1,6}|[a-zđ])[.)]?$/iu;

/**
 * A first row of short names, one for each column, over rows that are counted or hold figures. A letterhead is a table
 * too, and has none.
 */
function hasHeaderRow(rows: FlowTable['rows'], columnCount: number): boolean {
  const [first, ...rest] = rows;
  if (!first || first.length < 2 || first.length !== columnCount || rest.length === 0) return false;
  const names = first.map(textOfCell);
  if (names.some((name) => name === '' || name.length > longestHeader || /^[\d.,\s%]+$/u.test(name))) return false;
  if (orderColumn.test(names[0] ?? '')) return true;
  if (rest.length < 2) return false;
  const firstCells = rest.map((cells) => textOfCell(cells[0]));
  const counted = firstCells.filter((text) => ordinal.test(text)).length;
  const figures = rest.filter((cells) =>
    cells.some((cell) => /^[\d.,\s%]+$/u.test(textOfCell(cell)) && textOfCell(cell) !== ''),
  ).length;
  return counted >= rest.length / 2 || figures >= rest.length / 2;
}

function textOfCell(cell: TableCell | undefined): string {
  return (cell?.lines ?? [])
    .map(({ line }) => line.text)
    .join(' ')
    .trim();
}
