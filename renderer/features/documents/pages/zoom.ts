// How large pages are shown: scales are CSS pixels a point.
import { type Arrangement, defaultPageSize, type PageSize, pageGap, rowOf } from './page-layout.ts';

/** `opening` is as wide as reads well; `width` fills the view's width; `page` shows a whole page; `actual` is its size on paper. */
export const zoomModes = ['opening', 'width', 'page', 'actual'] as const;
export type Zoom = (typeof zoomModes)[number] | number;

export const rotations = [0, 90, 180, 270] as const;
export type Rotation = (typeof rotations)[number];

export const zoomStep = 1.2;
/** Browsers take an inch for 96 CSS pixels; a point is a 72nd of it. */
export const actualScale = 96 / 72;

/** Width at which an A4 page reads well on a wide screen; opening a paper does not blow it up beyond this. */
const comfortableWidth = 900;
/** Browsers cannot scroll much farther. */
const highestColumn = 15_000_000;
const usualBounds = { min: 0.25, max: 6 } as const;

export interface View {
  readonly width: number;
  readonly height: number;
}

/** Turned by quarters, clockwise. */
export function turned(sizes: readonly PageSize[], rotation: Rotation): readonly PageSize[] {
  if (rotation % 180 === 0) return sizes;
  const known = new Map<PageSize, PageSize>();
  return sizes.map((size) => {
    const other = known.get(size) ?? { width: size.height, height: size.width };
    known.set(size, other);
    return other;
  });
}

/** The size that most pages have: what a paper of mixed sizes is fitted by. */
export function usualSize(sizes: readonly PageSize[]): PageSize {
  const counts = new Map<string, { size: PageSize; count: number }>();
  for (const size of sizes) {
    const key = `${Math.round(size.width)} ${Math.round(size.height)}`;
    const known = counts.get(key);
    if (known) known.count += 1;
    else counts.set(key, { size, count: 1 });
  }
  let most: { size: PageSize; count: number } | undefined;
  for (const each of counts.values()) if (!most || each.count > most.count) most = each;
  return most?.size ?? defaultPageSize;
}

/**
 * Scale of each page. A number holds for all pages alike; where pages are fitted, one that is larger than most is made
 * to fit by itself, so that a plan of five metres among letters is seen whole.
 */
export function scaleOf(
  zoom: Zoom,
  sizes: readonly PageSize[],
  view: View,
  arrangement: Arrangement,
): (size: PageSize) => number {
  const bounds = zoomBounds(sizes);
  if (typeof zoom === 'number') return () => within(zoom, bounds);
  if (zoom === 'actual') return () => actualScale;
  const usual = usualSize(sizes);
  const columns = arrangement === 'spread' && sizes.length > 1 ? 2 : 1;
  const viewWidth = zoom === 'opening' ? Math.min(view.width, comfortableWidth * columns) : view.width;
  const across = (viewWidth - pageGap * (columns + 1)) / columns;
  const fitted = (size: PageSize) => {
    const byWidth = across / Math.max(1, size.width);
    if (zoom !== 'page') return byWidth;
    return Math.min(byWidth, (view.height - 2 * pageGap) / Math.max(1, size.height));
  };
  const most = within(fitted(usual), bounds);
  return (size) => Math.max(0.001, Math.min(most, fitted(size)));
}

/** Of what a person may zoom to: any page can be seen whole, and its letters read. */
export function zoomBounds(sizes: readonly PageSize[]): { readonly min: number; readonly max: number } {
  let widest = 1;
  let total = 0;
  for (const { width, height } of sizes) {
    widest = Math.max(widest, width);
    total += height + 1;
  }
  const max = Math.min(
    Math.max(usualBounds.max, comfortableWidth / Math.max(1, usualSize(sizes).width)),
    highestColumn / total,
  );
  return { min: Math.min(usualBounds.min, 160 / widest), max: Math.max(0.5, max) };
}

export function clampZoom(scale: number, sizes: readonly PageSize[]): number {
  return within(scale, zoomBounds(sizes));
}

function within(scale: number, { min, max }: { min: number; max: number }): number {
  return Math.min(max, Math.max(min, scale));
}

/** The row before (-1) or after (1) the one that a page is in; the same page at the paper's ends. */
export function neighbourRow(index: number, step: 1 | -1, pageCount: number, arrangement: Arrangement): number {
  const row = rowOf(index, pageCount, arrangement);
  const next = step === 1 ? row.last + 1 : row.first - 1;
  if (next < 0 || next >= pageCount) return index;
  return rowOf(next, pageCount, arrangement).first;
}

/** Device pixels per CSS pixel for a page's canvas: sharp, but never more pixels than a tablet's memory bears. */
export function canvasRatio(widthPx: number, heightPx: number, devicePixelRatio: number, maxPixels: number): number {
  const wanted = Math.min(2, Math.max(1, devicePixelRatio));
  const bySide = longestSide / Math.max(1, widthPx, heightPx);
  return Math.min(wanted, bySide, Math.sqrt(maxPixels / Math.max(1, widthPx * heightPx)));
}

/** Of a canvas, in every browser. */
const longestSide = 8192;
