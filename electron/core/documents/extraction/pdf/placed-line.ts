// Lines as the layout of a page gives them: text, boxes, and what blocks and paragraphs are judged by.
import type { TextLine, WordBox } from '#shared/documents/extracted-text.ts';
import { PackedWords } from './packed-words.ts';
import type { Box } from './reading-frames.ts';
import type { Word } from './row-words.ts';

export interface PlacedLine extends Pick<TextLine, 'text' | 'box' | 'cell'> {
  readonly words: PackedWords;
  /** Of its letters, in points. */
  readonly size: number;
  readonly baseline: number;
  /** Not the first piece of its row: what stands right of a wide gap. */
  readonly isContinued: boolean;
  /** Width of what could not be parted at its start: its first word, and those bound to it. */
  readonly firstWidth: number;
  /** Begins with a raised mark, as notes do. */
  readonly isMarked: boolean;
}

/** Words on one baseline, from left to right; or a table that stands in their place. */
export interface WordRow {
  readonly baseline: number;
  readonly size: number;
  readonly words: readonly Word[];
  readonly table: readonly PlacedLine[] | null;
}

/** Gap that parts pieces of a row, in font sizes. */
const pieceGap = 3;

export function rowOfWords(words: readonly Word[], baseline: number): WordRow {
  let size = 0;
  for (const word of words) if (!word.isRaised) size = Math.max(size, word.size);
  return { baseline, size: size || (words[0]?.size ?? 1), words, table: null };
}

/** The row's lines: one, or several where wide gaps part it. */
export function linesOfRow(row: WordRow): PlacedLine[] {
  const pieces: Word[][] = [];
  let before: Word | null = null;
  for (const word of row.words) {
    const piece = pieces.at(-1);
    if (piece && before && word.left - before.right <= pieceGap * Math.max(word.size, before.size)) piece.push(word);
    else pieces.push([word]);
    before = word;
  }
  return pieces.map((words, index) => lineOfWords(words, row.baseline, index > 0));
}

export function lineOfWords(words: readonly Word[], baseline: number, isContinued = false): PlacedLine {
  const texts: string[] = [];
  let offset = 0;
  let size = 0;
  const boxes: WordBox[] = [];
  let left = Number.POSITIVE_INFINITY;
  let top = Number.POSITIVE_INFINITY;
  let right = 0;
  let bottom = 0;
  for (const word of words) {
    const { length } = word.text;
    if (length > 0) {
      const [width, height] = [round(word.right - word.left), round(word.bottom - word.top)];
      boxes.push([offset, length, round(word.left), round(word.top), width, height]);
      texts.push(word.text);
      offset += length + 1;
    }
    if (!word.isRaised || words.length === 1) size = Math.max(size, word.size);
    left = Math.min(left, word.left);
    top = Math.min(top, word.top);
    right = Math.max(right, word.right);
    bottom = Math.max(bottom, word.bottom);
  }
  const box: Box = [round(left), round(top), round(right - left), round(bottom - top)];
  // Joined at once: put together word by word, it would hold on to every one of its pieces until it is first read.
  const text = texts.join(' ');
  const firstWidth = widthOfFirst(words);
  const isMarked = words[0]?.isRaised ?? false;
  return { text, box, words: new PackedWords(boxes), firstWidth, size, baseline, isContinued, isMarked };
}

/** Two pieces of one row as one line. */
export function joinedLine(first: PlacedLine, second: PlacedLine): PlacedLine {
  const start = first.text.length + 1;
  const [x1, y1, w1, h1] = first.box;
  const [x2, y2, w2, h2] = second.box;
  const top = Math.min(y1, y2);
  const moved = second.words.unpacked().map(([offset, ...rest]): WordBox => [start + offset, ...rest]);
  return {
    ...first,
    text: `${first.text} ${second.text}`,
    words: new PackedWords([...first.words.unpacked(), ...moved]),
    box: [x1, top, round(Math.max(x1 + w1, x2 + w2) - x1), round(Math.max(y1 + h1, y2 + h2) - top)],
    size: Math.max(first.size, second.size),
  };
}

function widthOfFirst(words: readonly Word[]): number {
  let end = 1;
  while (words[end]?.isBound) end += 1;
  return (words[end - 1]?.right ?? 0) - (words[0]?.left ?? 0);
}

/** A tenth of a point is finer than a screen shows, and keeps the text's blob small. */
export function round(points: number): number {
  return Math.round(points * 10) / 10;
}
