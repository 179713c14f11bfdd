import { expect, it } from 'vitest';
import { cell, gridOf, rowTop, shownCells, stepOf } from './thumbnail-grid.ts';

it('has as many columns as fit, and at least one', () => {
  expect(gridOf(300, 9).columns).toBe(2);
  expect(gridOf(0, 9).columns).toBe(1);
  expect(gridOf(2000, 3).columns).toBe(3);
  expect(gridOf(300, 9).totalHeight).toBe(5 * cell.height);
});

it('holds what is seen and a row on each side, of thousands', () => {
  const grid = gridOf(300, 5000);
  expect(shownCells(grid, rowTop(grid, 2000), 2 * cell.height, 5000)).toEqual({ first: 1998, last: 2007 });
  expect(shownCells(grid, 0, 0, 1)).toEqual({ first: 0, last: 0 });
});

it('is walked by arrows, and no further than its ends', () => {
  const grid = gridOf(300, 9);
  const keys = ['ArrowRight', 'ArrowDown', 'ArrowUp', 'End', 'x'].map((key) => stepOf(key, 1, grid, 9));
  expect(keys).toEqual([2, 3, null, 8, null]);
});
