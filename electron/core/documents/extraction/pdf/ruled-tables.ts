// Tables with rules: the words within each grid put into its cells.
import { tableRow } from './aligned-tables.ts';
import { lineOfWords, type PlacedLine, rowOfWords, type WordRow } from './placed-line.ts';
import type { Box } from './reading-frames.ts';
import type { Word } from './row-words.ts';
import { type Grid, gridsOf } from './rule-grids.ts';

/** The rows with every ruled table in the place of its words. */
export function withRuledTables(rows: readonly WordRow[], rules: readonly Box[]): readonly WordRow[] {
  const grids = gridsOf(rules);
  if (grids.length === 0) return rows;
  // A table within a cell of another comes first, for the smaller grid has the nearer rules.
  grids.sort((one, other) => areaOf(one) - areaOf(other));
  let left = rows;
  const tables: WordRow[] = [];
  for (const grid of grids) {
    const inside: WordRow[] = [];
    const outside: WordRow[] = [];
    for (const row of left) {
      const words = row.words.filter((word) => isInside(word, grid));
      if (words.length === 0) outside.push(row);
      else if (words.length === row.words.length) inside.push(row);
      else {
        inside.push(rowOfWords(words, row.baseline));
        outside.push(
          rowOfWords(
            row.words.filter((word) => !isInside(word, grid)),
            row.baseline,
          ),
        );
      }
    }
    const table = inside.length > 0 ? linesOfTable(inside, grid) : [];
    if (new Set(table.map((line) => line.cell?.[1])).size < 2) continue;
    tables.push(tableRow(table, [grid]));
    left = outside;
  }
  return [...left, ...tables].sort((one, other) => one.baseline - other.baseline);
}

function areaOf({ left, right, top, bottom }: Grid): number {
  return (right - left) * (bottom - top);
}

function middleOf(word: Word): [x: number, y: number] {
  return [(word.left + word.right) / 2, word.baseline - 0.3 * word.size];
}

function isInside(word: Word, grid: Grid): boolean {
  const [x, y] = middleOf(word);
  return x > grid.left && x < grid.right && y > grid.top && y < grid.bottom;
}

function linesOfTable(rows: readonly WordRow[], grid: Grid): PlacedLine[] {
  const cells = new Map<string, PlacedLine[]>();
  for (const row of rows) {
    const here = new Map<string, { cell: readonly [number, number]; words: Word[] }>();
    for (const word of row.words) {
      const cell = grid.cellAt(...middleOf(word)) ?? [0, 0];
      const known = here.get(cell.join());
      if (known) known.words.push(word);
      else here.set(cell.join(), { cell, words: [word] });
    }
    for (const [key, { cell, words }] of here) {
      const lines = cells.get(key) ?? [];
      lines.push({ ...lineOfWords(words, row.baseline), cell: [cell[0], cell[1]] });
      cells.set(key, lines);
    }
  }
  return [...cells.values()]
    .sort(
      ([one], [other]) =>
        (one?.cell?.[0] ?? 0) - (other?.cell?.[0] ?? 0) || (one?.cell?.[1] ?? 0) - (other?.cell?.[1] ?? 0),
    )
    .flat();
}
