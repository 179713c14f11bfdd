// Whether a page is a picture of a page: a scan, or letters drawn as outlines, perhaps with a stamp or a number set on it.
import type { PlacedItem, RegionDraft } from './page-layout.ts';

const leastShare = 0.6;
/** A signer's stamp is small; a page of a few words on a coloured ground is not. */
const mostOfPage = 0.12;
const shortest = 12;
const fewLetters = 60;
/** Points. */
const stampSize = 9.5;

/** `hasOutlines`: whether letters are drawn as outlines, asked only where it matters. */
export function isScan(
  regions: readonly RegionDraft[],
  page: { width: number; height: number },
  pictureShare: number,
  hasOutlines: () => boolean,
): boolean {
  const items: PlacedItem[] = regions.flatMap((region) => region.items);
  const letters = items.reduce((sum, item) => sum + ('table' in item ? shortest : item.text.length), 0);
  const isPicture = pictureShare >= leastShare;
  if (letters <= shortest) return isPicture || hasOutlines();
  const boxes = items.map((item) => item.box);
  const width = Math.max(...boxes.map(([x, , own]) => x + own)) - Math.min(...boxes.map(([x]) => x));
  const height = Math.max(...boxes.map(([, y, , own]) => y + own)) - Math.min(...boxes.map(([, y]) => y));
  if (width * height >= mostOfPage * page.width * page.height) return false;
  const isSmall = items.every((item) => !('size' in item) || item.size <= stampSize);
  // A short title beside an ornament is a text, and no stamp on a drawn page.
  return isPicture ? isSmall || letters < fewLetters : isSmall && hasOutlines();
}
