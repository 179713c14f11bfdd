import { expect, it } from 'vitest';
import { pageRangeOf, pagesOfUnit } from './print-range.ts';

const at = (page: number, block: number, offset = 0) => ({ page, block, offset });

it.each([
  ['5', { first: 5, last: 5 }],
  [' 5 - 9 ', { first: 5, last: 9 }],
  ['5–99', { first: 5, last: 40 }],
  ['9-5', null],
  ['0', null],
  ['41', null],
  ['abc', null],
  ['', null],
])('reads the pages %j', (typed, range) => {
  expect(pageRangeOf(typed, 40)).toEqual(range);
});

it('prints the pages that a unit stands on, and not the one that begins behind it', () => {
  expect(pagesOfUnit({ start: at(4, 2), end: at(5, 3) })).toEqual({ first: 4, last: 5 });
  expect(pagesOfUnit({ start: at(4, 2), end: at(5, 0) })).toEqual({ first: 4, last: 4 });
  expect(pagesOfUnit({ start: at(4, 2), end: at(4, 9) })).toEqual({ first: 4, last: 4 });
});
