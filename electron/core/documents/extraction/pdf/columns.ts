// Finds what stands side by side on a page (columns of text, letterhead and national title, signature and recipients,
// tables without rules) by the white strips between, and puts it in reading order.

import { alignedTable } from './aligned-tables.ts';
import type { WordRow } from './placed-line.ts';
import { rowOfWords } from './placed-line.ts';
import type { Word } from './row-words.ts';
import { judgeStrip, type StripKind } from './strip-kinds.ts';

/** Rows that are read one after another between the same margins. */
export interface Region {
  readonly rows: readonly WordRow[];
  /** Edges of the column; null where the page's margins are meant. */
  readonly edges: readonly [left: number, right: number] | null;
}

/** A white strip from one row to another, text on both sides of it. */
export interface Strip {
  left: number;
  right: number;
  /** Places in the list of rows, both included. */
  first: number;
  last: number;
  /** Rows with text on both sides. */
  both: number;
}

/** Narrower white between words, in font sizes, is a space of a justified line. */
const narrowestStrip = 0.9;
/** Rows further apart than this, in font sizes, are not side by side with the same thing. */
const widestBreak = 5;
const maxStrips = 24;
const deepest = 6;

export function regionsOf(rows: readonly WordRow[], edges: Region['edges'] = null, depth = 0): Region[] {
  const strip = depth < deepest ? bestStrip(rows) : null;
  if (!strip) return rows.length > 0 ? [{ rows, edges }] : [];
  const inside = rows.slice(strip.first, strip.last + 1);
  const between =
    strip.kind === 'table'
      ? [{ rows: [alignedTable(inside)], edges }]
      : columnsOf(inside, strip).flatMap((column) => regionsOf(column.rows, column.edges, depth + 1));
  return [
    ...regionsOf(rows.slice(0, strip.first), edges, depth),
    ...between,
    ...regionsOf(rows.slice(strip.last + 1), edges, depth),
  ];
}

function columnsOf(rows: readonly WordRow[], strip: Strip): Region[] {
  const middle = (strip.left + strip.right) / 2;
  const sides = [
    sideOf(rows, (word) => word.left + word.right < 2 * middle),
    sideOf(rows, (word) => word.left + word.right >= 2 * middle),
  ];
  return sides.map((side) => {
    const words = side.flatMap((row) => row.words);
    const left = Math.min(...words.map((word) => word.left));
    return { rows: side, edges: [left, Math.max(...words.map((word) => word.right))] };
  });
}

function sideOf(rows: readonly WordRow[], isOnSide: (word: Word) => boolean): WordRow[] {
  return rows.flatMap((row) => {
    const words = row.words.filter(isOnSide);
    if (words.length === row.words.length) return [row];
    return words.length > 0 ? [rowOfWords(words, row.baseline)] : [];
  });
}

interface JudgedStrip extends Strip {
  readonly kind: StripKind;
}

/** The one with most text on both sides that means something. */
function bestStrip(rows: readonly WordRow[]): JudgedStrip | null {
  let best: JudgedStrip | null = null;
  for (const strip of stripsOf(rows)) {
    if (best && strip.both <= best.both) continue;
    const whole = withEnds(rows, strip);
    const kind = judgeStrip(rows.slice(whole.first, whole.last + 1), whole);
    if (kind) best = { ...whole, kind };
  }
  return best;
}

function stripsOf(rows: readonly WordRow[]): Strip[] {
  const done: Strip[] = [];
  let open: Strip[] = [];
  const bands = bandsOf(rows);
  for (const [index, band] of bands.entries()) {
    const kept: Strip[] = [];
    for (const strip of open) {
      const isFar = band.top - (rows[strip.last]?.baseline ?? 0) > widestBreak * band.size;
      if (!isFar && narrow(strip, band)) kept.push(strip);
      else done.push(strip);
    }
    const stepped = gapToNext(bands[index - 1], band);
    if (
      stepped &&
      kept.length < maxStrips &&
      !kept.some((strip) => strip.left < stepped.right && strip.right > stepped.left)
    ) {
      kept.push(stepped);
    }
    for (const [left, right] of gapsOf(band)) {
      const isKnown = kept.some(
        (strip) =>
          strip.left < right &&
          strip.right > left &&
          strip.last === band.last &&
          strip.right - strip.left > 0.5 * (right - left),
      );
      if (!isKnown && kept.length < maxStrips)
        kept.push({ left, right, first: band.first, last: band.last, both: band.last - band.first + 1 });
    }
    open = kept;
  }
  return [...done, ...open].filter(({ first, last }) => last > first);
}

/** Rows that overlap in height: what stands side by side need not share baselines. */
interface Band {
  readonly first: number;
  last: number;
  readonly top: number;
  bottom: number;
  readonly size: number;
  readonly words: Word[];
}

function bandsOf(rows: readonly WordRow[]): Band[] {
  const bands: Band[] = [];
  for (const [index, row] of rows.entries()) {
    const top = row.table ? (row.words[0]?.top ?? 0) : row.baseline - 0.7 * row.size;
    const bottom = row.table ? (row.words[0]?.bottom ?? 0) : row.baseline;
    const band = bands.at(-1);
    if (band && top < band.bottom - 0.1 * row.size) {
      band.last = index;
      band.bottom = Math.max(band.bottom, bottom);
      band.words.push(...row.words);
    } else bands.push({ first: index, last: index, top, bottom, size: row.size, words: [...row.words] });
  }
  for (const band of bands) if (band.last > band.first) band.words.sort((one, other) => one.left - other.left);
  return bands;
}

