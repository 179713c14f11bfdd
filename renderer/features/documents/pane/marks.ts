// Which words of a block are marked for what was searched for. The passage that was opened is marked wherever a word of
// the query stands, the rest of its article where words of the query stand together, and other blocks only where the
// whole query stands in them, so that "của" is not marked all over.
import { isRunningText, type TextBlock, type TextPage, textOfBlock } from '#shared/documents/extracted-text.ts';
import { matchRanges, phrasesOf, type QueryToken, withoutMarks } from '#shared/kernel/text/match-ranges.ts';
import { parseQuery } from '#shared/search/query/parse-query.ts';
import type { ReaderTarget } from './reader-target.ts';
import { rangesByLine, type TextRange } from './text-ranges.ts';

export interface Mark extends TextRange {
  /** `hit`: found; `current`: the one that was gone to. */
  readonly kind: 'hit' | 'current';
}

export interface BlockMarks {
  /** Ranges of each line of the block. */
  readonly byLine: readonly (readonly Mark[])[];
  /** The passage that was opened: its margin is marked too. */
  readonly isTarget: boolean;
}

/** Marks of each block of a page; null where nothing is marked. `pageNumber` is from 1. */
export type Marker = (page: TextPage, pageNumber: number) => readonly (BlockMarks | null)[];

type Target = Pick<ReaderTarget, 'pageIndex' | 'blockIndex' | 'tokens'>;
const none: readonly number[] = [];

/** Marks of what a paper was opened with. `passages`: other places that the search found, page from 1 to blocks. */
export function markerOfTarget(
  { pageIndex, blockIndex, tokens }: Target,
  passages?: ReadonlyMap<number, readonly number[]>,
): Marker {
  if (tokens.length === 0 && blockIndex === null) return () => [];
  return (page, pageNumber) =>
    marksOfBlocks(
      page.blocks,
      tokens,
      pageIndex === pageNumber - 1 ? blockIndex : null,
      passages?.get(pageNumber) ?? none,
    );
}

export function tokensOf(query: string | undefined): readonly QueryToken[] {
  return query ? parseQuery(query).tokens : [];
}

/** Marks of each block of a page; null where nothing is marked. */
export function marksOfBlocks(
  blocks: readonly TextBlock[],
  tokens: readonly QueryToken[],
  targetIndex: number | null,
  others: readonly number[] = none,
): (BlockMarks | null)[] {
  const passages = [...(targetIndex === null ? [] : [targetIndex]), ...others].map((at) => passageAround(blocks, at));
  return blocks.map((block, index) => {
    if (!isRunningText(block)) return null;
    if (index === targetIndex) return marksOfTarget(block, tokens);
    const isInPassage = passages.some(({ first, last }) => index >= first && index <= last);
    return marksOfOther(block, tokens, isInPassage);
  });
}

/** Blocks from the heading over `index` to the one before the next heading: what a search's passage is cut from. */
function passageAround(blocks: readonly TextBlock[], index: number): { first: number; last: number } {
  const isHeading = (block: TextBlock) => block.kind === 'heading';
  const first = blocks.slice(0, index + 1).findLastIndex(isHeading);
  const next = blocks.slice(index + 1).findIndex(isHeading);
  return { first: Math.max(0, first), last: next === -1 ? blocks.length - 1 : index + next };
}

function marksOfTarget(block: TextBlock, tokens: readonly QueryToken[]): BlockMarks {
  const text = textOfBlock(block);
  let ranges = matchRanges(text, tokens);
  // What was typed with tones may have been found without them.
  if (ranges.length === 0) ranges = matchRanges(text, withoutMarks(tokens));
  return { byLine: rangesByLine(block.lines, asMarks(joinNeighbours(text, ranges), 'current')), isTarget: true };
}

function marksOfOther(block: TextBlock, tokens: readonly QueryToken[], isInPassage: boolean): BlockMarks | null {
  if (tokens.length === 0) return null;
  const text = textOfBlock(block);
  const isWhole = phrasesOf(tokens).every((phrase) => matchRanges(text, phrase).length > 0);
  if (!isWhole && !isInPassage) return null;
  const ranges = joinNeighbours(text, matchRanges(text, tokens));
  // A single syllable of several says little by itself.
  const telling = isWhole ? ranges : ranges.filter((range) => text.slice(range.start, range.end).includes(' '));
  return telling.length === 0 ? null : { byLine: rangesByLine(block.lines, asMarks(telling, 'hit')), isTarget: false };
}

function asMarks(ranges: readonly TextRange[], kind: Mark['kind']): Mark[] {
  return ranges.map((range) => ({ ...range, kind }));
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
