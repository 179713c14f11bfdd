// How Vietnamese legal texts count: articles and clauses 1, 2, 2a, 3; points a, b, c, d, đ, e; chapters I, II, IIa;
// parts «thứ nhất». What comes after what is decided here and nowhere else.

/** A number and the letters or figures put behind it when a unit was inserted: `68a`, `đ1`. */
export interface Ordinal {
  /** From 1. Of a point: its place in the alphabet. */
  readonly base: number;
  /** 0 without a suffix. */
  readonly suffix: number;
}

/** Points count by the Vietnamese alphabet, in which there is no f, j, w, z (Decree 30/2020, annex I). */
export const pointLetters = [...'abcdđeghiklmnopqrstuvxy'];
/** Where a drafter counted by the English alphabet, the letter stands between its neighbours. */
const foreignLetters = new Map([
  ['f', 6.5],
  ['j', 9.5],
  ['w', 21.5],
  ['z', 23.5],
]);
const romanValues = new Map([
  ['I', 1],
  ['V', 5],
  ['X', 10],
  ['L', 50],
  ['C', 100],
]);
const romanNumeral = /^(?:C{0,3})(?:XC|XL|L?X{0,3})(?:IX|IV|V?I{0,3})$/;
/** Words for «thứ …». */
export const ordinalWords = [
  'nhất',
  'hai|nhì',
  'ba',
  'tư|bốn',
  'năm',
  'sáu',
  'bảy|bẩy',
  'tám',
  'chín',
  'mười',
  'mười một',
  'mười hai',
  'mười ba',
  'mười bốn',
  'mười lăm',
] as const;

export function letterValue(letter: string): number {
  return foreignLetters.get(letter) ?? pointLetters.indexOf(letter) + 1;
}

/** 0 where it is none. */
export function romanValue(text: string): number {
  if (text === '' || !romanNumeral.test(text)) return 0;
  let value = 0;
  for (let at = 0; at < text.length; at += 1) {
    const own = romanValues.get(text.charAt(at)) ?? 0;
    value += own < (romanValues.get(text.charAt(at + 1)) ?? 0) ? -own : own;
  }
  return value;
}

/** 0 where it is none. */
export function ordinalWordValue(words: string): number {
  const lower = words.toLowerCase();
  return ordinalWords.findIndex((each) => each.split('|').includes(lower)) + 1;
}

/** Of `5`, `68a`, `12đ`. */
export function numberOrdinal(figures: string, suffix: string): Ordinal {
  return { base: Number(figures), suffix: suffix === '' ? 0 : letterValue(suffix.charAt(0)) };
}

/** Of `đ`, `a1`. */
export function pointOrdinal(letter: string, figures: string): Ordinal {
  return { base: letterValue(letter), suffix: figures === '' ? 0 : Number(figures) };
}

export function isFirst({ base, suffix }: Ordinal): boolean {
  return base === 1 && suffix === 0;
}

export function compareOrdinals(left: Ordinal, right: Ordinal): number {
  return left.base - right.base || left.suffix - right.suffix;
}

/** Whether nothing can have been left out between the two: 2 → 3, 2 → 2a, 2a → 2b, 2a → 3. */
export function follows(previous: Ordinal | null, next: Ordinal): boolean {
  if (previous === null) return isFirst(next);
  if (next.suffix === 0) return next.base === Math.floor(previous.base) + 1;
  return next.base === previous.base && next.suffix === previous.suffix + 1;
}

/** The plain next one: 3 after 2 and after 2a. */
export function successor(previous: Ordinal | null): Ordinal {
  return { base: previous === null ? 1 : Math.floor(previous.base) + 1, suffix: 0 };
}

/** What was to come before `seen`: 3 before 4, but 2b before 2c. */
export function expectedBefore(previous: Ordinal | null, seen: Ordinal): Ordinal {
  if (previous === null || previous.base !== seen.base) return successor(previous);
  return { base: previous.base, suffix: previous.suffix + 1 };
}

export function ordinalKey({ base, suffix }: Ordinal): number {
  return base * 100 + suffix;
}

/** As it is written: `3`, `68a`. */
export function numberLabel({ base, suffix }: Ordinal): string {
  return `${base}${suffix === 0 ? '' : (pointLetters[suffix - 1] ?? 'y')}`;
}

/** As it is written: `đ`, `a1`; past the alphabet, the last letter. */
export function pointLabel({ base, suffix }: Ordinal): string {
  return `${pointLetters[Math.floor(base) - 1] ?? 'y'}${suffix === 0 ? '' : suffix}`;
}

/** One part of an address: lower case, NFC, words joined by hyphens. */
export function addressSegment(words: string): string {
  return words
    .toLowerCase()
    .normalize('NFC')
    .replace(/[^\p{L}\p{M}\p{N}.]+/gu, '-')
    .replace(/^[-.]+|[-.]+$/g, '');
}
