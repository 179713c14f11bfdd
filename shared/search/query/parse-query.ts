// What a reader marks in a paper: words and phrases in quotes. Nothing else is an operator here; `read-query.ts` gives
// such a text as `markText`.
import type { QueryToken } from '#shared/kernel/text/match-ranges.ts';
import { syllablesOf } from '#shared/kernel/text/syllables.ts';
import { maxQueryLength, maxQueryTokens, quotes, tokenOf } from './query-words.ts';

export interface ParsedQuery {
  readonly tokens: readonly QueryToken[];
}

/** Tokens of a query in order. The last one counts as a beginning, unless a space or a closing quote follows it. */
export function parseQuery(text: string): ParsedQuery {
  const pieces = text.slice(0, maxQueryLength).split(quotes);
  const tokens: QueryToken[] = [];
  for (const [index, piece] of pieces.entries()) {
    const isInQuotes = index % 2 === 1;
    for (const [position, syllable] of syllablesOf(piece).entries()) {
      if (tokens.length >= maxQueryTokens) return { tokens };
      const isPrefix = index === pieces.length - 1 && syllable.end === piece.length;
      const word = { ...syllable, isInQuotes, isNext: isInQuotes && position > 0, isExcluded: false };
      tokens.push(tokenOf(word, { isPrefix }));
    }
  }
  return { tokens };
}
