import { expect, it } from 'vitest';
import { areOfSamePages, pagesOfRows, rowAt } from './list-pages.ts';

it('asks for the pages that the rows on screen stand on, and the first one for the total', () => {
  expect(pagesOfRows(0, 20)).toEqual([0]);
  expect(pagesOfRows(90, 110)).toEqual([0, 1]);
  expect(pagesOfRows(49_950, 49_999)).toEqual([0, 499]);
});

it('finds a row by its index in the whole list', () => {
  const pages = new Map([[2, { rows: ['a', 'b'], total: 300 }]]);
  expect(rowAt(pages, 201)).toBe('b');
  expect(rowAt(pages, 0)).toBeUndefined();
});

it('knows when scrolling asks for nothing new', () => {
  expect(areOfSamePages({ first: 0, last: 20 }, { first: 60, last: 99 })).toBe(true);
  expect(areOfSamePages({ first: 0, last: 20 }, { first: 60, last: 100 })).toBe(false);
});
