import { describe, expect, it } from 'vitest';
import type { FoundHit } from '#shared/documents/find-contract.ts';
import { structureFrom } from '../outline/outline-for-tests.ts';
import {
  type Found,
  hasLeft,
  hasNearest,
  hitBefore,
  hitFrom,
  nothingFound,
  ordinalOf,
  placeOf,
  rowsOf,
  totalOf,
  withPart,
} from './found-hits.ts';

const hitAt = (page: number, block: number, start = 0): FoundHit => ({
  ranges: [{ page, block, start, end: start + 1 }],
  before: '',
  found: 'x',
  after: '',
});
const place = (page: number, block: number, offset = 0) => ({ page, block, offset });
const pagesOf = ({ hits }: Found) => hits.map((hit) => placeOf(hit).page);

describe('what was found', () => {
  const from = place(5, 0);
  const first = withPart(nothingFound(from), { hits: [hitAt(7, 0)], after: 1, before: 0, isWhole: false });
  const whole = withPart(first, { hits: [hitAt(2, 0), hitAt(3, 0)], after: 1, before: 2, isWhole: true });

  it('stands in the order of the text, whatever came first', () => {
    expect(pagesOf(whole)).toEqual([2, 3, 7]);
    expect(totalOf(whole)).toBe(3);
  });

  it('is numbered once all is counted, also where not all is listed', () => {
    expect(ordinalOf(first, 0)).toBeNull();
    expect([0, 1, 2].map((index) => ordinalOf(whole, index))).toEqual([1, 2, 3]);
    const cut = withPart(first, { hits: [hitAt(8, 0)], after: 5_000, before: 4_000, isWhole: true });
    expect(ordinalOf(cut, 0)).toBe(4_001);
  });

  it('knows its nearest hit when one below the place has come, or all have', () => {
    expect(hasNearest(first)).toBe(true);
    const above = withPart(nothingFound(from), { hits: [hitAt(1, 0)], after: 0, before: 1, isWhole: false });
    expect(hasNearest(above)).toBe(false);
    expect(hasNearest({ ...above, isWhole: true })).toBe(true);
  });
});

describe('the nearest hit', () => {
  const hits = [hitAt(1, 2, 5), hitAt(3, 0), hitAt(9, 1)];

  it('is the first at or below a place, and goes round at the end', () => {
    expect([place(1, 2, 5), place(1, 2, 6), place(9, 2)].map((at) => hitFrom(hits, at))).toEqual([0, 1, 0]);
    expect(hitFrom([], place(1, 0))).toBe(-1);
  });

  it('backwards is the last above a place', () => {
    expect([place(3, 0), place(1, 0)].map((at) => hitBefore(hits, at))).toEqual([0, 2]);
  });
});

it('knows when the person has scrolled away from a place', () => {
  expect(hasLeft(place(5, 3), place(5, 1))).toBe(false);
  expect(hasLeft(place(5, 3), place(4, 9))).toBe(false);
  expect(hasLeft(place(5, 3), place(5, 4))).toBe(true);
  expect(hasLeft(place(5, 3), place(1, 0))).toBe(true);
});

describe('rows of the list', () => {
  const structure = structureFrom(`
    Chương I
    NHỮNG QUY ĐỊNH CHUNG
    Điều 1. Phạm vi
    Luật này quy định về nước mưa.
    Điều 2. Giải thích
    1. Nước mưa là nước.
    a) Từ trời rơi xuống;
    2. Mái là nơi hứng.`);
  const pageLabel = (page: number) => `Trang ${page}`;

  it('stand under the clause that holds them, said once', () => {
    const hits = [hitAt(1, 3, 4), hitAt(1, 5), hitAt(1, 6), hitAt(1, 7)];
    const rows = rowsOf(hits, { structure, hasPages: true, pageLabel });
    expect(rows.map((row) => (row.kind === 'group' ? `${row.label} (${row.page})` : row.index))).toEqual([
      'Điều 1 (1)',
      0,
      'Điều 2 › Khoản 1 (1)',
      1,
      2,
      'Điều 2 › Khoản 2 (1)',
      3,
    ]);
  });

  it('stand under their page where there are no units, and say it by themselves', () => {
    const rows = rowsOf([hitAt(4, 0), hitAt(5, 0)], { structure: undefined, hasPages: true, pageLabel });
    expect(rows.map((row) => (row.kind === 'group' ? row.label : row.group))).toEqual([
      'Trang 4',
      'Trang 4',
      'Trang 5',
      'Trang 5',
    ]);
  });

  it('stand alone in a flowing text without units', () => {
    const rows = rowsOf([hitAt(1, 0), hitAt(1, 4)], { structure: undefined, hasPages: false, pageLabel });
    expect(rows.map(({ kind }) => kind)).toEqual(['hit', 'hit']);
  });
});
