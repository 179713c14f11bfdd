// Levels of a printed page's headings, for screen readers, which walk by them. The paper's title is the screen's h1; a
// level is never skipped.
import { type TextBlock, textOfBlock } from '#shared/documents/extracted-text.ts';
import { depthOf } from '../flow/heading-level.ts';

export type HeadingLevel = 2 | 3 | 4;

/** By block; null for blocks that are no headings. */
export function headingLevels(blocks: readonly TextBlock[]): (HeadingLevel | null)[] {
  // Depths that are open above, from the outermost: a heading stands one level below the nearest shallower one.
  const open: number[] = [];
  return blocks.map((block) => {
    if (block.kind !== 'heading') return null;
    const depth = depthOf(textOfBlock(block));
    while ((open.at(-1) ?? 0) >= depth) open.pop();
    open.push(depth);
    return Math.min(4, open.length + 1) as HeadingLevel;
  });
}
