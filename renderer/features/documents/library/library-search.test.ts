import { describe, expect, it } from 'vitest';
import { filterOf, partsOf, readLibrarySearch, toggled, withoutPart } from './library-search.ts';

const id = '01934f2a-0000-7000-8000-000000000001';

describe("the library's address", () => {
  it('keeps what makes sense and drops the rest', () => {
    const search = {
      ...{ q: 30, stages: ['draft', 'x', 'draft'], types: 'Luật', issuers: [7, 'Quốc hội'], sitting: id, dossier: 'x' },
      ...{ from: '2026-02-30', to: '2026-11-21', unread: true, lacking: 'yes', order: 'agenda', import: true },
    };
    expect(readLibrarySearch(search)).toEqual({
      ...{ import: true, q: '30', stages: ['draft'], types: ['Luật'], issuers: ['Quốc hội'], sitting: id },
      ...{ to: '2026-11-21', unread: true, order: 'agenda' },
    });
    expect(readLibrarySearch({ q: '  ', order: 'newest', stages: [], old: false })).toEqual({});
  });

  it('asks for stages and faults only in the name of a keeper', () => {
    const search = { stages: ['draft'], lacking: true, unread: true } as const;
    expect(filterOf(search, true)).toEqual({ stages: ['draft'], isLacking: true, isUnread: true });
    expect(filterOf(search, false)).toEqual({ isUnread: true });
    expect(partsOf(search, false)).toEqual([{ kind: 'unread', value: '' }]);
  });

  it('is taken apart piece by piece', () => {
    const search = { q: 'đất', types: ['Luật', 'Tờ trình'], old: true, order: 'title' } as const;
    expect(partsOf(search, true)).toHaveLength(4);
    expect(withoutPart(search, { kind: 'types', value: 'Luật' })).toEqual({ ...search, types: ['Tờ trình'] });
    expect(withoutPart({ types: ['Luật'] }, { kind: 'types', value: 'Luật' })).toEqual({});
    expect(withoutPart(search, { kind: 'q', value: 'đất' })).toEqual({
      types: search.types,
      old: true,
      order: 'title',
    });
  });

  it('turns values on and off', () => {
    expect([toggled(undefined, 'a'), toggled(['a'], 'b'), toggled(['a', 'b'], 'a'), toggled(['a'], 'a')]).toEqual([
      ['a'],
      ['a', 'b'],
      ['b'],
      undefined,
    ]);
  });
});
