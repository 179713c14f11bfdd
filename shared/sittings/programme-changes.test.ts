import { describe, expect, it } from 'vitest';
import { addItem, moveItem, moveSitting, removeItem, setDuration } from './agenda-edits.ts';
import { later, type Programme } from './programme.ts';
import { programmeChanges } from './programme-changes.ts';
import { begunItems, movedThoughBegun, programmeFaults } from './programme-faults.ts';

const start = '2026-11-21T01:00:00.000Z';
const empty: Programme = {
  ...{ sessionId: 's', title: 'Phiên sáng', kind: null, place: null, documentIds: [], agenda: [] },
  ...{ startsAt: start, endsAt: later(start, 210) },
};
const programme = ['A', 'B', 'C', 'D'].reduce(
  (each, itemId, place) => addItem(each, place, { itemId, kind: 'matter', title: itemId, durationMinutes: 30 }),
  empty,
);
const said = (after: Programme) =>
  programmeChanges(programme, after).map((change) =>
    `${change.kind} ${'itemId' in change ? change.itemId : ''}`.trim(),
  );

describe('what changed', () => {
  it('is nothing between equal programmes', () => {
    expect(said({ ...programme, agenda: programme.agenda.map((item) => ({ ...item })) })).toEqual([]);
  });

  it('is one moved item, not all that made way for it', () => {
    expect(said(moveItem(programme, 'D', 0))).toEqual([
      'item-moved D',
      'item-retimed A',
      'item-retimed B',
      'item-retimed C',
    ]);
  });

  it('is what was added, taken out, reworded and given other times', () => {
    const longer = setDuration(removeItem(programme, 'A', null), 'D', 45);
    const added = addItem(longer, 3, { itemId: 'E', kind: 'matter', title: 'E', durationMinutes: 10 });
    expect(
      said({
        ...added,
        agenda: added.agenda.map((item) => (item.itemId === 'B' ? { ...item, title: 'B mới' } : item)),
      }),
    ).toEqual([
      'item-retimed B',
      'item-reworded B',
      'item-retimed C',
      'item-retimed D',
      'item-added E',
      'item-removed A',
    ]);
  });

  it('is the sitting itself: title, day, place, kind', () => {
    const after = moveSitting(
      { ...programme, title: 'Phiên chiều', place: 'Phòng 2', kind: 'group' },
      later(start, 360),
    );
    expect(said(after).slice(0, 4)).toEqual(['retitled', 'rescheduled', 'moved-place', 'other-kind']);
  });
});

describe('what keeps a programme from being published', () => {
  const faults = (after: Programme) =>
    programmeFaults(after).map(({ kind, itemId }) => `${kind} ${itemId ?? ''}`.trim());

  it('is nothing where it holds', () => {
    expect(faults(programme)).toEqual([]);
  });

  it('is a missing title, an end before the start, a length of more than a day', () => {
    expect(faults({ ...empty, title: ' ', endsAt: start })).toEqual(['title-missing', 'ends-before-start']);
    expect(faults({ ...empty, endsAt: later(start, 24 * 60 + 1) })).toEqual(['too-long']);
  });

  it('is an item outside of the sitting, over another, or without a title', () => {
    const agenda = programme.agenda.map((item, place) =>
      place === 0
        ? { ...item, startsAt: later(start, -5), title: '' }
        : place === 2
          ? { ...item, startsAt: later(start, 40) }
          : item,
    );
    expect(faults({ ...programme, agenda, endsAt: later(start, 110) })).toEqual([
      'item-title-missing A',
      'item-before-start A',
      'item-overlaps C',
      'item-after-end D',
    ]);
  });
});

describe('what has begun', () => {
  const now = later(start, 45);

  it('is known by the clock', () => {
    expect(begunItems(programme, now)).toEqual(['A', 'B']);
  });

  it('may become longer, but not go elsewhere or away', () => {
    expect(movedThoughBegun(programme, setDuration(programme, 'B', 60), now)).toBeNull();
    expect(movedThoughBegun(programme, moveItem(programme, 'D', 2), now)).toBeNull();
    expect(movedThoughBegun(programme, moveItem(programme, 'D', 1), now)).toBe('B');
    expect(movedThoughBegun(programme, removeItem(programme, 'A', null), now)).toBe('A');
    expect(movedThoughBegun(programme, moveSitting(programme, later(start, 10)), now)).toBe('A');
  });
});
