// Marks of what was found: all hits soft, the one that was gone to strong. What a page shows is looked up, not searched
// again; a block's marks stay the same object as long as nothing in it changes, so that nothing else is drawn again.
import type { TextBlock } from '#shared/documents/extracted-text.ts';
import type { FoundHit, FoundRange } from '#shared/documents/find-contract.ts';
import type { BlockMarks, Mark, Marker } from '../pane/marks.ts';
import { rangesByLine } from '../pane/text-ranges.ts';
import { keyOf } from './found-hits.ts';

export const noMarks: Marker = () => [];

interface BlockHits {
  readonly ranges: { readonly start: number; readonly end: number; readonly key: string }[];
  /** By the block that is drawn, and by the current hit where it is one of these. */
  readonly made: WeakMap<TextBlock, Map<string, BlockMarks>>;
}

/** For any of the hits as the current one, by its key; null: none is. */
export function markersOf(hits: readonly FoundHit[]): (current: string | null) => Marker {
  const pages = new Map<number, Map<number, BlockHits>>();
  for (const hit of hits) {
    const key = keyOf(hit);
    for (const range of hit.ranges) blockHits(pages, range).ranges.push({ start: range.start, end: range.end, key });
  }
  return (current) => (page, pageNumber) => {
    const found = pages.get(pageNumber);
    if (!found) return [];
    return page.blocks.map((block, index) => {
      const here = found.get(index);
      return here ? marksOf(here, block, current) : null;
    });
  };
}

function blockHits(pages: Map<number, Map<number, BlockHits>>, { page, block }: FoundRange): BlockHits {
  const blocks = pages.get(page) ?? new Map<number, BlockHits>();
  pages.set(page, blocks);
  const hits = blocks.get(block) ?? { ranges: [], made: new WeakMap() };
  blocks.set(block, hits);
  return hits;
}

function marksOf({ ranges, made }: BlockHits, block: TextBlock, current: string | null): BlockMarks {
  const currentHere = ranges.some(({ key }) => key === current) ? (current ?? '') : '';
  const known = made.get(block) ?? new Map<string, BlockMarks>();
  made.set(block, known);
  const marks = known.get(currentHere) ?? {
    byLine: rangesByLine(
      block.lines,
      ranges.map(({ start, end, key }): Mark => ({ start, end, kind: key === currentHere ? 'current' : 'hit' })),
    ),
    isTarget: false,
  };
  known.set(currentHere, marks);
  return marks;
}
