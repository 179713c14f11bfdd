// Numbers said in words, from 1 to 999: «mười lăm», «hai mươi mốt», «một trăm linh năm».
import { foldText } from '#shared/kernel/text/mapped-text.ts';

/** Letters of a text, as `syllablesOf` gives them. */
export interface SpokenWord {
  readonly exact: string;
  readonly folded: string;
}

export interface SpokenNumber {
  readonly value: number;
  /** How many words say it. */
  readonly length: number;
}

const units = ['một', 'hai', 'ba', 'bốn', 'năm', 'sáu', 'bảy', 'tám', 'chín'];
/** How a unit is said behind tens, and nowhere else. */
const behindTens = new Map([
  ['mốt', 1],
  ['tư', 4],
  ['lăm', 5],
  ['nhăm', 5],
  ['bẩy', 7],
]);
const foldedForms = new Map([...units, ...behindTens.keys(), 'mười', 'mươi', 'trăm', 'linh', 'lẻ'].map(withFolded));

function withFolded(word: string): [string, string] {
  return [word, foldText(word)];
}

/** The longest number that begins at `at`; null where none does. `isPlain`: words without marks may be meant. */
export function spokenNumberAt(words: readonly SpokenWord[], at: number, isPlain: boolean): SpokenNumber | null {
  const is = (offset: number, proper: string): boolean => {
    const word = words[at + offset];
    if (!word) return false;
    return word.exact === proper || (isPlain && word.exact === word.folded && word.folded === foldedForms.get(proper));
  };
  const unitAt = (offset: number): number => units.findIndex((unit) => is(offset, unit)) + 1;
  const unitBehindTensAt = (offset: number): number => {
    for (const [word, value] of behindTens) if (is(offset, word)) return value;
    // «mười năm» is ten years: fifteen is «mười lăm».
    return is(offset, 'năm') ? 0 : unitAt(offset);
  };
  const belowHundred = (offset: number): SpokenNumber | null => {
    const unit = unitAt(offset);
    if (unit > 0 && is(offset + 1, 'mươi')) {
      const last = unitBehindTensAt(offset + 2);
      return { value: unit * 10 + last, length: last > 0 ? 3 : 2 };
    }
    if (is(offset, 'mười')) {
      const last = unitBehindTensAt(offset + 1);
      return { value: 10 + last, length: last > 0 ? 2 : 1 };
    }
    if (unit === 0) return null;
    const short = ['mốt', 'tư', 'lăm', 'nhăm'].find(
      (word) => unit > 1 && is(offset + 1, word) && !is(offset + 1, 'một'),
    );
    if (short) return { value: unit * 10 + (behindTens.get(short) ?? 0), length: 2 };
    return { value: unit, length: 1 };
  };
  const hundreds = is(0, 'trăm') ? 1 : is(1, 'trăm') ? unitAt(0) : 0;
  if (hundreds === 0) return belowHundred(0);
  const used = is(0, 'trăm') ? 1 : 2;
  if (is(used, 'linh') || is(used, 'lẻ')) {
    const unit = unitAt(used + 1) || (is(used + 1, 'tư') ? 4 : 0);
    return unit > 0 ? { value: hundreds * 100 + unit, length: used + 2 } : null;
  }
  const rest = belowHundred(used);
  // «trăm hai» may be 102 or 120: nobody can say.
  if (rest && rest.value < 10) return null;
  return { value: hundreds * 100 + (rest?.value ?? 0), length: used + (rest?.length ?? 0) };
}
