import { describe, expect, it } from 'vitest';
import { addItem } from '#shared/sittings/agenda-edits.ts';
import type { Programme } from '#shared/sittings/programme.ts';
import { movedPaper, type PaperOfItem, papersOfItem } from './item-papers.ts';

const empty: Programme = {
  ...{ sessionId: 's', title: 'Phiên', kind: null, place: null, agenda: [], documentIds: ['common'] },
  ...{ startsAt: '2026-11-21T01:00:00.000Z', endsAt: '2026-11-21T04:00:00.000Z' },
};
const withItems = ['A', 'B'].reduce(
  (programme, itemId, place) =>
    addItem(programme, place, { itemId, kind: 'matter', title: itemId, durationMinutes: 30 }),
  empty,
);
const programme: Programme = {
  ...withItems,
  agenda: withItems.agenda.map((item) => (item.itemId === 'A' ? { ...item, documentIds: ['named', 'hidden'] } : item)),
};
const paper = (documentId: string, itemId: string | null, isFiledHere = true) =>
  ({ documentId, itemId, isFiledHere }) as PaperOfItem;
const papers = [
  paper('named', 'B'),
  paper('filed', 'A'),
  paper('common', null, false),
  paper('left', 'gone'),
  paper('loose', null),
];
const idsOf = (itemId: string | null) => papersOfItem(programme, papers, itemId).map(({ documentId }) => documentId);

describe('papers of an item', () => {
  it('are those that it names, then those filed under it; a name goes before a filing', () => {
    expect(idsOf('A')).toEqual(['named', 'filed']);
    expect(idsOf('B')).toEqual([]);
  });

  it('are of the sitting as a whole where their item is gone or was never said', () => {
    expect(idsOf(null)).toEqual(['common', 'left', 'loose']);
  });

  it('are put a step earlier or later, and not past the ends', () => {
    expect(movedPaper(['a', 'b', 'c'], 'c', -1)).toEqual(['a', 'c', 'b']);
    expect(movedPaper(['a', 'b', 'c'], 'a', -1)).toEqual(['a', 'b', 'c']);
    expect(movedPaper(['a', 'b', 'c'], 'x', 1)).toEqual(['a', 'b', 'c']);
  });
});
