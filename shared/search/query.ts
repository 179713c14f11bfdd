// What a person typed, as tokens. There is no operator but quotes: everything else is text, so no input can break out
// into the index's own query language.
import type { QueryToken } from '#shared/kernel/text/match-ranges.ts';
import { syllablesOf } from '#shared/kernel/text/syllables.ts';

/** More words than this say no more about what is sought, and cost time. */
export const maxQueryTokens = 32;
/** Longest beginning of a syllable that is compared; no Vietnamese syllable is longer, a number may be. */
const maxTokenLength = 40;
const maxQueryLength = 10_000;
const quotes = /["“”„«»]/;

export interface ParsedQuery {
  readonly tokens: readonly QueryToken[];
}

/** Tokens of a query in order. The last one counts as a beginning, unless a space or a closing quote follows it. */
export function parseQuery(text: string): ParsedQuery {
  const typed = text.slice(0, maxQueryLength);
  const pieces = typed.split(quotes);
  const tokens: QueryToken[] = [];
  for (const [index, piece] of pieces.entries()) {
    // A quote that was opened and not yet closed is a phrase being typed.
    const isPhrase = index % 2 === 1;
    for (const [position, syllable] of syllablesOf(piece).entries()) {
      if (tokens.length >= maxQueryTokens) return { tokens };
      const isLast = index === pieces.length - 1 && syllable.end === piece.length;
      const exact = syllable.exact.slice(0, maxTokenLength);
      const folded = syllable.folded.slice(0, maxTokenLength);
      tokens.push({
        exact,
        folded,
        isMarked: exact !== folded,
        isPrefix: isLast || syllable.folded.length > maxTokenLength,
        isNext: isPhrase && position > 0,
      });
    }
  }
  return { tokens };
}
