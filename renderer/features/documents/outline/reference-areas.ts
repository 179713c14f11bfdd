// Mentions on a printed page as areas: which boxes their words take, in points, and how they read. Pure.
import { type TextPage, textOfBlock } from '#shared/documents/extracted-text.ts';
import { type Rect, rectsOfRange } from '../pages/text-layer.ts';
import type { PaperLink } from '../pane/links.ts';
import { rangesByLine } from '../pane/text-ranges.ts';

export interface ReferenceArea {
  readonly reference: number;
  readonly words: string;
  readonly rects: readonly Rect[];
}

/** In reading order; a mention that goes on in another block of the page is one area. */
export function referenceAreas(page: TextPage, links: readonly (readonly PaperLink[] | undefined)[]): ReferenceArea[] {
  const areas = new Map<number, { reference: number; words: string; rects: Rect[] }>();
  for (const [index, block] of page.blocks.entries()) {
    const here = links[index];
    if (!here || here.length === 0) continue;
    const text = textOfBlock(block);
    const byLine = rangesByLine(block.lines, here);
    for (const link of here) {
      const area = areas.get(link.reference) ?? { reference: link.reference, words: '', rects: [] };
      areas.set(link.reference, area);
      area.words = `${area.words} ${text.slice(link.start, link.end)}`.trim();
      for (const [position, line] of block.lines.entries()) {
        for (const range of byLine[position] ?? []) {
          if (range.reference === link.reference) area.rects.push(...rectsOfRange(line, range));
        }
      }
    }
  }
  return [...areas.values()].filter(({ rects }) => rects.length > 0);
}
