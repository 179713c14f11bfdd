// Tables without rules: cells by the white strips that run through all rows.
import { lineOfWords, type PlacedLine, type WordRow } from './placed-line.ts';
import type { Word } from './row-words.ts';

const narrowestStrip = 0.8;

/** The rows as one table that stands in their place. */
export function alignedTable(rows: readonly WordRow[]): WordRow {
  const words = rows.flatMap((row) => row.words);
  const columns = columnsOf(rows);
  const lines = tableRows(rows, columns).flatMap((row, rowNumber) =>
    columns.flatMap((_, column) => row.flatMap((each) => cellLine(each, columns, rowNumber, column))),
  );
  return tableRow(lines, words);
}

/** A row that stands for a table: one word in the place of all of its words. */
export function tableRow(
  table: readonly PlacedLine[],
  words: readonly { left: number; top: number; right: number; bottom: number }[],
): WordRow {
  const bounds = {
    left: Math.min(...words.map((word) => word.left)),
    top: Math.min(...words.map((word) => word.top)),
    right: Math.max(...words.map((word) => word.right)),
    bottom: Math.max(...words.map((word) => word.bottom)),
  };
  const size = table[0]?.size ?? 10;
  const word: Word = { text: '', ...bounds, baseline: bounds.top, size, isBound: false, isRaised: false };
  return { baseline: bounds.top, size, words: [word], table };
}

/** Left edges of the columns: where words begin after white that no row's words cross. */
function columnsOf(rows: readonly WordRow[]): number[] {
  const spans = rows
    .flatMap(({ words, size }) => words.map((word) => [word.left, word.right, size] as const))
    .sort((one, other) => one[0] - other[0]);
  const lefts: number[] = [];
  let reach = Number.NEGATIVE_INFINITY;
  for (const [left, right, size] of spans) {
    if (left - reach >= narrowestStrip * size) lefts.push(left);
    reach = Math.max(reach, right);
  }
  return lefts;
}

function columnAt(columns: readonly number[], x: number): number {
  return Math.max(
    0,
    columns.findLastIndex((left) => left <= x + 0.1),
  );
}

/** A row of the page that has no first cell, close below another, goes on in that row's cells. */
function tableRows(rows: readonly WordRow[], columns: readonly number[]): WordRow[][] {
  const gathered: WordRow[][] = [];
  const pitches = rows.slice(1).map((row, index) => row.baseline - (rows[index]?.baseline ?? 0));
  const usual = Math.min(...pitches.filter((pitch) => pitch > 0.8 * (rows[0]?.size ?? 0)), Number.POSITIVE_INFINITY);
  const isSpaced = pitches.some((pitch) => pitch > 1.25 * usual);
  for (const [index, row] of rows.entries()) {
    const last = gathered.at(-1);
    const hasFirst = columnAt(columns, row.words[0]?.left ?? 0) === 0;
    const isClose = (pitches[index - 1] ?? Number.POSITIVE_INFINITY) <= 1.12 * usual;
    const goesOn = last && isClose && (isSpaced || !hasFirst);
    if (last && goesOn) last.push(row);
    else gathered.push([row]);
  }
  return gathered;
}

function cellLine(row: WordRow, columns: readonly number[], rowNumber: number, column: number): PlacedLine[] {
  const words = row.words.filter((word) => columnAt(columns, word.left) === column);
  return words.length === 0 ? [] : [{ ...lineOfWords(words, row.baseline), cell: [rowNumber, column] }];
}
