// The words that were typed, each with what quotes and hyphens say of it. Whatever else there is, operators of an index
// too, is no more than what stands between words.
import type { QueryToken } from '#shared/kernel/text/match-ranges.ts';
import { type Syllable, syllablesOf } from '#shared/kernel/text/syllables.ts';

/** Longer queries are read by their beginning: no more words than are wanted stand in it. */
export const maxQueryLength = 2000;
/** More words than this say no more about what is sought, and cost time. */
export const maxQueryTokens = 64;
/** Longest beginning of a syllable that is compared; no Vietnamese syllable is longer, a number may be. */
const maxTokenLength = 40;
export const quotes = /["“”„«»]/;
/** Directly before a word, and behind nothing or a blank. */
const exclusion = /(?<=^|\s)-(?=[\p{L}\p{N}])\S*/gu;
const exclusionOfPhrase = /(?<=^|\s)-$/u;

export interface QueryWord extends Syllable {
  readonly isInQuotes: boolean;
  /** Must come right after the word before it. */
  readonly isNext: boolean;
  readonly isExcluded: boolean;
}

interface Piece {
  readonly start: number;
  readonly end: number;
  readonly isInQuotes: boolean;
  readonly isExcluded: boolean;
}

/** Places count in `text`. */
export function wordsOfQuery(text: string): QueryWord[] {
  return piecesOf(text).flatMap(({ start, end, isInQuotes, isExcluded }) =>
    syllablesOf(text.slice(start, end)).map((syllable, index) => ({
      ...syllable,
      start: start + syllable.start,
      end: start + syllable.end,
      isInQuotes,
      isNext: (isInQuotes || isExcluded) && index > 0,
      isExcluded,
    })),
  );
}

/** A quote that was opened and not yet closed is a phrase being typed. */
function piecesOf(text: string): Piece[] {
  const pieces: Piece[] = [];
  let start = 0;
  let isExcluded = false;
  for (const [index, piece] of text.split(quotes).entries()) {
    const end = start + piece.length;
    if (index % 2 === 1) pieces.push({ start, end, isInQuotes: true, isExcluded });
    else {
      pieces.push(...piecesOutsideQuotes(text, start, end));
      isExcluded = exclusionOfPhrase.test(piece) && !(piece === '-' && index > 0);
    }
    start = end + 1;
  }
  return pieces;
}

function piecesOutsideQuotes(text: string, start: number, end: number): Piece[] {
  const pieces: Piece[] = [];
  const own = text.slice(start, end);
  let from = 0;
  const plain = (to: number) => {
    if (to > from) pieces.push({ start: start + from, end: start + to, isInQuotes: false, isExcluded: false });
  };
  for (const { 0: found, index } of own.matchAll(exclusion)) {
    const isAfterQuote = index === 0 && start > 0;
    // «2024 -2026» is a span of years.
    const isSpan = /^-\d/.test(found) && /\d\s+$/.test(own.slice(Math.max(0, index - 8), index));
    if (isAfterQuote || isSpan) continue;
    plain(index);
    from = index + found.length;
    pieces.push({ start: start + index, end: start + from, isInQuotes: false, isExcluded: true });
  }
  plain(own.length);
  return pieces;
}

export interface TokenOptions {
  readonly isPrefix: boolean;
  readonly isMarked?: boolean;
}

export function tokenOf(word: QueryWord, { isPrefix, isMarked }: TokenOptions): QueryToken {
  const exact = word.exact.slice(0, maxTokenLength);
  const folded = word.folded.slice(0, maxTokenLength);
  return {
    exact,
    folded,
    isMarked: isMarked ?? exact !== folded,
    isPrefix: isPrefix || word.folded.length > maxTokenLength,
    isNext: word.isNext,
  };
}
