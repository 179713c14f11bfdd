// Where each page of a laid-out paper stands in the scrolled column. Lengths in CSS pixels unless named otherwise.

export interface PageSize {
  /** PDF points. */
  readonly width: number;
  readonly height: number;
}

/** `continuous`: one below the other; `single`: one at a time; `spread`: two and two, the cover alone. */
export const arrangements = ['continuous', 'single', 'spread'] as const;
export type Arrangement = (typeof arrangements)[number];

/** Lists go by page, from `first` on: of a single page there is one entry. */
export interface PageLayout {
  readonly first: number;
  readonly tops: readonly number[];
  /** Of the page's left edge, from the middle of the column. */
  readonly lefts: readonly number[];
  readonly heights: readonly number[];
  readonly widths: readonly number[];
  readonly totalHeight: number;
  readonly maxWidth: number;
}

export interface PageBox {
  readonly top: number;
  readonly left: number;
  readonly width: number;
  readonly height: number;
}

interface LayOutOptions {
  readonly arrangement: Arrangement;
  /** The page that is shown where only one is. */
  readonly current: number;
  /** Of the view: a single page that is lower stands in the middle. */
  readonly viewHeight: number;
}

/** Space above, between and below pages. */
export const pageGap = 16;

/** A4, until a page's own size is known. */
export const defaultPageSize: PageSize = { width: 595, height: 842 };

const oneColumn: LayOutOptions = { arrangement: 'continuous', current: 0, viewHeight: 0 };

/** `scaleOf` gives CSS pixels a point. */
export function layOut(
  sizes: readonly PageSize[],
  scaleOf: number | ((size: PageSize) => number),
  options: LayOutOptions = oneColumn,
): PageLayout {
  const boxOfSize = (size: PageSize) => {
    const scale = typeof scaleOf === 'number' ? scaleOf : scaleOf(size);
    return { width: Math.max(1, Math.round(size.width * scale)), height: Math.max(1, Math.round(size.height * scale)) };
  };
  if (options.arrangement === 'single') return layOutOne(sizes, options, boxOfSize);
  const tops: number[] = [];
  const lefts: number[] = [];
  const heights: number[] = [];
  const widths: number[] = [];
  let top = pageGap;
  let maxWidth = 0;
  for (let index = 0; index < sizes.length; ) {
    const row = rowOf(index, sizes.length, options.arrangement);
    const boxes = sizes.slice(row.first, row.last + 1).map(boxOfSize);
    const rowWidth = boxes.reduce((width, box) => width + box.width, (boxes.length - 1) * pageGap);
    let left = -rowWidth / 2;
    for (const box of boxes) {
      tops.push(top);
      lefts.push(left);
      heights.push(box.height);
      widths.push(box.width);
      left += box.width + pageGap;
    }
    top += Math.max(...boxes.map((box) => box.height)) + pageGap;
    maxWidth = Math.max(maxWidth, rowWidth);
    index = row.last + 1;
  }
  return { first: 0, tops, lefts, heights, widths, totalHeight: top, maxWidth };
}

function layOutOne(
  sizes: readonly PageSize[],
  { current, viewHeight }: LayOutOptions,
  boxOfSize: (size: PageSize) => { width: number; height: number },
): PageLayout {
  const first = Math.max(0, Math.min(sizes.length - 1, current));
  const { width, height } = boxOfSize(sizes[first] ?? defaultPageSize);
  const top = Math.max(pageGap, Math.round((viewHeight - height) / 2));
  return {
    ...{ first, tops: [top], lefts: [-width / 2], heights: [height], widths: [width] },
    totalHeight: Math.max(viewHeight, top + height + pageGap),
    maxWidth: width,
  };
}

/** Pages that stand side by side with a page. */
export function rowOf(
  index: number,
  pageCount: number,
  arrangement: Arrangement,
): { readonly first: number; readonly last: number } {
  if (arrangement !== 'spread' || index === 0) return { first: index, last: index };
  const first = index - ((index + 1) % 2);
  return { first, last: Math.min(pageCount - 1, first + 1) };
}

export function boxOf(layout: PageLayout, index: number): PageBox | null {
  const at = index - layout.first;
  const top = layout.tops[at];
  if (top === undefined) return null;
  return { top, left: layout.lefts[at] ?? 0, width: layout.widths[at] ?? 0, height: layout.heights[at] ?? 0 };
}

/** Index of the last page that starts at or above `y`, of a row its first; the first page above all. */
export function pageAt(layout: PageLayout, y: number): number {
  let low = 0;
  let high = layout.tops.length - 1;
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    if ((layout.tops[middle] ?? 0) <= y) low = middle;
    else high = middle - 1;
  }
  while (low > 0 && layout.tops[low - 1] === layout.tops[low]) low -= 1;
  return layout.first + Math.max(0, low);
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
  const end = layout.first + count - 1;
  let last = pageAt(layout, scrollTop + viewHeight);
  while (last < end && layout.tops[last + 1 - layout.first] === layout.tops[last - layout.first]) last += 1;
  return {
    first: Math.max(layout.first, pageAt(layout, scrollTop) - overscan),
    last: Math.min(end, last + overscan),
  };
}

/** A place that survives zooming and late page sizes: a page and how far down it the view starts (0 … 1). */
export interface PageAnchor {
  readonly pageIndex: number;
  readonly fraction: number;
}

export function anchorAt(layout: PageLayout, scrollTop: number): PageAnchor {
  const pageIndex = pageAt(layout, scrollTop + pageGap);
  const box = boxOf(layout, pageIndex);
  return { pageIndex, fraction: box ? (scrollTop - box.top) / box.height : 0 };
}

export function scrollTopOf(layout: PageLayout, anchor: PageAnchor): number {
  const box = boxOf(layout, anchor.pageIndex);
  return box ? Math.max(0, Math.round(box.top + anchor.fraction * box.height)) : 0;
}

/** The page that fills most of the view's upper part: what the page box names. */
export function currentPage(layout: PageLayout, scrollTop: number, viewHeight: number): number {
  return pageAt(layout, scrollTop + viewHeight * 0.35);
}
