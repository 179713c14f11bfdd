import { describe, expect, it } from 'vitest';
import type { SearchFacets } from '#shared/search/filter.ts';
import { chosenOf, facetLists, isFiltered, withToggled } from './filter-choices.ts';

const facets: SearchFacets = {
  types: [
    { type: 'Luật', count: 14 },
    { type: 'Báo cáo', count: 4 },
  ],
  issuers: [],
  years: [
    { year: 2013, count: 9 },
    { year: 2024, count: 5 },
  ],
  sessions: [{ sessionId: 's', title: 'Kỳ họp thứ 3', count: 2 }],
  dossiers: [],
  statuses: [{ status: 'in-force', count: 11 }],
};

describe('the lists of facets', () => {
  it('stand in the order of the screen, the newest year first, and empty ones are left out', () => {
    const lists = facetLists(facets, {});
    expect(lists.map(({ field, choices }) => [field, choices.map(({ value, count }) => `${value} ${count}`)])).toEqual([
      ['types', ['Luật 14', 'Báo cáo 4']],
      ['statuses', ['in-force 11']],
      ['years', ['2024 5', '2013 9']],
      ['sessionIds', ['s 2']],
    ]);
  });

  it('keep what is chosen though no paper has it any more, and before counts are known', () => {
    const filter = { issuers: ['Chính phủ'], years: [2024] };
    expect(chosenOf(facets, filter)).toEqual([
      { field: 'years', value: '2024', title: null, count: 5, isOn: true },
      { field: 'issuers', value: 'Chính phủ', title: null, count: 0, isOn: true },
    ]);
    expect(chosenOf(null, { sessionIds: ['s'] })).toEqual([
      { field: 'sessionIds', value: 's', title: null, count: null, isOn: true },
    ]);
  });
});

describe('a choice', () => {
  it('is turned on and off, and the last one leaves no empty list', () => {
    const luat = { field: 'types', value: 'Luật' } as const;
    const one = withToggled({ documentId: 'd' }, luat);
    expect(one).toEqual({ documentId: 'd', types: ['Luật'] });
    expect(withToggled(one, { field: 'types', value: 'Báo cáo' })).toEqual({
      documentId: 'd',
      types: ['Luật', 'Báo cáo'],
    });
    expect(withToggled(one, luat)).toEqual({ documentId: 'd' });
    expect(isFiltered(one)).toBe(true);
    expect(isFiltered({ documentId: 'd' })).toBe(false);
  });

  it('of a year is a number', () => {
    expect(withToggled({ years: [2013] }, { field: 'years', value: '2024' })).toEqual({ years: [2013, 2024] });
  });
});
