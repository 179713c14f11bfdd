// What is marked in a hit: words of the question that say something there. In a long question single syllables are marked
// only where they stand beside their neighbours, or are rare: else «của», «được» and «các» would be yellow all over.

import type { SourceRange } from '#shared/kernel/text/mapped-text.ts';
import {
  matchesToken,
  matchRanges,
  phrasesOf,
  type QueryToken,
  rangesAmong,
} from '#shared/kernel/text/match-ranges.ts';
import { syllablesOf } from '#shared/kernel/text/syllables.ts';
import type { QueryReading } from '#shared/search/query/query-reading.ts';
import type { IndexMemory } from '../index/index-memory.ts';
import { wordUnits } from '../index/word-units.ts';

const shortQuestion = 4;
/** A syllable in fewer of the units than this share is marked by itself. */
const rareShare = 0.02;

export type FindRanges = (text: string) => SourceRange[];

/** `asTyped`: every word must be met; as the strict search has it. */
export function hitRangesOf(reading: QueryReading, memory: IndexMemory, isStrict: boolean): FindRanges {
  const tokens = [
    ...reading.tokens,
    ...reading.alternatives.flatMap(({ syllables }) =>
      syllables.map(({ exact, folded }, index): QueryToken => {
        return { exact, folded, isMarked: false, isPrefix: false, isNext: index > 0 };
      }),
    ),
  ];
  if (isStrict && reading.tokens.length <= shortQuestion) {
    const exact = phrasesOf(tokens);
    const loose = phrasesOf(tokens.map((token) => ({ ...token, isMarked: false })));
    return (text) => {
      const syllables = syllablesOf(text);
      const ranges = rangesAmong(syllables, exact);
      return ranges.length > 0 ? ranges : rangesAmong(syllables, loose);
    };
  }
  return pairRanges(tokens, memory);
}

/** In a paper's title: the words that stand beside one another as they were asked for; «du» alone is not the «Dự» of «Dự thảo». */
export function titleRangesOf(reading: QueryReading, memory: IndexMemory): FindRanges {
  const [only] = reading.tokens;
  if (reading.tokens.length === 1 && only) return (title) => matchRanges(title, [only]);
  return pairRanges(reading.tokens, memory);
}

function pairRanges(tokens: readonly QueryToken[], memory: IndexMemory): FindRanges {
  const rare = Math.max(2, memory.counts.unitCount * rareShare);
  const places = tokens.map((token) => {
    const id = memory.vocabulary.foldedId(token.folded);
    return {
      token: { ...token, isMarked: false },
      isRare: !token.isPrefix && id >= 0 && wordUnits(memory, id) <= rare,
    };
  });
  return (text) => {
    const syllables = syllablesOf(text);
    const isHit = new Uint8Array(syllables.length);
    for (let at = 0; at < syllables.length; at += 1) {
      const syllable = syllables[at];
      for (let index = 0; syllable && index < places.length; index += 1) {
        const place = places[index];
        if (!place || !matchesToken(syllable, place.token)) continue;
        if (place.isRare) isHit[at] = 1;
        const next = syllables[at + 1];
        const nextToken = places[index + 1]?.token;
        if (!next || !nextToken || !matchesToken(next, nextToken)) continue;
        isHit[at] = 1;
        isHit[at + 1] = 1;
      }
    }
    return syllables.flatMap(({ start, end }, at) => (isHit[at] === 1 ? [{ start, end }] : []));
  };
}
