// What is marked on a page for the place at which something was read.
import { spansOfLines, type TextPage } from '#shared/documents/extracted-text.ts';
import type { MetadataEntry } from '#shared/documents/metadata/metadata.ts';
import type { BlockHits } from '../reader/hits.ts';

type Place = NonNullable<MetadataEntry['place']>;

/** By block, for the layer of marks; null where nothing is marked. */
export function marksOfPlace(page: TextPage, place: Place): (BlockHits | null)[] {
  return page.blocks.map((block, index) => {
    if (index !== place.block) return null;
    const end = place.offset + place.length;
    const byLine = spansOfLines(block).map((span) => {
      const from = Math.max(place.offset, span.start);
      const to = Math.min(end, span.end);
      return from < to ? [{ start: from - span.start, end: to - span.start }] : [];
    });
    return { byLine, isTarget: true };
  });
}

/** How far down its page a place stands: 0 … 1. */
export function depthOfPlace(page: TextPage, place: Place): number {
  const block = page.blocks[place.block];
  if (!block || page.height <= 0) return 0;
  const lineIndex = spansOfLines(block).findLastIndex(({ start }) => start <= place.offset);
  return (block.lines[Math.max(0, lineIndex)]?.box[1] ?? 0) / page.height;
}
