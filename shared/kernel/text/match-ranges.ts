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
  const [has, wanted] = token.isMarked ? [syllable.exact, token.exact] : [syllable.folded, token.folded];
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
  const syllables = syllablesOf(text);
  const phrases = phrasesOf(tokens);
  const ranges: { start: number; end: number }[] = [];
  for (const [index, syllable] of syllables.entries()) {
    const length = longestHit(syllables, index, phrases);
    const last = syllables[index + length - 1];
    if (length === 0 || !last) continue;
    const before = ranges.at(-1);
    if (before && before.end > syllable.start) before.end = Math.max(before.end, last.end);
    else ranges.push({ start: syllable.start, end: last.end });
  }
  return ranges;
}

function longestHit(syllables: readonly Syllable[], index: number, phrases: readonly QueryToken[][]): number {
  let longest = 0;
  for (const phrase of phrases) {
    if (phrase.length <= longest) continue;
    const isHit = phrase.every((token, offset) => {
      const syllable = syllables[index + offset];
      return syllable !== undefined && matchesToken(syllable, token);
    });
    if (isHit) longest = phrase.length;
  }
  return longest;
}
