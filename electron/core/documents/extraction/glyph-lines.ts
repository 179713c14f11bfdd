// Lines of words rebuilt from the places of glyphs. The order in the file is not used: where a font lacks Vietnamese
// letters, producers draw those from a second font and write them apart from their words.

import type { TextLine, WordBox } from '#shared/documents/extracted-text.ts';
import { normaliseText } from '#shared/kernel/text/mapped-text.ts';
import type { PlacedGlyph } from './glyphs.ts';

/** Gap between two glyphs that parts words, in font sizes. Found by trial on one-font and two-font papers. */
const wordGap = 0.16;
/** The same where the file has a space glyph in between: justified lines may squeeze it. */
const squeezedWordGap = 0.06;
/** Gap that parts columns or cells, in font sizes. */
const columnGap = 3;
/** Baselines closer than this, in font sizes, are one line. */
const baselineTolerance = 0.3;
const combining = /^\p{M}$/u;
const space = /^\s$/u;

/** A line with what the block builder wants to know. */
export interface PlacedLine extends TextLine {
  readonly size: number;
  /** Not the first piece of its row: a cell or a second column. */
  readonly isContinued: boolean;
}

export function linesOfGlyphs(glyphs: readonly PlacedGlyph[]): PlacedLine[] {
  return rowsOf(glyphs).flatMap((row) => {
    const pieces = splitAtColumns(row);
    return pieces
      .map(lineOfPiece)
      .filter((line) => line.text !== '')
      .map((line, index) => ({ ...line, isContinued: index > 0 }));
  });
}

/** Glyphs by baseline, each row from left to right. */
function rowsOf(glyphs: readonly PlacedGlyph[]): PlacedGlyph[][] {
  const sorted = [...glyphs].sort((one, other) => one.baseline - other.baseline);
  const rows: PlacedGlyph[][] = [];
  let row: PlacedGlyph[] = [];
  let baseline = Number.NEGATIVE_INFINITY;
  for (const glyph of sorted) {
    if (glyph.baseline - baseline > baselineTolerance * glyph.size || row.length === 0) {
      row = [];
      rows.push(row);
      baseline = glyph.baseline;
    }
    row.push(glyph);
  }
  const loose = looseMarks(glyphs);
  const place = (glyph: PlacedGlyph) => (loose.has(glyph) ? glyph.x - 0.05 * glyph.size : glyph.x);
  for (const each of rows) each.sort((one, other) => place(one) - place(other));
  return rows;
}

/**
 * Marks drawn by themselves. They stand where their letter ended, which is where the next letter begins, and go before
 * it. Where one glyph stands for a letter and its mark, PDFium gives both the glyph's origin and each a share of its
 * box: that mark stays behind its letter.
 */
function looseMarks(glyphs: readonly PlacedGlyph[]): Set<PlacedGlyph> {
  const loose = new Set<PlacedGlyph>();
  for (const [index, glyph] of glyphs.entries()) {
    if (!combining.test(glyph.character)) continue;
    const before = glyphs[index - 1];
    const isSameGlyph = before?.x === glyph.x && before.baseline === glyph.baseline;
    const hasShareOfBox = glyph.left - glyph.x > 0.05 * glyph.size;
    if (!isSameGlyph || !hasShareOfBox) loose.add(glyph);
  }
  return loose;
}

interface PlacedWord {
  readonly glyphs: PlacedGlyph[];
  /** Distance to the word before it, in font sizes. */
  readonly gap: number;
}

function splitAtColumns(row: readonly PlacedGlyph[]): PlacedWord[][] {
  const pieces: PlacedWord[][] = [];
  for (const word of wordsOf(row)) {
    const piece = pieces.at(-1);
    if (piece && word.gap <= columnGap) piece.push(word);
    else pieces.push([word]);
  }
  return pieces;
}

function wordsOf(row: readonly PlacedGlyph[]): PlacedWord[] {
  const words: PlacedWord[] = [];
  let before: PlacedGlyph | null = null;
  let reach = 0;
  let isAfterSpace = false;
  for (const glyph of row) {
    if (space.test(glyph.character)) {
      isAfterSpace = true;
      continue;
    }
    // Drawn twice on the same spot for boldness: read once.
    if (before && before.character === glyph.character && Math.abs(before.x - glyph.x) < 0.08 * glyph.size) continue;
    const gap = (glyph.left - reach) / glyph.size;
    const isMark = combining.test(glyph.character);
    const word = words.at(-1);
    const isApart = !isMark && gap > (isAfterSpace ? squeezedWordGap : wordGap);
    if (word && !isApart) word.glyphs.push(glyph);
    else words.push({ glyphs: [glyph], gap: before ? gap : 0 });
    reach = word && !isApart ? Math.max(reach, glyph.right) : glyph.right;
    before = glyph;
    isAfterSpace = false;
  }
  return words;
}

function lineOfPiece(words: readonly PlacedWord[]): Omit<PlacedLine, 'isContinued'> {
  let text = '';
  let size = 0;
  const boxes: WordBox[] = [];
  for (const { glyphs } of words) {
    const word = normaliseText(glyphs.map((glyph) => glyph.character).join('')).replaceAll(' ', '');
    if (word === '') continue;
    if (text !== '') text += ' ';
    const box = boundsOf(glyphs.map(({ left, top, right, bottom }) => [left, top, right - left, bottom - top]));
    boxes.push([text.length, word.length, ...box]);
    text += word;
    for (const glyph of glyphs) size = Math.max(size, glyph.size);
  }
  return { text, words: boxes, size, box: boundsOf(boxes.map(([, , ...box]) => box)) };
}

type Box = [x: number, y: number, width: number, height: number];

function boundsOf(boxes: readonly Box[]): Box {
  let [left, top, right, bottom] = [Number.POSITIVE_INFINITY, Number.POSITIVE_INFINITY, 0, 0];
  for (const [x, y, width, height] of boxes) {
    left = Math.min(left, x);
    top = Math.min(top, y);
    right = Math.max(right, x + width);
    bottom = Math.max(bottom, y + height);
  }
  if (boxes.length === 0) return [0, 0, 0, 0];
  return [round(left), round(top), round(right - left), round(bottom - top)];
}

/** A hundredth of a point is finer than any screen, and keeps the text's blob small. */
function round(points: number): number {
  return Math.round(points * 100) / 100;
}
