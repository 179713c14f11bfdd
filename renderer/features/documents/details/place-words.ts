// Where on its page something was read, in a word.
import type { TextPage } from '#shared/documents/extracted-text.ts';

export type PlaceOnPage = 'top' | 'middle' | 'bottom';

/** Null where the page's text is not known or has no boxes. */
export function placeOnPage(page: TextPage | undefined, blockIndex: number): PlaceOnPage | null {
  const box = page?.blocks[blockIndex]?.lines[0]?.box;
  if (!page || page.height <= 0 || !box) return null;
  const down = box[1] / page.height;
  if (down < 1 / 3) return 'top';
  return down < 2 / 3 ? 'middle' : 'bottom';
}
