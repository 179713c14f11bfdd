// How deep the headings of a paper stand. The paper's title is the screen's h1; a level is never skipped, since screen
// readers walk by them.
import { type TextBlock, textOfBlock } from '#shared/documents/extracted-text.ts';

const chapter = /^(phần|chương|phụ lục)\s/iu;
const section = /^(mục|tiểu mục)\s/iu;
const article = /^điều\s+\d/iu;

export type HeadingLevel = 2 | 3 | 4;

/** What a heading is by its words, whatever stands around it: chapters are 2, sections 3, articles 4. */
export function depthOf(text: string): HeadingLevel {
  if (article.test(text)) return 4;
  if (section.test(text)) return 3;
  return chapter.test(text) ? 2 : 3;
}

/** Levels by block; null for blocks that are no headings. */
export function headingLevels(blocks: readonly TextBlock[]): (HeadingLevel | null)[] {
  // Depths that are open above, from the outermost: a heading stands one level below the nearest shallower one.
  const open: HeadingLevel[] = [];
  return blocks.map((block) => {
    if (block.kind !== 'heading') return null;
    const depth = depthOf(textOfBlock(block));
    while ((open.at(-1) ?? 0) >= depth) open.pop();
    open.push(depth);
    return (open.length + 1) as HeadingLevel;
  });
}
