// Between places of a paper's text and points of its printed pages.
import { spansOfLines, type TextPage, type TextPlace } from '#shared/documents/extracted-text.ts';

/** How far down its page a place stands, 0 … 1; 0 where its text is not known. */
export function depthOnPage(page: TextPage | undefined, { block, offset }: TextPlace): number {
  const lines = page?.blocks[block]?.lines;
  if (!page || !lines || page.height <= 0) return 0;
  const index = spansOfLines({ lines }).findLastIndex(({ start }) => start <= offset);
  return Math.max(0, lines[Math.max(0, index)]?.box[1] ?? 0) / page.height;
}

/** The first line of running text that ends below a depth (0 … 1) of its page; the page's start where it has none. */
export function placeAtDepth(page: TextPage | undefined, pageNumber: number, depth: number): TextPlace {
  const y = depth * (page?.height ?? 0);
  for (const [block, { kind, lines }] of (page?.blocks ?? []).entries()) {
    if (kind === 'header' || kind === 'page-number' || kind === 'footer') continue;
    const index = lines.findIndex(({ box }) => box[1] + box[3] > y);
    if (index >= 0) return { page: pageNumber, block, offset: spansOfLines({ lines })[index]?.start ?? 0 };
  }
  return { page: pageNumber, block: depth > 0.5 ? Math.max(0, (page?.blocks.length ?? 1) - 1) : 0, offset: 0 };
}
