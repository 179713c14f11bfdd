// Which words of a block are marked for what was searched for. The passage that was opened is marked wherever a word of
// the query stands, the rest of its article where words of the query stand together, and other blocks only where the
// whole query stands in them, so that "của" is not marked all over.
import { isRunningText, type TextBlock, textOfBlock } from '#shared/documents/extracted-text.ts';
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

/** Marks of each block of a page; null where nothing is marked. */
export function hitsOfBlocks(
  blocks: readonly TextBlock[],
  tokens: readonly QueryToken[],
  targetIndex: number | null,
): (BlockHits | null)[] {
  const passage = targetIndex === null ? null : passageAround(blocks, targetIndex);
  return blocks.map((block, index) => {
    if (!isRunningText(block)) return null;
    if (index === targetIndex) return hitsOfTarget(block, tokens);
    const isInPassage = passage !== null && index >= passage.first && index <= passage.last;
    return hitsOfOther(block, tokens, isInPassage);
  });
}

/** Blocks from the heading over `index` to the one before the next heading: what a search's passage is cut from. */
function passageAround(blocks: readonly TextBlock[], index: number): { first: number; last: number } {
  const isHeading = (block: TextBlock) => block.kind === 'heading';
  const first = blocks.slice(0, index + 1).findLastIndex(isHeading);
  const next = blocks.slice(index + 1).findIndex(isHeading);
  return { first: Math.max(0, first), last: next === -1 ? blocks.length - 1 : index + next };
}

function hitsOfTarget(block: TextBlock, tokens: readonly QueryToken[]): BlockHits {
  const text = textOfBlock(block);
  let ranges = matchRanges(text, tokens);
  // What was typed with tones may have been found without them.
  if (ranges.length === 0) ranges = matchRanges(text, withoutMarks(tokens));
  return { byLine: rangesByLine(block.lines, joinNeighbours(text, ranges)), isTarget: true };
}

function hitsOfOther(block: TextBlock, tokens: readonly QueryToken[], isInPassage: boolean): BlockHits | null {
  if (tokens.length === 0) return null;
  const text = textOfBlock(block);
  const isWhole = phrasesOf(tokens).every((phrase) => matchRanges(text, phrase).length > 0);
  if (!isWhole && !isInPassage) return null;
  const ranges = joinNeighbours(text, matchRanges(text, tokens));
  // A single syllable of several says little by itself.
  const telling = isWhole ? ranges : ranges.filter((range) => text.slice(range.start, range.end).includes(' '));
  return telling.length === 0 ? null : { byLine: rangesByLine(block.lines, telling), isTarget: false };
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
