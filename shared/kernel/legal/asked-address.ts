// The clause that running words name: «theo khoản 2 điều 15 luật đất đai thì …», «điều mười lăm», «k2đ15». Prose that
// only looks like it («điều kiện», «điều 10 năm», «khoản vay») names none.
import { foldText } from '#shared/kernel/text/mapped-text.ts';
import { isPlainSyllable } from '#shared/kernel/text/well-formed-syllable.ts';
import { romanValue } from './numbering.ts';
import { spokenNumberAt } from './spoken-number.ts';

/** A word with its place in the text, as `syllablesOf` gives it. */
export interface AskedWord {
  readonly exact: string;
  readonly folded: string;
  readonly start: number;
  readonly end: number;
}

export interface AskedAddress {
  /** `điều-15/khoản-2`. */
  readonly address: string;
  /** Which of the words said so, by their index. */
  readonly used: ReadonlySet<number>;
}

interface Part extends AskedWord {
  /** The word that it is a part of: `k2đ15` has four. */
  readonly word: number;
}

interface Kind {
  readonly segment: string;
  /** In full, and how people shorten it. */
  readonly names: readonly (readonly string[])[];
  readonly isRoman: boolean;
}

const kind = (segment: string, names: readonly string[], isRoman = false): Kind => ({
  segment,
  names: names.map((name) => name.split(' ')),
  isRoman,
});
/** In the order in which an address names them. */
const kinds: readonly Kind[] = [
  kind('phụ-lục', ['phụ lục', 'pl'], true),
  kind('phần', ['phần'], true),
  kind('chương', ['chương', 'ch'], true),
  kind('mục', ['mục'], true),
  kind('tiểu-mục', ['tiểu mục']),
  kind('điều', ['điều', 'đ', 'd']),
  kind('khoản', ['khoản', 'k']),
  kind('điểm', ['điểm', 'đm', 'dm']),
];
const kindsByFirst = new Map<string, { kind: Kind; name: readonly string[] }[]>();
for (const each of kinds) {
  for (const name of each.names) {
    const first = foldText(name[0] ?? '');
    kindsByFirst.set(first, [...(kindsByFirst.get(first) ?? []), { kind: each, name }]);
  }
}

const runKinds = '(?:điều|dieu|đ|d|khoản|khoan|k|chương|chuong|mục|muc|phần|phan|pl)';
const runNumber = `\\d{1,4}(?:[a-zđ](?=$|${runKinds}\\d))?`;
const runTogether = new RegExp(`^(?:${runKinds}${runNumber})+$`, 'u');
const runPiece = new RegExp(`(\\p{L}+)(${runNumber})`, 'gu');
const longestRun = 24;
const figures = /^0*(\d{1,4}[a-zđ]?)$/u;
const year = /^(?:19|20)\d{2}$/;
/** What is counted behind a number that names no clause. */
const counted = new Set(
  'năm ngày tháng tuần giờ phút người lần đồng triệu tỷ tỉ nghìn ngàn tuổi điều kiện hộ cái trường m2 ha kg'.split(' '),
);
const countedFolded = new Set([...counted].map(foldText));
/** What may follow a number of one word, so that it is not the first word of something else: «điều một người cần». */
const goesOn = new Set(
  'điều khoản điểm chương mục phần của luật bộ nghị pháp hiến thông quyết thì này và tại trong theo quy'
    .split(' ')
    .map(foldText),
);
/** Numbers whose letters are more often another word when typed without marks: after, from. */
const doubtfulPlain = new Set(['sau', 'tu']);

/** `text` is what the places of the words count in. Null where no clause is named. */
export function addressAmong(words: readonly AskedWord[], text: string): AskedAddress | null {
  const parts = words.flatMap(partsOf);
  const segments = new Map<string, { number: string; words: number[] }>();
  let at = 0;
  while (at < parts.length) {
    const found = unitAt(parts, at, text);
    if (found && !segments.has(found.segment)) {
      const used = parts.slice(at, at + found.length).map((part) => part.word);
      segments.set(found.segment, { number: found.number, words: used });
      if (found.clause && !segments.has('khoản')) segments.set('khoản', { number: found.clause, words: used });
      at += found.length;
    } else at += 1;
  }
  // «điểm a» may be anything: a point is one of a clause or an article.
  if (!segments.has('khoản') && !segments.has('điều')) segments.delete('điểm');
  const named = kinds.flatMap(({ segment }) => {
    const found = segments.get(segment);
    return found ? [{ ...found, segment }] : [];
  });
  if (named.length === 0) return null;
  return {
    address: joinSegments(named.map(({ segment, number }) => `${segment}-${number}`)),
    used: new Set(named.flatMap((each) => each.words)),
  };
}

/** Articles count through the whole text: the chapter that was named with one says nothing more. */
export function joinSegments(segments: readonly string[]): string {
  const article = segments.findIndex((segment) => segment.startsWith('điều-'));
  const kept =
    article < 0 ? segments : segments.filter((each, index) => index >= article || each.startsWith('phụ-lục'));
  return kept.join('/');
}

function partsOf(word: AskedWord, index: number): Part[] {
  if (word.exact.length > longestRun || !runTogether.test(word.exact)) return [{ ...word, word: index }];
  return [...word.exact.matchAll(runPiece)].flatMap(([, letters = '', number = '']) =>
    [letters, number].map((exact) => ({
      exact,
      folded: foldText(exact),
      start: word.start,
      end: word.end,
      word: index,
    })),
  );
}

interface FoundUnit {
  readonly segment: string;
  readonly number: string;
  /** Of «điều 15.2». */
  readonly clause?: string;
  readonly length: number;
}

