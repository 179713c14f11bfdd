import { describe, expect, it } from 'vitest';
import { anchorAt, boxOf, currentPage, layOut, pageAt, rowOf, scrollTopOf, visibleRange } from './page-layout.ts';

const pages = Array.from({ length: 5 }, () => ({ width: 100, height: 200 }));
const spread = { arrangement: 'spread', current: 0, viewHeight: 0 } as const;

describe('layOut', () => {
  it('stacks pages with a gap above, between and below', () => {
    expect(layOut(pages.slice(0, 2), 2)).toEqual({
      first: 0,
      tops: [16, 432],
      lefts: [-100, -100],
      heights: [400, 400],
      widths: [200, 200],
      totalHeight: 848,
      maxWidth: 200,
    });
  });

  it('puts two pages side by side, the cover and a last page without partner alone', () => {
    const layout = layOut(pages.slice(0, 4), 1, spread);
    expect(layout.tops).toEqual([16, 232, 232, 448]);
    expect(layout.lefts).toEqual([-50, -108, 8, -50]);
    expect(layout.maxWidth).toBe(216);
  });

  it('gives rows the height of their highest page', () => {
    const layout = layOut([...pages.slice(0, 2), { width: 100, height: 500 }, ...pages.slice(0, 1)], 1, spread);
    expect(layout.tops.at(-1)).toBe(232 + 500 + 16);
  });

  it('shows one page in the middle of the view, or from its top where it is higher', () => {
    const one = layOut(pages, 1, { arrangement: 'single', current: 3, viewHeight: 600 });
    expect(boxOf(one, 3)).toEqual({ top: 200, left: -50, width: 100, height: 200 });
    expect(boxOf(one, 2)).toBeNull();
    expect(layOut(pages, 4, { arrangement: 'single', current: 3, viewHeight: 600 }).tops).toEqual([16]);
  });

  it('keeps pages of no size countable', () => {
    expect(layOut([{ width: 0, height: 0 }], 1).heights).toEqual([1]);
  });
});

describe('rowOf', () => {
  it('pairs even and odd pages as a printed book does', () => {
    expect([0, 1, 2, 3, 4].map((index) => rowOf(index, 4, 'spread').first)).toEqual([0, 1, 1, 3, 3]);
    expect(rowOf(3, 4, 'spread')).toEqual({ first: 3, last: 3 });
    expect(rowOf(3, 9, 'continuous')).toEqual({ first: 3, last: 3 });
  });
});

describe('visibleRange', () => {
  const layout = layOut(pages, 1);

  it('holds the seen pages and one on each side', () => {
    expect(visibleRange(layout, 700, 100, 1)).toEqual({ first: 2, last: 4 });
  });

  it('stops at the first and last page', () => {
    expect(visibleRange(layout, 0, 100, 1)).toEqual({ first: 0, last: 1 });
    expect(visibleRange(layout, 5000, 100, 1)).toEqual({ first: 3, last: 4 });
  });

  it('holds both pages of a row', () => {
    expect(visibleRange(layOut(pages, 1, spread), 240, 50, 0)).toEqual({ first: 1, last: 2 });
  });

  it('is empty for a paper without pages', () => {
    expect(visibleRange(layOut([], 1), 0, 100, 1)).toEqual({ first: 0, last: -1 });
  });

  it('finds a page among thousands', () => {
    const long = layOut(
      Array.from({ length: 20_000 }, () => ({ width: 100, height: 200 })),
      1,
    );
    expect(pageAt(long, (long.tops[12_345] ?? 0) + 1)).toBe(12_345);
  });
});

describe('anchors', () => {
  it('bring the view back to the same words after zooming', () => {
    const before = layOut(pages, 1);
    const after = layOut(pages, 3);
    const anchor = anchorAt(before, (before.tops[2] ?? 0) + 50);
    expect(anchor).toEqual({ pageIndex: 2, fraction: 0.25 });
    expect(scrollTopOf(after, anchor)).toBe((after.tops[2] ?? 0) + 150);
  });

  it('bring the view back when an earlier page turns out taller', () => {
    const before = layOut(pages, 1);
    const after = layOut([{ width: 100, height: 900 }, ...pages.slice(1)], 1);
    expect(scrollTopOf(after, anchorAt(before, before.tops[3] ?? 0))).toBe(after.tops[3]);
  });
});

describe('currentPage', () => {
  it('names the page that fills the upper part of the view', () => {
    const layout = layOut(pages, 1);
    expect(currentPage(layout, 0, 300)).toBe(0);
    expect(currentPage(layout, 180, 300)).toBe(1);
  });
});
