// What Tesseract read, as rows of words in points; specks, rules and bits of seals that it took for letters are left
// out. Pure.
import { normaliseText } from '#shared/kernel/text/mapped-text.ts';
import { isLevel, type ReadLine } from './read-line.ts';
import type { ReadingFrame } from './reading-frame.ts';

export interface RecognisedWord {
  readonly text: string;
  /** 0 … 100. */
  readonly confidence: number;
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

export interface RecognisedRow {
  readonly baseline: number;
  /** Of its letters, in points, as a font's size is counted. */
  readonly size: number;
  /** False: it stands on its side, as a note in the margin may. */
  readonly isLevel: boolean;
  /** From left to right, at least one. */
  readonly words: readonly RecognisedWord[];
}

/** Tesseract's rows reach from the lowest descender to the highest tone mark. */
const rowToSize = 1 / 1.12;
/** Sizes this near to the page's usual one are that one: rows without tall letters measure smaller. */
const sameSize = 0.18;
/** Of the font's size: where a line's box begins above the baseline, and how high it is. */
const ascent = 0.92;
const boxHeight = 1.16;
/** A gap this wide, in font sizes, sets what stands beyond it apart. */
const apart = 3;
const noise = 35;
const doubtfulMark = 55;
const strayCapital = /(?<=\p{Ll})(?![A-ZĐ])\p{Lu}/gu;
const letterOrDigit = /[\p{L}\p{N}]/u;

export function rowsOfLines(lines: readonly ReadLine[], { scale }: ReadingFrame): RecognisedRow[] {
  const sizes = lines.map(({ rowAttributes }) => rowAttributes.rowHeight * rowToSize * scale);
  const usual = usualSize(lines, sizes);
  return lines.flatMap((line, index) => {
    const measured = sizes[index] ?? usual;
    const size = Math.abs(measured - usual) < sameSize * usual ? usual : measured;
    const words = withoutSpecks(line, size, scale);
    const baseline = ((line.baseline.y0 + line.baseline.y1) / 2) * scale;
    return words.length > 0 ? [{ baseline, size, isLevel: isLevel(line), words }] : [];
  });
}

/** The middle one of all words' sizes. */
function usualSize(lines: readonly ReadLine[], sizes: readonly number[]): number {
  const each = lines
    .flatMap(({ words }, index) => words.map(() => sizes[index] ?? 0))
    .sort((one, other) => one - other);
  return each[Math.floor(each.length / 2)] ?? 12;
}

function withoutSpecks(line: ReadLine, size: number, scale: number): RecognisedWord[] {
  const words = line.words.flatMap((word) => {
    const text = withoutStrayCapitals(normaliseText(word.text).replaceAll(' ', ''));
    const middle = (word.bbox.x0 + word.bbox.x1) / 2;
    // Even boxes, from the line's baseline; of a line that stands on its side, each word's own.
    const top = isLevel(line) ? baselineAt(line, middle) * scale - ascent * size : word.bbox.y0 * scale;
    const bottom = isLevel(line) ? top + boxHeight * size : word.bbox.y1 * scale;
    const [left, right] = [word.bbox.x0 * scale, word.bbox.x1 * scale];
    const confidence = Math.max(0, Math.min(100, Math.round(word.confidence)));
    return text === '' ? [] : [{ text, confidence, left, right, top, bottom }];
  });
  return piecesOf(words, size).flatMap((piece) => {
    // One or two doubtful «words» by themselves: a rule, a seal, a signature.
    if (piece.length <= 2 && piece.every(({ confidence }) => confidence < noise)) return [];
    const first = piece.findIndex((word) => !isSpeck(word));
    const last = piece.findLastIndex((word) => !isSpeck(word));
    return piece.slice(Math.max(0, first), last + 1);
  });
}

/**
 * «nưỚc»: where tone marks come from a larger font, Tesseract takes a letter for a capital. No Vietnamese word has a
 * marked capital after a small letter; Đ is left alone, for abbreviations have it.
 */
function withoutStrayCapitals(text: string): string {
  return text.replace(strayCapital, (capital) => capital.toLowerCase());
}

/** At the edges of a piece only: inside a sentence a doubtful dash is still a dash. */
function isSpeck({ text, confidence }: RecognisedWord): boolean {
  return confidence < doubtfulMark && !letterOrDigit.test(text);
}

function piecesOf(words: readonly RecognisedWord[], size: number): RecognisedWord[][] {
  const pieces: RecognisedWord[][] = [];
  let reach = Number.NEGATIVE_INFINITY;
  for (const word of words) {
    const piece = pieces.at(-1);
    if (piece && word.left - reach <= apart * size) piece.push(word);
    else pieces.push([word]);
    reach = word.right;
  }
  return pieces;
}

function baselineAt({ baseline: { x0, y0, x1, y1 } }: ReadLine, x: number): number {
  return x1 === x0 ? y0 : y0 + ((y1 - y0) * (x - x0)) / (x1 - x0);
}
