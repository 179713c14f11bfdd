import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  addItem,
  moveItem,
  moveSitting,
  outlineOf,
  programmeAfter,
  removeItem,
  setDuration,
  setStart,
} from './agenda-edits.ts';
import { type AgendaItem, endOfItem, later, type Programme } from './programme.ts';
import { programmeFaults } from './programme-faults.ts';

const start = '2026-11-21T01:00:00.000Z';
const item = (itemId: string, startsAt: string, durationMinutes: number): AgendaItem => ({
  ...{ itemId, kind: 'matter', startsAt, durationMinutes },
  ...{ title: itemId, presenter: null, documentIds: [`paper-of-${itemId}`] },
});
/** 8:00 A 30', 8:30 B 60', a pause of 15', 9:45 C 45'; until 11:30. */
const programme: Programme = {
  ...{ sessionId: 's', title: 'Phiên sáng', kind: null, place: null, documentIds: [] },
  ...{ startsAt: start, endsAt: later(start, 210) },
  agenda: [item('A', start, 30), item('B', later(start, 30), 60), item('C', later(start, 105), 45)],
};
const times = ({ agenda, startsAt }: Programme) =>
  agenda.map((each) => `${each.title} ${(Date.parse(each.startsAt) - Date.parse(startsAt)) / 60_000}`);

describe('editing an agenda', () => {
  it('moves an item and has those between follow, with their durations and the pause where it was', () => {
    expect(times(moveItem(programme, 'A', 2))).toEqual(['B 0', 'C 60', 'A 120']);
    expect(times(moveItem(programme, 'C', 0))).toEqual(['C 0', 'A 45', 'B 90']);
    expect(times(moveItem(programme, 'A', 1))).toEqual(['B 0', 'A 60', 'C 105']);
  });

  it('leaves the agenda alone where nothing is moved', () => {
    expect(moveItem(programme, 'A', 0)).toBe(programme);
    expect(moveItem(programme, 'unknown', 1)).toBe(programme);
    expect(moveItem(programme, 'C', 9)).toBe(programme);
  });

  it('has what follows move along with a longer item or a later beginning', () => {
    expect(times(setDuration(programme, 'A', 45))).toEqual(['A 0', 'B 45', 'C 120']);
    expect(times(setStart(programme, 'B', later(start, 40)))).toEqual(['A 0', 'B 40', 'C 115']);
  });

  it('makes room for a new item and closes the gap of one taken out', () => {
    const breakItem = { itemId: 'new', kind: 'break' as const, title: 'Giải lao', durationMinutes: 15 };
    expect(times(addItem(programme, 1, breakItem))).toEqual(['A 0', 'Giải lao 30', 'B 45', 'C 120']);
    const without = removeItem(programme, 'B', null);
    expect(times(without)).toEqual(['A 0', 'C 45']);
    expect(without.documentIds).toEqual(['paper-of-B']);
    expect(removeItem(programme, 'B', 'C').agenda[1]?.documentIds).toEqual(['paper-of-C', 'paper-of-B']);
  });

  it('takes the agenda along to another day', () => {
    const moved = moveSitting(programme, '2026-11-23T07:00:00.000Z');
    expect([times(moved), moved.endsAt]).toEqual([times(programme), '2026-11-23T10:30:00.000Z']);
  });

  it('gives its outline to another sitting, without days and papers', () => {
    const place = { sessionId: 'next', startsAt: '2027-05-20T01:00:00.000Z' };
    const copy = programmeAfter(outlineOf(programme), place, (index) => `new-${index}`);
    expect(times(copy)).toEqual(times(programme));
    expect(copy).toMatchObject({ sessionId: 'next', endsAt: '2027-05-20T04:30:00.000Z' });
    expect(copy.agenda.flatMap(({ itemId, documentIds }) => [itemId, ...documentIds])).toEqual([
      'new-0',
      'new-1',
      'new-2',
    ]);
  });

  it('keeps durations, items and the end of an agenda that holds, however often items are moved', () => {
    const many = fc.array(
      fc.record({ duration: fc.integer({ min: 1, max: 90 }), pause: fc.integer({ min: 0, max: 20 }) }),
      {
        minLength: 1,
        maxLength: 12,
      },
    );
    const moves = fc.array(fc.tuple(fc.nat(11), fc.nat(11)), { maxLength: 20 });
    fc.assert(
      fc.property(many, moves, (spans, steps) => {
        let at = start;
        const agenda = spans.map(({ duration, pause }, index) => {
          const placed = item(`i${index}`, at, duration);
          at = later(endOfItem(placed), pause);
          return placed;
        });
        const before: Programme = { ...programme, agenda, endsAt: later(at, 1) };
        const after = steps.reduce((each, [from, to]) => moveItem(each, `i${from}`, to), before);
        const lengths = ({ agenda: items }: Programme) =>
          items.map(({ itemId, durationMinutes }) => `${itemId} ${durationMinutes}`).toSorted();
        const end = ({ agenda: items }: Programme) => endOfItem(items.at(-1) ?? item('', start, 1));
        expect(lengths(after)).toEqual(lengths(before));
        expect(end(after)).toBe(end(before));
        expect(programmeFaults(after)).toEqual([]);
      }),
    );
  });
});
