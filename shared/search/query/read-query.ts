// What a person typed into the search box, understood. Made anew for every key that is pressed, so everything here is
// linear in the text and looks at its beginning only.
import { readKeystrokes } from '#shared/kernel/text/keystrokes.ts';
import type { QueryToken } from '#shared/kernel/text/match-ranges.ts';
import { findAlternatives } from './find-alternatives.ts';
import { namedUnit } from './named-unit.ts';
import type { QueryReading, ReadOptions } from './query-reading.ts';
import { maxQueryLength, maxQueryTokens, type QueryWord, tokenOf, wordsOfQuery } from './query-words.ts';

/** Never throws, whatever the text is. */
export function readQuery(text: string, { isTyping, isExact, abbreviations }: ReadOptions): QueryReading {
  const typed = text.slice(0, maxQueryLength);
  const keystrokes = readKeystrokes(typed);
  const read = keystrokes?.text ?? typed;
  const all = wordsOfQuery(read);
  const isWanted = all.some((word) => !word.isExcluded);
  // Left out of nothing: what was typed with a hyphen alone is sought after all.
  const words = (isWanted ? all.filter((word) => !word.isExcluded) : all).slice(0, maxQueryTokens);
  const excluded = isWanted ? all.filter((word) => word.isExcluded).slice(0, maxQueryTokens) : [];
  const tokens = words.map((word) => {
    const isPrefix = isTyping && word.end === read.length;
    const isOpen = keystrokes?.toneless.has(word.start) === true && (isPrefix || /[cpt]h?$/.test(word.folded));
    return tokenOf(word, { isPrefix, ...(isExact ? { isMarked: true } : isOpen ? { isMarked: false } : {}) });
  });
  const alternatives = findAlternatives({ words, tokens, text: read }, abbreviations);
  return {
    keystrokesRead: keystrokes?.text ?? null,
    tokens,
    excluded: phrasesOfWords(excluded),
    alternatives,
    named: namedUnit({ words, text: withoutWords(read, excluded), alternatives }),
    markText: markTextOf(words, tokens, read),
  };
}

/** Neighbours that were excluded together are one phrase. */
function phrasesOfWords(words: readonly QueryWord[]): QueryToken[][] {
  const phrases: QueryToken[][] = [];
  for (const word of words) {
    const token = tokenOf(word, { isPrefix: false });
    const phrase = phrases.at(-1);
    if (word.isNext && phrase) phrase.push(token);
    else phrases.push([token]);
  }
  return phrases;
}

/** The same text with blanks in place of the words, so that places hold. */
function withoutWords(text: string, words: readonly QueryWord[]): string {
  let blanked = text;
  for (const { start, end } of words) {
    blanked = `${blanked.slice(0, start)}${' '.repeat(end - start)}${blanked.slice(end)}`;
  }
  return blanked;
}

function markTextOf(words: readonly QueryWord[], tokens: readonly QueryToken[], text: string): string {
  let marked = '';
  for (const [index, word] of words.entries()) {
    const token = tokens[index];
    if (!token) continue;
    const isPhrase = words[index + 1]?.isNext === true && !word.isNext;
    const spelt = token.isMarked || token.exact === token.folded ? text.slice(word.start, word.end) : token.folded;
    marked += `${index > 0 ? ' ' : ''}${isPhrase ? '"' : ''}${spelt}`;
    const isEndOfPhrase = word.isNext && words[index + 1]?.isNext !== true;
    if (isEndOfPhrase && !token.isPrefix) marked += '"';
  }
  // A reader takes the last word for a beginning unless something stands behind it.
  return tokens.at(-1)?.isPrefix === false && !marked.endsWith('"') ? `${marked} ` : marked;
}
