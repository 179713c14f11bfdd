import { describe, expect, it } from 'vitest';
import type { PaperUnit } from '#shared/documents/structure.ts';
import { addressAt, flatUnitsOf, unitAt, unitPathAt } from './unit-at.ts';

const at = (page: number, block: number, offset = 0) => ({ page, block, offset });

function unit(
  kind: PaperUnit['kind'],
  address: string,
  start: PaperUnit['start'],
  end: PaperUnit['end'],
  children: PaperUnit[] = [],
): PaperUnit {
  const number = address.split('-').at(-1) ?? '';
  return { kind, number, address, title: null, start, end, ...(children.length > 0 && { children }) };
}

const structure = {
  units: [
    unit('chapter', 'chương-i', at(1, 2), at(2, 4), [
      unit('article', 'điều-1', at(1, 3), at(2, 1), [
        unit('clause', 'điều-1/khoản-1', at(1, 4), at(1, 6)),
        unit('clause', 'điều-1/khoản-2', at(1, 6), at(2, 1)),
      ]),
      // A clause that begins within its article's line.
      unit('article', 'điều-2', at(2, 1), at(2, 4), [unit('clause', 'điều-2/khoản-1', at(2, 1, 9), at(2, 3))]),
    ]),
    unit('annex', 'phụ-lục-i', at(4, 0), at(5, 7)),
  ],
};

describe('the unit that a place is in', () => {
  it.each([
    ['before the first unit', at(1, 0), null],
    ['in a chapter’s heading', at(1, 2), 'chương-i'],
    ['in an article’s heading', at(1, 3, 4), 'điều-1'],
    ['at a clause’s first letter', at(1, 4), 'điều-1/khoản-1'],
    ['in a clause’s second paragraph', at(1, 5, 80), 'điều-1/khoản-1'],
    ['in a clause that goes on over the page', at(2, 0), 'điều-1/khoản-2'],
    ['in the words before a clause that begins within the line', at(2, 1, 8), 'điều-2'],
    ['within that clause', at(2, 1, 9), 'điều-2/khoản-1'],
    ['after an article’s last clause', at(2, 3), 'điều-2'],
    ['between the last article and the annex', at(3, 0), null],
    ['at the end of the last unit', at(5, 6, 999), 'phụ-lục-i'],
    ['past the end', at(5, 7), null],
    ['on a page that the paper does not have', at(99, 0), null],
  ])('%s', (_, place, address) => {
    expect(unitAt(structure, place)?.address ?? null).toBe(address);
    expect(addressAt(structure, place)).toBe(address);
  });

  it('is nothing in a paper without units, and while the structure is on its way', () => {
    expect(addressAt({ units: [] }, at(1, 0))).toBeNull();
    expect(addressAt(undefined, at(1, 0))).toBeNull();
  });

  it('is told with what it stands in, the outermost first', () => {
    const path = unitPathAt(structure, at(1, 6));
    expect(path.map(({ address }) => address)).toEqual(['chương-i', 'điều-1', 'điều-1/khoản-2']);
  });

  it('agrees with a search through the whole tree, for every place of 5,000 articles', () => {
    const articles = Array.from({ length: 5_000 }, (_, index) => {
      // Numbers repeat, as they do where a law was put together badly: the places decide.
      const address = `điều-${(index % 700) + 1}~${Math.floor(index / 700)}`;
      const start = at(index + 1, 0);
      const end = at(index + 2, 0);
      return unit('article', address, start, end, [unit('clause', `${address}/khoản-1`, at(index + 1, 1), end)]);
    });
    const big = { units: articles };
    expect(flatUnitsOf(big)).toHaveLength(10_000);
    expect(flatUnitsOf(big)).toBe(flatUnitsOf(big));
    for (const page of [1, 2, 699, 700, 701, 2_500, 4_999, 5_000]) {
      const article = articles[page - 1];
      expect(unitAt(big, at(page, 0, 3))).toBe(article);
      expect(unitAt(big, at(page, 1))).toBe(article?.children?.[0]);
    }
  });
});