/** Between two bands of which one ends left of where the other begins, half a line lower: columns out of step. */
function gapToNext(before: Band | undefined, band: Band): Strip | null {
  if (!before || band.bottom - before.bottom > 1.1 * band.size) return null;
  const spans = [before, band].map(({ words }) => [words[0]?.left ?? 0, Math.max(...words.map((word) => word.right))]);
  const [[left = 0, right = 0] = [], [otherLeft = 0, otherRight = 0] = []] = spans;
  const gap = left < otherLeft ? [right, otherLeft] : [otherRight, left];
  if ((gap[1] ?? 0) - (gap[0] ?? 0) < narrowestStrip * band.size) return null;
  return { left: gap[0] ?? 0, right: gap[1] ?? 0, first: before.first, last: band.last, both: 1 };
}

function gapsOf({ words, size }: Band): [left: number, right: number][] {
  const gaps: [number, number][] = [];
  let reach = words[0]?.right ?? 0;
  for (const word of words) {
    if (word.left - reach >= narrowestStrip * Math.min(size, word.size)) gaps.push([reach, word.left]);
    reach = Math.max(reach, word.right);
  }
  return gaps;
}

/** Takes the band in, where its words leave enough of the strip white: the widest part of it. */
function narrow(strip: Strip, { words, last, size }: Band): boolean {
  let { left, right } = strip;
  let widest = Number.NEGATIVE_INFINITY;
  let reach = strip.left;
  const offer = (from: number, to: number) => {
    if (to - from <= widest) return;
    widest = to - from;
    left = from;
    right = to;
  };
  for (const word of words) {
    if (word.right <= strip.left) continue;
    if (word.left >= strip.right) break;
    offer(reach, word.left);
    reach = Math.max(reach, word.right);
  }
  offer(reach, strip.right);
  if (widest < narrowestStrip * size) return false;
  const isBoth = words.some((word) => word.right <= left) && words.some((word) => word.left >= right);
  Object.assign(strip, { left, right, last, both: strip.both + (isBoth ? 1 : 0) });
  return true;
}

/**
 * Rows on one side only, above and below those with both, belong to the column that they line up with: the end of a
 * longer column, but not the heading in the middle of the page.
 */
function withEnds(rows: readonly WordRow[], strip: Strip): Strip {
  const isBoth = ({ words }: WordRow) =>
    (words[0]?.right ?? 0) <= strip.left + 0.1 && (words.at(-1)?.left ?? 0) >= strip.right - 0.1;
  const list = rows.slice(strip.first, strip.last + 1);
  const pairs = list.map((row, index) => ({ row, index })).filter(({ row }) => isBoth(row));
  const firstBoth = pairs[0]?.index ?? 0;
  const lastBoth = pairs.at(-1)?.index ?? list.length - 1;
  const last = lastRow(rows, strip, strip.first + lastBoth);
  let first = strip.first + firstBoth;
  while (first > 0 && isOneSided(rows[first - 1], strip) && linesUp(rows, first - 1, strip, 1, 2.2)) first -= 1;
  return { ...strip, first, last };
}

/** What is set on the right is read last: it may stand further off. What is set on the left must not go before it. */
function lastRow(rows: readonly WordRow[], strip: Strip, lastBoth: number): number {
  let last = lastBoth;
  for (let at = lastBoth + 1; at <= strip.last; at += 1) {
    const isRight = (rows[at]?.words[0]?.left ?? 0) >= strip.left;
    const isAligned = linesUp(rows, at, strip, -1, isRight ? widestBreak : 2.2);
    if (isRight && !isAligned) break;
    if (isAligned && (isRight || last === at - 1)) last = at;
  }
  return last;
}

function isOneSided(row: WordRow | undefined, strip: Strip): boolean {
  if (!row || row.words.length === 0) return false;
  return (row.words.at(-1)?.right ?? 0) <= strip.left + 0.1 || (row.words[0]?.left ?? 0) >= strip.right - 0.1;
}

/**
 * Whether the row is near the next one of its side in the direction `step`, and set like it: about the same middle, or
 * from the same edge as that or another one before it.
 */
function linesUp(rows: readonly WordRow[], at: number, strip: Strip, step: 1 | -1, reach: number): boolean {
  const row = rows[at];
  if (!row) return false;
  const isLeft = (row.words[0]?.left ?? 0) < strip.left;
  const [left, right] = [row.words[0]?.left ?? 0, row.words.at(-1)?.right ?? 0];
  let isNearest = true;
  for (let other = at + step; other >= 0 && other < rows.length && Math.abs(other - at) <= 8; other += step) {
    const side = rows[other]?.words.filter((word) => word.left < strip.left === isLeft) ?? [];
    const [start, end] = [side[0]?.left, side.at(-1)?.right];
    if (start === undefined || end === undefined) continue;
    if (isNearest) {
      if (Math.abs((rows[other]?.baseline ?? 0) - row.baseline) > reach * row.size) return false;
      if (Math.abs(start + end - left - right) < 1.5 * row.size) return true;
    }
    if (Math.abs(start - left) < 0.5 * row.size) return true;
    isNearest = false;
  }
  return false;
}
