import { describe, expect, it } from 'vitest';
import {
  anchorAt,
  canvasRatio,
  currentPage,
  fitWidthScale,
  layOut,
  openingScale,
  pageAt,
  scrollTopOf,
  visibleRange,
} from './page-layout.ts';

const pages = Array.from({ length: 5 }, () => ({ width: 100, height: 200 }));

describe('layOut', () => {
  it('stacks pages with a gap above, between and below', () => {
    expect(layOut(pages.slice(0, 2), 2)).toEqual({
      tops: [16, 432],
      heights: [400, 400],
      widths: [200, 200],
      totalHeight: 848,
      maxWidth: 200,
    });
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

describe('scales', () => {
  it('fit the widest page with air on both sides', () => {
    expect(
      fitWidthScale(
        [
          { width: 100, height: 1 },
          { width: 200, height: 1 },
        ],
        632,
      ),
    ).toBe(3);
  });

  it('do not blow a page up on a wide screen when it is opened', () => {
    const a4 = [{ width: 595, height: 842 }];
    expect(openingScale(a4, 2400)).toBe(openingScale(a4, 900));
    expect(openingScale(a4, 600)).toBeLessThan(1);
  });

  it('keep a canvas within the pixel budget', () => {
    expect(canvasRatio(1000, 1000, 3, 16_000_000)).toBe(2);
    expect(canvasRatio(4000, 4000, 2, 16_000_000)).toBe(1);
    expect(canvasRatio(8000, 8000, 1, 16_000_000)).toBe(0.5);
  });
});
