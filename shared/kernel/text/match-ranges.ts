// Where a query hits a text: the ranges that snippets and the reader highlight.
import type { SourceRange } from './mapped-text.ts';
import { type Syllable, syllablesOf } from './syllables.ts';

export interface QueryToken {
  /** Lower case, tones kept and canonically placed. */
  readonly exact: string;
  readonly folded: string;
  /** Typed with tone or vowel marks or đ: then it must be met exactly. */
  readonly isMarked: boolean;
  /** May be the beginning of a longer syllable: the last one, while it is being typed. */
  readonly isPrefix: boolean;
  /** Must come right after the token before it: a phrase in quotes. */
  readonly isNext: boolean;
}

export function matchesToken(syllable: Pick<Syllable, 'exact' | 'folded'>, token: QueryToken): boolean {
  const has = token.isMarked ? syllable.exact : syllable.folded;
  const wanted = token.isMarked ? token.exact : token.folded;
  return token.isPrefix ? has.startsWith(wanted) : has === wanted;
}

/** The same tokens, met by any tones. */
export function withoutMarks(tokens: readonly QueryToken[]): QueryToken[] {
  return tokens.map((token) => ({ ...token, exact: token.folded, isMarked: false }));
}

/** Tokens that must follow one another, together. A token of its own is a phrase of one. */
export function phrasesOf(tokens: readonly QueryToken[]): QueryToken[][] {
  const phrases: QueryToken[][] = [];
  for (const token of tokens) {
    const last = phrases.at(-1);
    if (token.isNext && last) last.push(token);
    else phrases.push([token]);
  }
  return phrases;
}

/** Source ranges of all hits of any token or phrase, in order, not overlapping. */
export function matchRanges(text: string, tokens: readonly QueryToken[]): SourceRange[] {
  return rangesAmong(syllablesOf(text), phrasesOf(tokens));
}

/** The same for a text whose syllables are at hand. */
export function rangesAmong(syllables: readonly Syllable[], phrases: readonly QueryToken[][]): SourceRange[] {
  const ranges: { start: number; end: number }[] = [];
  // Every syllable of every text that is shown comes by here: plain loops, no closures.
  for (let index = 0; index < syllables.length; index += 1) {
    const length = longestHit(syllables, index, phrases);
    if (length === 0) continue;
    const first = syllables[index];
    const last = syllables[index + length - 1];
    if (!first || !last) continue;
    const before = ranges.at(-1);
    if (before && before.end > first.start) before.end = Math.max(before.end, last.end);
    else ranges.push({ start: first.start, end: last.end });
  }
  return ranges;
}

function longestHit(syllables: readonly Syllable[], index: number, phrases: readonly QueryToken[][]): number {
  let longest = 0;
  for (const phrase of phrases) {
    if (phrase.length > longest && standsAt(syllables, index, phrase)) longest = phrase.length;
  }
  return longest;
}

function standsAt(syllables: readonly Syllable[], index: number, phrase: readonly QueryToken[]): boolean {
  for (let offset = 0; offset < phrase.length; offset += 1) {
    const syllable = syllables[index + offset];
    const token = phrase[offset];
    if (!syllable || !token || !matchesToken(syllable, token)) return false;
  }
  return true;
}
