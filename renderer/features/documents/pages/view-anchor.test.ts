import { expect, it } from 'vitest';
import { layOut } from './page-layout.ts';
import { anchorAtPoint, scrollOf } from './view-anchor.ts';

const pages = Array.from({ length: 5 }, () => ({ width: 400, height: 600 }));
const view = { width: 800, height: 500 };

it('keeps the point under the fingers where it is while zooming', () => {
  const fingers = { viewX: 0.4, viewY: 0.5 };
  const anchor = anchorAtPoint(layOut(pages, 1), { top: 700, left: 0, ...view }, fingers);
  const after = layOut(pages, 3);
  const found = anchorAtPoint(after, { ...scrollOf(after, anchor, view), ...view }, fingers);
  expect(found.pageIndex).toBe(1);
  expect(found.x).toBeCloseTo(anchor.x, 2);
  expect(found.y).toBeCloseTo(anchor.y, 2);
});

it('tells the two pages of a row apart', () => {
  const layout = layOut(pages, 1, { arrangement: 'spread', current: 0, viewHeight: 0 });
  const at = (viewX: number) => anchorAtPoint(layout, { top: 640, left: 0, ...view }, { viewX, viewY: 0.1 }).pageIndex;
  expect([at(0.1), at(0.45), at(0.9)]).toEqual([1, 1, 2]);
});

it('stays in the middle of a page that becomes wider than the view', () => {
  const anchor = anchorAtPoint(layOut(pages, 1), { top: 0, left: 0, ...view });
  expect(scrollOf(layOut(pages, 4), anchor, view).left).toBe(400);
});

it('keeps the words at the top of the view when the window becomes narrower', () => {
  const anchor = anchorAtPoint(layOut(pages, 2), { top: 1900, left: 0, ...view });
  const narrow = layOut(pages, 0.5);
  const found = anchorAtPoint(narrow, { ...scrollOf(narrow, anchor, view), ...view, width: 300 });
  expect(found.pageIndex).toBe(anchor.pageIndex);
  expect(found.y).toBeCloseTo(anchor.y, 2);
});
