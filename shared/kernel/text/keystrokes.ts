// Queries typed in Telex or VNI while no input method was on: «quoocs hooij», «quo61c ho65i». A word is turned where
// its keys are those of nothing else, and a doubtful one where the words around it were typed so. Words that may be
// what they look like (English, «k2», «nd30», syllables without marks) stay.
import { type TypedWord, typedInTelex, typedInVni } from './typed-keys.ts';
import { isPlainSyllable } from './well-formed-syllable.ts';

export interface ReadKeystrokes {
  readonly text: string;
  /** Where in `text` words begin that were turned and were given no tone: more keys may be to come. */
  readonly toneless: ReadonlySet<number>;
}

interface Candidate {
  readonly start: number;
  readonly end: number;
  readonly typed: string;
  readonly read: TypedWord;
  readonly method: 'telex' | 'vni';
  /** 2 and more: means nothing else. */
  readonly score: number;
}

const longestSearched = 2000;
const word =
  /(?<![\p{L}\p{N}\p{M}./@_]|[\p{L}\p{N}]-)[A-Za-z][A-Za-z0-9]{1,11}(?![\p{L}\p{N}\p{M}/@_]|\.[\p{L}\p{N}])/gu;
/** «DDaats» has both keys of its capital; «DDoS» is no word. */
const usualCase = /^(?:[a-z0-9]+|[A-Z0-9]+|[A-Z]{1,2}[a-z0-9]+)$/;
/** English words, and signs, that keys of a syllable make too; where all is typed so, they may be meant as keys. */
const english = new Set(
  (
    'a as is us or of if in on off his has was bus gas tax max mix box fix fax car bar war far her per for nor see too ' +
    'seen soon moon room tour now how new low row law saw raw draw view web test best rest cost post list last fast ' +
    'must just most data taxi mass pass boss loss less class press express user sex six text next index google ' +
    'good book food tools tool school meet need keep been been free tree three teen has does goods cars buses news ' +
    'plus bonus virus status campus census focus basis lens plans loans bans cans mans sars mers tv tw ' +
    'there these this its two peer peers defend defends keeps trees rows ref gif def conf deps docs ops roots loops runs ' +
    'seems meets poor here var vows owns pdf res sees'
  ).split(' '),
);
/** Syllables that keep their double o without marks. */
const doubleO = new Set('boong xoong soong moong goong mooc rooc sooc'.split(' '));
/** Letters that people put a number right behind: «khoan3» is a clause. */
const numbered = new Set(
  'dieu khoan diem chuong muc phan luat nam thang ngay quy ky khoa to so ban lan k d dm pl a b c co no o n'.split(' '),
);
const vietnameseOnset = /^(?:kh|ng|nh|gi|qu|th|tr|ph)/;

/** Null where nothing is turned. */
export function readKeystrokes(text: string): ReadKeystrokes | null {
  const candidates: Candidate[] = [];
  let foreign = 0;
  for (const match of text.slice(0, longestSearched).matchAll(word)) {
    const candidate = candidateOf(match[0], match.index);
    if (candidate) candidates.push(candidate);
    else if (isForeign(match[0])) foreign += 1;
  }
  if (candidates.length === 0) return null;
  const meant = { telex: isMeant(candidates, 'telex', foreign), vni: isMeant(candidates, 'vni', foreign) };
  let read = '';
  let from = 0;
  const toneless = new Set<number>();
  for (const each of candidates) {
    if (each.score < 2 && !meant[each.method]) continue;
    read += text.slice(from, each.start);
    if (!each.read.hasTone) toneless.add(read.length);
    read += inCaseOf(each.typed, each.read.text);
    from = each.end;
  }
  return from === 0 ? null : { text: read + text.slice(from), toneless };
}

function candidateOf(typed: string, start: number): Candidate | null {
  const lower = typed.toLowerCase();
  if (isPlain(lower) || !usualCase.test(typed)) return null;
  const telex = typedInTelex(lower);
  const read = telex ?? typedInVni(lower);
  if (!read) return null;
  const score = telex ? telexScore(lower, telex) : vniScore(lower, read);
  return { start, end: start + typed.length, typed, read, method: telex ? 'telex' : 'vni', score };
}

function isPlain(lower: string): boolean {
  if (/oo(?:ng|c)$/.test(lower)) return doubleO.has(lower);
  return isPlainSyllable(lower);
}

/** How much a word says that it was typed in Telex: English has none that ends in j, and few in f. */
function telexScore(lower: string, read: TypedWord): number {
  if (english.has(lower)) return 0;
  const last = lower.charAt(lower.length - 1);
  let score = Math.min(read.marks, 2) + (read.isPeculiar ? 2 : 0);
  if (read.hasTone) score += /j$|...f$/.test(lower) ? 2 : read.isLoose && !/j/.test(lower) ? 0 : 1;
  if (read.hasTone && vietnameseOnset.test(lower)) score += last === 's' && !/^(?:kh|ng|nh|gi)/.test(lower) ? 0 : 1;
  if (/oo(?:ng|c)$/.test(lower)) score += 1;
  // A key apart from its letter is as often a letter: «data», «tw».
  return read.isLoose ? Math.min(score, read.marks > 0 && read.hasTone ? score : 1) : score;
}

function vniScore(lower: string, read: TypedWord): number {
  const letters = lower.replace(/\d+$/, '');
  if (numbered.has(letters) && !read.isPeculiar) return 0;
  if (!/\d[a-z]/.test(lower) && !/^d9/.test(lower)) {
    // All figures at the end may be a number.
    return read.hasTone && read.marks > 0 ? 1 : read.marks > 0 ? 0 : 1;
  }
  return 2;
}

/** One word that means nothing else, or several doubtful ones with no word that is foreign to Vietnamese. */
function isMeant(candidates: readonly Candidate[], method: Candidate['method'], foreign: number): boolean {
  const own = candidates.filter((each) => each.method === method);
  if (own.some(({ score }) => score >= 2)) return true;
  const doubtful = new Set(own.filter(({ score }) => score === 1).map(({ typed }) => typed.replace(/\d+$/, '')));
  return foreign === 0 && doubtful.size >= 2;
}

function isForeign(typed: string): boolean {
  const lower = typed.toLowerCase();
  return typed === lower && /^[a-z]{3,}$/.test(lower) && !isPlainSyllable(lower);
}

function inCaseOf(typed: string, read: string): string {
  const letters = typed.replace(/\d/g, '');
  if (letters.length > 1 && letters === letters.toUpperCase()) return read.toUpperCase();
  return /^[A-Z]/.test(typed) ? read.charAt(0).toUpperCase() + read.slice(1) : read;
}
