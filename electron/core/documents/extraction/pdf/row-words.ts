// A row's glyphs parted into words by the gaps between them, letter-spaced headings included.
import { normaliseText } from '#shared/kernel/text/mapped-text.ts';
import { type GlyphRow, isMark } from './glyph-rows.ts';
import type { GlyphTable } from './glyph-table.ts';
import { type LegacyFonts, legacyWord } from './legacy-words.ts';

export interface Word {
  text: string;
  left: number;
  top: number;
  right: number;
  bottom: number;
  readonly baseline: number;
  size: number;
  /** A space that may not break stands before it. */
  readonly isBound: boolean;
  /** A mark of a note, an exponent: it stands raised beside larger letters. */
  readonly isRaised: boolean;
}

/** Gap between two glyphs that parts words, in font sizes. Found by trial on one-font and two-font papers. */
const wordGap = 0.16;
/** The same where the file has a space glyph in between: justified lines may squeeze it. */
const squeezedWordGap = 0.06;
/** Units whose exponent belongs to them: m², km2. */
const exponentOf = /^(?:[\d.,]*)(m|km|cm|dm|mm|dam|hm)$/u;

export function wordsOfRow(row: GlyphRow, table: GlyphTable, legacy: LegacyFonts): Word[] {
  const words: Word[] = [];
  const { code, x, left, right, size } = table;
  let word: number[] = [];
  let before = -1;
  let reach = 0;
  let isAfterSpace = false;
  let isRaised = false;
  let isBound = false;
  let isNextBound = false;
  const close = () => {
    if (word.length === 0) return;
    const built = wordOf(word, table, legacy, { baseline: row.baseline, isRaised, isBound });
    if (built !== null) words.push(built);
    word = [];
  };
  for (const at of row.glyphs) {
    const own = code[at] ?? 0;
    if (isSpace(own)) {
      isAfterSpace = true;
      isNextBound = own === 0xa0;
      continue;
    }
    const em = size[at] ?? 1;
    // Drawn twice on the same spot for boldness: read once.
    if (before >= 0 && code[before] === own && Math.abs((x[before] ?? 0) - (x[at] ?? 0)) < 0.08 * em) continue;
    const gap = ((left[at] ?? 0) - reach) / em;
    const isChange = row.raised !== null && row.raised.has(at) !== isRaised;
    const isApart = before < 0 || isChange || (gap > (isAfterSpace ? squeezedWordGap : wordGap) && !isMark(own));
    if (isApart) {
      close();
      reach = right[at] ?? 0;
      isRaised = row.raised?.has(at) ?? false;
      isBound = isNextBound;
    } else reach = Math.max(reach, right[at] ?? 0);
    word.push(at);
    before = at;
    isAfterSpace = false;
    isNextBound = false;
  }
  close();
  return row.raised === null ? joinSpaced(words) : joinSpaced(joinExponents(words));
}

function isSpace(code: number): boolean {
  if (code <= 0x20 || code === 0xa0) return true;
  return (
    code >= 0x1680 &&
    (code === 0x1680 ||
      (code >= 0x2000 && code <= 0x200a) ||
      code === 0x202f ||
      code === 0x205f ||
      code === 0x3000 ||
      code === 0x2028 ||
      code === 0x2029)
  );
}

const tableSize = 0x2100;
const characters: string[] = Array.from({ length: tableSize }, (_, code) => String.fromCharCode(code));
/** Needs no normalising: 1 for letters, figures and signs that are in NFC and seen. */
const isPlain = Uint8Array.from(characters, (character) =>
  normaliseText(character) === character && !/\p{M}/u.test(character) ? 1 : 0,
);

