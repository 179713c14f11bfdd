// What is marked on a page for the place at which something was read.
import { spansOfLines, type TextPage } from '#shared/documents/extracted-text.ts';
import type { MetadataEntry } from '#shared/documents/metadata/metadata.ts';
import type { BlockMarks } from '../pane/marks.ts';
import { rangesByLine } from '../pane/text-ranges.ts';

type Place = NonNullable<MetadataEntry['place']>;

/** By block, for the layer of marks; null where nothing is marked. */
export function marksOfPlace(page: TextPage, place: Place): (BlockMarks | null)[] {
  return page.blocks.map((block, index) => {
    if (index !== place.block) return null;
    const mark = { start: place.offset, end: place.offset + place.length, kind: 'current' } as const;
    return { byLine: rangesByLine(block.lines, [mark]), isTarget: true };
  });
}

/** How far down its page a place stands: 0 … 1. */
export function depthOfPlace(page: TextPage, place: Place): number {
  const block = page.blocks[place.block];
  if (!block || page.height <= 0) return 0;
  const lineIndex = spansOfLines(block).findLastIndex(({ start }) => start <= place.offset);
  return (block.lines[Math.max(0, lineIndex)]?.box[1] ?? 0) / page.height;
}