function unitAt(parts: readonly Part[], at: number, text: string): FoundUnit | null {
  for (const { kind: each, name } of kindsByFirst.get(parts[at]?.folded ?? '') ?? []) {
    if (!name.every((syllable, offset) => isSpelt(parts[at + offset], syllable))) continue;
    // «tiểu mục 1» is no «mục 1», «phụ lục» is one word.
    if (each.segment === 'mục' && parts[at - 1]?.folded === 'tieu') continue;
    const isPlain = parts[at]?.exact === parts[at]?.folded;
    const found = numberAt(parts, at + name.length, { each, isPlain, text });
    if (found) return { ...found, segment: each.segment, length: name.length + found.length };
  }
  return null;
}

interface Asked {
  readonly each: Kind;
  readonly isPlain: boolean;
  readonly text: string;
}

type FoundNumber = Omit<FoundUnit, 'segment'>;

function numberAt(parts: readonly Part[], at: number, asked: Asked): FoundNumber | null {
  const { each, isPlain } = asked;
  const part = parts[at];
  if (!part) return null;
  if (each.segment === 'điểm') return /^[a-zđ]\d{0,2}$/u.test(part.exact) ? { number: part.exact, length: 1 } : null;
  // «phụ lục số 2», «điều thứ mười»; a part that is «thứ hai» is called so.
  if (isSpelt(part, 'số') || (isSpelt(part, 'thứ') && each.segment !== 'phần')) {
    const behind = numberAt(parts, at + 1, asked);
    return behind && { ...behind, length: behind.length + 1 };
  }
  const number = figures.exec(part.exact)?.[1];
  if (number) return figuresAt(parts, at, number, asked);
  if (each.isRoman) {
    const [, roman = ''] = /^([ivxl]{1,7})[a-dđ]?$/u.exec(part.exact) ?? [];
    const isOtherWord = isPlainSyllable(part.folded) && part.folded.length > 1 && !mayFollow(parts[at + 1]);
    if (romanValue(roman.toUpperCase()) > 0 && !isOtherWord) return { number: part.exact, length: 1 };
  }
  if (each.segment === 'phần') return ordinalAt(parts, at);
  return wordsAt(parts, at, isPlain);
}

function figuresAt(
  parts: readonly Part[],
  at: number,
  number: string,
  { each, isPlain, text }: Asked,
): FoundNumber | null {
  const part = parts[at];
  const next = parts[at + 1];
  if (!part || !next) return { number, length: 1 };
  if (isCounted(parts, at + 1, isPlain)) return null;
  const isJoined = next.start === part.end + 1 && /[.,/]/.test(text.charAt(part.end));
  if (!isJoined || !figures.test(next.exact)) return { number, length: 1 };
  // «điều 15.2» is an article with its clause; «khoản 1,5 tỷ» is an amount.
  return each.segment === 'điều' && text.charAt(part.end) !== ',' ? { number, clause: next.exact, length: 2 } : null;
}

/** «thứ nhất», «thứ mười một». */
function ordinalAt(parts: readonly Part[], at: number): FoundNumber | null {
  if (!isSpelt(parts[at], 'thứ')) return null;
  const isPlain = parts[at]?.exact === 'thu';
  const firsts = ['nhất', 'nhì', 'tư'].find((word) => isSpelt(parts[at + 1], word));
  const length = firsts ? 1 : (spokenNumberAt(parts, at + 1, isPlain)?.length ?? 0);
  if (length === 0) return null;
  const words = parts.slice(at, at + 1 + length).map((part) => part.exact);
  return { number: words.join('-'), length: 1 + length };
}

function wordsAt(parts: readonly Part[], at: number, isPlain: boolean): FoundNumber | null {
  const spoken = spokenNumberAt(parts, at, isPlain) ?? (parts[at]?.exact === 'tư' ? { value: 4, length: 1 } : null);
  if (!spoken) return null;
  const next = parts[at + spoken.length];
  if (next && isCounted(parts, at + spoken.length, isPlain)) return null;
  if (spoken.length === 1) {
    if (doubtfulPlain.has(parts[at]?.exact ?? '')) return null;
    if (!mayFollow(next)) return null;
  }
  return { number: String(spoken.value), length: spoken.length };
}

/** «phần vi phạm» is no part VI, «phần VI của luật» is. */
function mayFollow(next: Part | undefined): boolean {
  return next === undefined || goesOn.has(next.folded);
}

function isCounted(parts: readonly Part[], at: number, isPlain: boolean): boolean {
  const part = parts[at];
  if (!part) return false;
  const behind = parts[at + 1];
  if (part.folded === 'nam' && behind && year.test(behind.exact)) return false;
  if (part.folded === 'phan') return behind?.folded === 'tram';
  // «khoản 2 điều 15»: only as «điều kiện» is it counted.
  if (part.folded === 'dieu') return behind?.folded === 'kien';
  return counted.has(part.exact) || (isPlain && part.exact === part.folded && countedFolded.has(part.folded));
}

/** As it is spelt, or with some of its marks left out: «điều», «điêu», «đieu», «dieu», not «điếu». */
function isSpelt(word: AskedWord | undefined, proper: string): boolean {
  if (!word) return false;
  if (word.exact === proper || word.exact === foldText(proper)) return true;
  if (word.folded !== foldText(proper)) return false;
  return word.exact === `đ${word.folded.slice(1)}` || (proper.startsWith('đ') && word.exact === withoutTone(proper));
}

function withoutTone(letters: string): string {
  return letters
    .normalize('NFD')
    .replace(/[\u0300\u0301\u0303\u0309\u0323]/g, '')
    .normalize('NFC');
}
