// Which words of a block are marked for what was searched for. The passage that was opened is marked wherever a word of
// the query stands; another block only where the whole query stands in it, so that "của" is not marked all over.
import { type TextBlock, textOfBlock } from '#shared/documents/extracted-text.ts';
import { matchRanges, phrasesOf, type QueryToken, withoutMarks } from '#shared/kernel/text/match-ranges.ts';
import { parseQuery } from '#shared/search/query.ts';
import { rangesByLine, type TextRange } from './text-layer.ts';

export interface BlockHits {
  /** Ranges of each line of the block. */
  readonly byLine: readonly (readonly TextRange[])[];
  /** The passage that was opened. */
  readonly isTarget: boolean;
}

export function tokensOf(query: string | undefined): readonly QueryToken[] {
  return query ? parseQuery(query).tokens : [];
}

/** Null where nothing is marked. */
export function hitsOfBlock(block: TextBlock, tokens: readonly QueryToken[], isTarget: boolean): BlockHits | null {
  if (tokens.length === 0) return isTarget ? { byLine: block.lines.map(() => []), isTarget } : null;
  const text = textOfBlock(block);
  if (!isTarget && !phrasesOf(tokens).every((phrase) => matchRanges(text, phrase).length > 0)) return null;
  let ranges = matchRanges(text, tokens);
  // What was typed with tones may have been found without them.
  if (ranges.length === 0 && isTarget) ranges = matchRanges(text, withoutMarks(tokens));
  return { byLine: rangesByLine(block.lines, joinNeighbours(text, ranges)), isTarget };
}

/** Marks one space apart read as one. */
export function joinNeighbours(text: string, ranges: readonly TextRange[]): TextRange[] {
  const joined: TextRange[] = [];
  for (const range of ranges) {
    const last = joined.at(-1);
    if (last && text.slice(last.end, range.start) === ' ') {
      joined[joined.length - 1] = { start: last.start, end: range.end };
    } else {
      joined.push({ start: range.start, end: range.end });
    }
  }
  return joined;
}
