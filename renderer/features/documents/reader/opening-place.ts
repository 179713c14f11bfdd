// Where a laid-out paper opens: at the place asked for, else where the person stopped, else at its start.
import type { TextPage } from '#shared/documents/extracted-text.ts';
import type { PageAnchor } from './page-layout.ts';
import type { ReaderTarget } from './reader-target.ts';
import { readPlace } from './reading-place.ts';

export function startOf(target: ReaderTarget, documentId: string, pageCount: number): PageAnchor {
  const last = Math.max(0, pageCount - 1);
  if (target.pageIndex !== null) return { pageIndex: Math.min(last, target.pageIndex), fraction: 0 };
  const place = readPlace(localStorage, documentId);
  return place
    ? { pageIndex: Math.min(last, place.pageNumber - 1), fraction: place.fraction }
    : { pageIndex: 0, fraction: 0 };
}

/** How far down the view the passage stands, so that what leads up to it is seen too. */
const targetDepth = 0.3;

/** The view that shows the passage asked for. `viewFraction` is the view's height in heights of the page. */
export function placeOfTarget(target: ReaderTarget, page: TextPage, viewFraction: number): PageAnchor {
  const pageIndex = target.pageIndex ?? 0;
  const top = page.blocks[target.blockIndex ?? 0]?.lines[0]?.box[1] ?? 0;
  const down = page.height > 0 ? top / page.height : 0;
  return { pageIndex, fraction: Math.max(0, down - targetDepth * viewFraction) };
}
