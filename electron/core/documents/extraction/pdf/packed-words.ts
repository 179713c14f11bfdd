// Boxes of words kept in few bytes from the reading of their page until they are written: as arrays of numbers, those of
// a paper of 5,000 pages would take half a gigabyte.
import type { TextLine, WordBox } from '#shared/documents/extracted-text.ts';

const numbersPerWord = 6;
/** Numbers of one shelf, which holds the words of many lines: a typed array for each line would cost more than it saves. */
const shelfRoom = 32_768;
const scale = 10;
const largest = 32_767;

type Shelf = Int16Array | Float64Array;

/** Where the next words are put. Nothing is ever read from it that was not put there for the same line. */
let open = new Int16Array(0);
let used = 0;

/** The words of one line: offset, length, x, y, width, height of each. */
export class PackedWords {
  readonly #shelf: Shelf;
  readonly #start: number;
  readonly #end: number;

  constructor(words: readonly WordBox[]) {
    const count = numbersPerWord * words.length;
    if (used + count > open.length) {
      open = new Int16Array(Math.max(shelfRoom, count));
      used = 0;
    }
    const fits = words.every((word, index) => putOnShelf(word, used + numbersPerWord * index));
    this.#shelf = fits ? open : Float64Array.from(words.flat());
    this.#start = fits ? used : 0;
    this.#end = this.#start + count;
    if (fits) used += count;
  }

  /** Undefined where there are fewer words. */
  leftOf(index: number): number | undefined {
    const at = this.#start + numbersPerWord * index + 2;
    return at < this.#end ? (this.#shelf[at] ?? 0) / unitOf(this.#shelf) : undefined;
  }

  /** Made anew at each call. */
  unpacked(): WordBox[] {
    const shelf = this.#shelf;
    const unit = unitOf(shelf);
    const words: WordBox[] = [];
    for (let at = this.#start; at < this.#end; at += numbersPerWord) {
      words.push([
        shelf[at] ?? 0,
        shelf[at + 1] ?? 0,
        (shelf[at + 2] ?? 0) / unit,
        (shelf[at + 3] ?? 0) / unit,
        (shelf[at + 4] ?? 0) / unit,
        (shelf[at + 5] ?? 0) / unit,
      ]);
    }
    return words;
  }
}

function unitOf(shelf: Shelf): number {
  return shelf instanceof Int16Array ? scale : 1;
}

/** False where the word cannot be kept there to the last digit: a page of miles, a line of a million letters. */
function putOnShelf([offset, length, x, y, width, height]: WordBox, at: number): boolean {
  if (offset > largest || length > largest) return false;
  open[at] = offset;
  open[at + 1] = length;
  return putTenths(x, at + 2) && putTenths(y, at + 3) && putTenths(width, at + 4) && putTenths(height, at + 5);
}

function putTenths(points: number, at: number): boolean {
  const tenths = Math.round(points * scale);
  open[at] = tenths;
  return open[at] === tenths && tenths / scale === points;
}

/** A line that unpacks its words each time that they are asked for, and only then. */
export class PackedLine implements TextLine {
  readonly text: string;
  readonly box: TextLine['box'];
  declare readonly cell?: NonNullable<TextLine['cell']>;
  declare join?: NonNullable<TextLine['join']>;
  readonly #words: PackedWords;

  constructor({ text, box, cell }: Pick<TextLine, 'text' | 'box' | 'cell'>, words: PackedWords) {
    this.text = text;
    this.box = box;
    if (cell) this.cell = cell;
    this.#words = words;
  }

  get words(): WordBox[] {
    return this.#words.unpacked();
  }

  /** Of what `JSON.stringify` would leave out: the words are no property of the line's own. */
  toJSON(): TextLine {
    const { text, box, words, cell, join } = this;
    return { text, box, words, ...(cell ? { cell } : {}), ...(join ? { join } : {}) };
  }
}
