import { describe, expect, it } from 'vitest';
import { readHomeSearch, readReaderSearch } from './search-params.ts';

describe('search parameters', () => {
  it('of the reader keep page, block and words', () => {
    expect(readReaderSearch({ page: 3, block: 0, q: 'dai bieu' })).toEqual({ page: 3, block: 0, q: 'dai bieu' });
    expect(readReaderSearch({ page: '3', q: 2026 })).toEqual({ page: 3, q: '2026' });
  });

  it.each([{ page: 0 }, { page: -1 }, { page: 1.5 }, { page: 'x' }, { block: -1 }, { q: '' }, { q: {} }, {}])(
    'of the reader drop what makes no sense: %j',
    (search) => {
      expect(readReaderSearch(search)).toEqual({});
    },
  );

  it('of home are read leniently too', () => {
    expect([readHomeSearch({ sitting: 'x' }), readHomeSearch({ sitting: 7 })]).toEqual([{ sitting: 'x' }, {}]);
  });
});