function wordOf(
  glyphs: readonly number[],
  table: GlyphTable,
  legacy: LegacyFonts,
  row: Pick<Word, 'baseline' | 'isRaised' | 'isBound'>,
): Word | null {
  let text = '';
  let isNormal = true;
  let isLegacy = false;
  let left = Number.POSITIVE_INFINITY;
  let top = Number.POSITIVE_INFINITY;
  let right = 0;
  let bottom = 0;
  let size = 0;
  for (const at of glyphs) {
    const code = table.code[at] ?? 0;
    text += code < tableSize ? characters[code] : String.fromCodePoint(code);
    if (isPlain[code] !== 1) isNormal = false;
    if (legacy?.has(table.font[at] ?? 0)) isLegacy = true;
    left = Math.min(left, table.left[at] ?? 0);
    top = Math.min(top, table.top[at] ?? 0);
    right = Math.max(right, table.right[at] ?? 0);
    bottom = Math.max(bottom, table.bottom[at] ?? 0);
    size = Math.max(size, table.size[at] ?? 0);
  }
  if (isLegacy && legacy) text = legacyWord(glyphs, table, legacy);
  if (!isNormal || isLegacy) text = normaliseText(text).replaceAll(' ', '');
  return text === '' ? null : { text, left, top, right, bottom, size, ...row };
}

/** Exponents of units belong to them, and what follows a raised mark at once to it. */
function joinExponents(words: readonly Word[]): Word[] {
  const joined: Word[] = [];
  for (const word of words) {
    const last = joined.at(-1);
    const isExponent = word.isRaised && /^[23]$/u.test(word.text) && last && exponentOf.test(last.text);
    const isNear = last && word.left - last.right < wordGap * last.size;
    const isPunctuation = isNear && last.isRaised && !word.isRaised && /^[.,;:!?)\]”"]+$/u.test(word.text);
    if (last && (isExponent || isPunctuation)) appendTo(last, word);
    else joined.push(word);
  }
  return joined;
}

function appendTo(word: Word, next: Word): void {
  word.text += next.text;
  word.left = Math.min(word.left, next.left);
  word.top = Math.min(word.top, next.top);
  word.right = Math.max(word.right, next.right);
  word.bottom = Math.max(word.bottom, next.bottom);
  word.size = Math.max(word.size, next.size);
}

/** So many letters in a row that stand alone are a spaced word: no Vietnamese sentence has them. */
const leastSpaced = 4;
/** Letters further apart than this, in font sizes, are cells. */
const widestSpacing = 1.3;
const oneLetter = /^\p{L}[.,:;]?$/u;

/** «Q U Ố C   H Ộ I» → «QUỐC HỘI»: letters by the smaller gaps, words by the larger. */
function joinSpaced(words: Word[]): Word[] {
  if (
    words.length < leastSpaced ||
    !words.some((word, at) => word.text.length === 1 && words[at + 1]?.text.length === 1)
  )
    return words;
  const joined: Word[] = [];
  let at = 0;
  while (at < words.length) {
    let end = at;
    while (end < words.length && isSpacedLetter(words, end, at)) end += 1;
    if (end - at < leastSpaced) {
      end = Math.max(end, at + 1);
      joined.push(...words.slice(at, end));
    } else joined.push(...joinLetters(words.slice(at, end)));
    at = end;
  }
  return joined;
}

/** Whether the word goes on in a run of letters. */
function isSpacedLetter(words: readonly Word[], at: number, first: number): boolean {
  const word = words[at];
  if (!word || !oneLetter.test(word.text)) return false;
  const before = words[at - 1];
  return at === first || before === undefined || word.left - before.right < 3 * widestSpacing * word.size;
}

function joinLetters(letters: readonly Word[]): Word[] {
  const gaps = letters.slice(1).map((letter, index) => letter.left - (letters[index]?.right ?? 0));
  const sorted = gaps.toSorted((one, other) => one - other);
  const usual = sorted[Math.floor(sorted.length * 0.3)] ?? 0;
  const [first] = letters;
  if (!first || usual > widestSpacing * first.size) return [...letters];
  const joined: Word[] = [{ ...first }];
  for (const [index, letter] of letters.slice(1).entries()) {
    const last = joined.at(-1);
    if (last && (gaps[index] ?? 0) < 1.6 * usual + 0.05 * letter.size) appendTo(last, letter);
    else joined.push({ ...letter });
  }
  return joined;
}
