// A parsed query in the index's own language (SQLite FTS5). Only letters and digits of tokens reach it, each in quotes.
import { phrasesOf, type QueryToken } from '#shared/kernel/text/match-ranges.ts';

/** `all`: every token must be met. `any`: the more the better. */
export function matchExpression(tokens: readonly QueryToken[], need: 'all' | 'any'): string {
  return phrasesOf(tokens)
    .map(phraseExpression)
    .join(need === 'all' ? ' AND ' : ' OR ');
}

function phraseExpression(phrase: readonly QueryToken[]): string {
  const isMarked = phrase.some((token) => token.isMarked);
  const words = phrase.map((token) => (isMarked ? token.exact : token.folded));
  const isPrefix = phrase.at(-1)?.isPrefix === true;
  const expression = `"${words.join(' ')}"${isPrefix ? ' *' : ''}`;
  // Typed without marks, a word that stands so in the text counts in both columns and comes first.
  return isMarked ? `{exact heading title} : ${expression}` : expression;
}
