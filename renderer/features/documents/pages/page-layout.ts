// Where each page of a laid-out paper stands in the scrolled column. Lengths in CSS pixels unless named otherwise.

export interface PageSize {
  /** PDF points. */
  readonly width: number;
  readonly height: number;
}

export interface PageLayout {
  readonly tops: readonly number[];
  readonly heights: readonly number[];
  readonly widths: readonly number[];
  readonly totalHeight: number;
  readonly maxWidth: number;
}

/** Space above, between and below pages. */
export const pageGap = 16;

/** A4, until a page's own size is known. */
export const defaultPageSize: PageSize = { width: 595, height: 842 };

export const zoomBounds = { min: 0.4, max: 4 } as const;

export function layOut(sizes: readonly PageSize[], scale: number): PageLayout {
  const tops: number[] = [];
  const heights: number[] = [];
  const widths: number[] = [];
  let top = pageGap;
  let maxWidth = 0;
  for (const size of sizes) {
    const height = Math.round(size.height * scale);
    const width = Math.round(size.width * scale);
    tops.push(top);
    heights.push(height);
    widths.push(width);
    top += height + pageGap;
    maxWidth = Math.max(maxWidth, width);
  }
  return { tops, heights, widths, totalHeight: top, maxWidth };
}

/** Index of the last page that starts at or above `y`; 0 above the first. */
export function pageAt(layout: PageLayout, y: number): number {
  let low = 0;
  let high = layout.tops.length - 1;
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    if ((layout.tops[middle] ?? 0) <= y) low = middle;
    else high = middle - 1;
  }
  return low;
}

/** First and last index of the pages that are seen, widened by `overscan` on both sides. */
export function visibleRange(
  layout: PageLayout,
  scrollTop: number,
  viewHeight: number,
  overscan: number,
): { first: number; last: number } {
  const count = layout.tops.length;
  if (count === 0) return { first: 0, last: -1 };
  return {
    first: Math.max(0, pageAt(layout, scrollTop) - overscan),
    last: Math.min(count - 1, pageAt(layout, scrollTop + viewHeight) + overscan),
  };
}

/** A place that survives zooming and late page sizes: a page and how far down it the view starts (0 … 1). */
export interface PageAnchor {
  readonly pageIndex: number;
  readonly fraction: number;
}

export function anchorAt(layout: PageLayout, scrollTop: number): PageAnchor {
  const pageIndex = pageAt(layout, scrollTop + pageGap);
  const height = layout.heights[pageIndex] ?? 1;
  return { pageIndex, fraction: (scrollTop - (layout.tops[pageIndex] ?? 0)) / height };
}

export function scrollTopOf(layout: PageLayout, anchor: PageAnchor): number {
  const top = layout.tops[anchor.pageIndex] ?? 0;
  return Math.max(0, Math.round(top + anchor.fraction * (layout.heights[anchor.pageIndex] ?? 0)));
}

/** The page that fills most of the view's upper part: what the page box names. */
export function currentPage(layout: PageLayout, scrollTop: number, viewHeight: number): number {
  return pageAt(layout, scrollTop + viewHeight * 0.35);
}

export function clampZoom(scale: number): number {
  return Math.min(zoomBounds.max, Math.max(zoomBounds.min, scale));
}

/** Scale at which the widest page fills `viewWidth`, with air on both sides; never larger than comfortable reading. */
export function fitWidthScale(sizes: readonly PageSize[], viewWidth: number): number {
  const widest = sizes.reduce((width, size) => Math.max(width, size.width), 1);
  return clampZoom((viewWidth - 2 * pageGap) / widest);
}

/** Width at which an A4 page reads well on a wide screen; opening a paper does not blow it up beyond this. */
const comfortableWidth = 900;

export function openingScale(sizes: readonly PageSize[], viewWidth: number): number {
  return fitWidthScale(sizes, Math.min(viewWidth, comfortableWidth));
}

/** Device pixels per CSS pixel for a page's canvas: sharp, but never more pixels than a tablet's memory bears. */
export function canvasRatio(widthPx: number, heightPx: number, devicePixelRatio: number, maxPixels: number): number {
  const wanted = Math.min(2, Math.max(1, devicePixelRatio));
  return Math.min(wanted, Math.sqrt(maxPixels / Math.max(1, widthPx * heightPx)));
}
