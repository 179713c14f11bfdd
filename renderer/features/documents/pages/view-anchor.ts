// Keeps a point of a page under a point of the view while the layout changes: zooming about fingers and pointer, late
// page sizes, a window that is made narrower. Pure.
import { boxOf, type PageLayout, pageAt, pageGap } from './page-layout.ts';

/** A point of a page (shares of its width and height) and where in the view it stands (shares of the view's). */
export interface ViewAnchor {
  readonly pageIndex: number;
  readonly x: number;
  readonly y: number;
  readonly viewX: number;
  readonly viewY: number;
}

export interface ViewSize {
  readonly width: number;
  readonly height: number;
}

export interface Scroll extends ViewSize {
  readonly top: number;
  readonly left: number;
}

/** What the view begins with: where it goes back to when nobody asks for a particular point. */
export const topOfView = { viewX: 0.5, viewY: 0 } as const;

const columnWidth = (layout: PageLayout, { width }: ViewSize) => Math.max(width, layout.maxWidth);

/** What stands at a point of the view; beside all pages, a point outside of the nearest. */
export function anchorAtPoint(
  layout: PageLayout,
  scroll: Scroll,
  { viewX, viewY }: Pick<ViewAnchor, 'viewX' | 'viewY'> = topOfView,
): ViewAnchor {
  const y = scroll.top + viewY * scroll.height;
  const x = scroll.left + viewX * scroll.width - columnWidth(layout, scroll) / 2;
  const pageIndex = neighbourAt(layout, pageAt(layout, y + pageGap), x);
  const box = boxOf(layout, pageIndex);
  if (!box) return { pageIndex, x: 0.5, y: 0, viewX, viewY };
  return { pageIndex, x: (x - box.left) / box.width, y: (y - box.top) / box.height, viewX, viewY };
}

/** Of the pages of a row, the one that `x` is on. */
function neighbourAt(layout: PageLayout, first: number, x: number): number {
  const box = boxOf(layout, first);
  const next = boxOf(layout, first + 1);
  return box && next && next.top === box.top && x >= next.left ? first + 1 : first;
}

/** Where to scroll to, so that the anchor stands where it stood. */
export function scrollOf(layout: PageLayout, anchor: ViewAnchor, view: ViewSize): { top: number; left: number } {
  const box = boxOf(layout, anchor.pageIndex);
  if (!box) return { top: 0, left: 0 };
  const left = columnWidth(layout, view) / 2 + box.left + anchor.x * box.width - anchor.viewX * view.width;
  const top = box.top + anchor.y * box.height - anchor.viewY * view.height;
  return { top: Math.max(0, Math.round(top)), left: Math.max(0, Math.round(left)) };
}
