// What a white strip between words means: columns to be read one after the other, cells of a table to be read row by
// row, or nothing.
import type { WordRow } from './placed-line.ts';
import type { Word } from './row-words.ts';

export type StripKind = 'columns' | 'table';

interface Edges {
  readonly left: number;
  readonly right: number;
}

interface SideLine {
  readonly left: number;
  readonly right: number;
  readonly size: number;
  readonly text: string;
}

/** What only stands in one of two blocks side by side: letterheads and ends of papers by Decree 30/2020. */
const blockMark = /c[oộ]ng h(òa|oà) x[aã] hội chủ nghĩa|độc lập\s*[-–—]\s*tự do|^nơi nhận\s*:?/iu;
/** Narrower than this, in font sizes: marks of lists, numbers of pages. */
const narrowestSide = 5;
const narrowestColumn = 9;

export function judgeStrip(rows: readonly WordRow[], strip: Edges): StripKind | null {
  if (rows.some((row) => row.table !== null && isAcross(row.words, strip))) return null;
  const left = linesOnSide(rows, (word) => word.right <= strip.left + 0.1);
  const right = linesOnSide(rows, (word) => word.left >= strip.right - 0.1);
  if ([...left, ...right].some(({ text }) => blockMark.test(text)) && left.length + right.length > 2) return 'columns';
  if (left.length < 2 || right.length < 2) return null;
  const size = Math.max(...left.map((line) => line.size), ...right.map((line) => line.size));
  const [leftWidth, rightWidth] = [widthOf(left), widthOf(right)];
  const both = rows.filter(
    (row) =>
      row.words.some((word) => word.right <= strip.left + 0.1) &&
      row.words.some((word) => word.left >= strip.right - 0.1),
  ).length;
  if (leftWidth < narrowestSide * size || rightWidth < narrowestSide * size) {
    return both >= 4 && isTabular(rows, strip, left, right) ? 'table' : null;
  }
  const isApart = both < 0.5 * Math.min(left.length, right.length);
  if (isApart) return 'columns';
  const isWide = Math.min(leftWidth, rightWidth) >= narrowestColumn * size;
  if (isWide && left.length >= 4 && right.length >= 4 && areColumns(rows, strip, left, right)) return 'columns';
  if (isCentred(left) && isCentred(right)) return 'columns';
  return both >= 3 && isTabular(rows, strip, left, right) ? 'table' : null;
}

function isAcross(words: readonly Word[], strip: Edges): boolean {
  return words.some((word) => word.left < strip.left && word.right > strip.right);
}

function linesOnSide(rows: readonly WordRow[], isOnSide: (word: Word) => boolean): SideLine[] {
  return rows.flatMap((row) => {
    const words = row.words.filter(isOnSide);
    const [first, last] = [words[0], words.at(-1)];
    if (!first || !last) return [];
    return [{ left: first.left, right: last.right, size: row.size, text: words.map((word) => word.text).join(' ') }];
  });
}

function widthOf(lines: readonly SideLine[]): number {
  return Math.max(...lines.map((line) => line.right)) - Math.min(...lines.map((line) => line.left));
}

/** Running text on both sides. A side may be two columns itself, whose lines do not fill it. */
function areColumns(
  rows: readonly WordRow[],
  strip: Edges,
  left: readonly SideLine[],
  right: readonly SideLine[],
): boolean {
  const filled = [left, right].filter((lines) => fillOf(lines) >= 0.5).length;
  if (filled === 2) return true;
  const flowing = [left, right].filter(flows).length;
  return filled + flowing >= 2 && !beginTogether(rows, strip);
}

/** Share of lines that fill their column, as running text does. */
function fillOf(lines: readonly SideLine[]): number {
  const width = widthOf(lines);
  return lines.filter((line) => line.right - line.left > 0.8 * width).length / lines.length;
}

/** Most lines go on in the middle of a sentence. */
function flows(lines: readonly SideLine[]): boolean {
  return lines.filter((line) => /^\p{Ll}/u.test(line.text)).length >= 0.4 * lines.length;
}

/** Whether sentences begin on both sides at once, as the cells of a row do; in columns each has its own time. */
function beginTogether(rows: readonly WordRow[], strip: Edges): boolean {
  let both = 0;
  let begun = 0;
  let together = 0;
  for (const { words } of rows) {
    const left = words.find((word) => word.right <= strip.left + 0.1);
    const right = words.find((word) => word.left >= strip.right - 0.1);
    if (!left || !right) continue;
    both += 1;
    if (/^\p{Ll}/u.test(left.text)) continue;
    begun += 1;
    if (!/^\p{Ll}/u.test(right.text)) together += 1;
  }
  return together >= 0.6 * begun && together >= 0.25 * both;
}

/** Lines of different lengths about one middle. */
function isCentred(lines: readonly SideLine[]): boolean {
  const [first] = lines;
  if (!first) return false;
  const isShared = lines.every((line) => Math.abs(line.left + line.right - first.left - first.right) < 1.6 * line.size);
  return isShared && lines.some((line) => Math.abs(line.left - first.left) > 0.8 * line.size);
}

/** Rows of a table: three cells or more in most, or two that begin at the same place in each. */
function isTabular(
  rows: readonly WordRow[],
  strip: Edges,
  left: readonly SideLine[],
  right: readonly SideLine[],
): boolean {
  const wide = rows.filter((row) => wideGaps(row) >= 2).length;
  if (wide >= 3 && wide >= 0.5 * rows.length) return true;
  // Columns that nearly fill a page's width are sentences with a wide space in them.
  if (strip.right - strip.left < 1.2 * (left[0]?.size ?? 0)) return false;
  return areAligned(left) && areAligned(right);
}

function wideGaps({ words, size }: WordRow): number {
  return words.filter((word, index) => index > 0 && word.left - (words[index - 1]?.right ?? 0) > 0.9 * size).length;
}

function areAligned(lines: readonly SideLine[]): boolean {
  const share = (edge: 'left' | 'right') =>
    Math.max(
      ...lines.map((one) => lines.filter((other) => Math.abs(other[edge] - one[edge]) < 0.4 * one.size).length),
    ) / lines.length;
  return share('left') >= 0.75 || share('right') >= 0.75;
}
