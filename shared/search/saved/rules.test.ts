import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { CommandContext } from '#shared/kernel/decider.ts';
import type { EventEnvelope } from '#shared/kernel/events.ts';
import { newId } from '#shared/kernel/ids.ts';
import type { SearchFilter } from '../filter.ts';
import { type SavedSearchCommand, type SavedSearchesState, savedSearchesDecider } from './rules.ts';
import {
  isSameSought,
  maxSavedSearches,
  plainFilter,
  type Sought,
  saysSomething,
  soughtSchema,
} from './saved-search.ts';

const context: CommandContext = {
  actor: { userId: 'an', displayName: 'An', roles: ['deputy'], circles: ['everyone', 'user:an'] },
  at: '2026-11-22T08:00:00.000Z',
};

/** Decides and evolves; the refusal's code, or null where it was accepted. */
function stepper(state: SavedSearchesState = savedSearchesDecider.initial) {
  const events: Pick<EventEnvelope, 'type' | 'data'>[] = [];
  return {
    events,
    get state() {
      return state;
    },
    run(command: SavedSearchCommand): string | null {
      const decision = savedSearchesDecider.decide(state, command, context);
      if (!decision.accepted) return decision.refusal.code;
      for (const event of decision.events) {
        events.push(event);
        state = savedSearchesDecider.evolve(state, { ...event, at: context.at, actor: 'an' });
      }
      return null;
    },
  };
}

const sought = (text: string, filter: SearchFilter = {}): Sought => ({ text, filter, isExact: false });
const save = (text: string, savedSearchId = newId()): SavedSearchCommand => ({
  ...{ kind: 'save', savedSearchId, name: text, sought: sought(text), isAlerting: true },
});

describe('saved searches', () => {
  it('stand in the circle of their owner alone', () => {
    const an = stepper();
    an.run(save('dữ liệu công'));
    expect(an.events).toMatchObject([{ circle: 'user:an', subject: 'search/an', type: 'search.saved' }]);
  });

  it('are not saved twice, whatever order a filter was put together in', () => {
    const an = stepper();
    const of = (filter: SearchFilter): SavedSearchCommand => ({
      ...{ kind: 'save', savedSearchId: newId(), name: 'Nghị quyết', sought: sought('', filter), isAlerting: false },
    });
    expect(an.run(of({ years: [2026, 2025], types: ['Nghị quyết'] }))).toBeNull();
    expect(an.run(of({ types: ['Nghị quyết'], years: [2025, 2026, 2026], issuers: [] }))).toBe('already-done');
    expect(an.run(of({ types: ['Nghị quyết'], years: [2025] }))).toBeNull();
  });

  it(`are ${maxSavedSearches} at most; one that is removed makes room`, () => {
    const an = stepper();
    const first = newId();
    an.run(save('0', first));
    for (let count = 1; count < maxSavedSearches; count += 1) expect(an.run(save(`${count}`))).toBeNull();
    expect(an.run(save('một nữa'))).toBe('limit-reached');
    expect(an.run({ kind: 'remove', savedSearchId: first })).toBeNull();
    expect(an.run(save('một nữa'))).toBeNull();
    expect(an.run({ kind: 'restore', savedSearchId: first })).toBe('limit-reached');
  });

  it('are renamed, told to be silent, removed and put back; nothing is done twice', () => {
    const an = stepper();
    const savedSearchId = newId();
    an.run(save('đất đai', savedSearchId));
    const outcomes = (
      [
        { kind: 'change', savedSearchId, name: 'Đất đai' },
        { kind: 'change', savedSearchId, name: 'Đất đai', isAlerting: true },
        { kind: 'change', savedSearchId, isAlerting: false },
        { kind: 'restore', savedSearchId },
        { kind: 'remove', savedSearchId },
        { kind: 'remove', savedSearchId },
        { kind: 'change', savedSearchId, name: 'Khác' },
        { kind: 'note-seen', savedSearchId, upTo: 9 },
        { kind: 'restore', savedSearchId },
        { kind: 'note-seen', savedSearchId, upTo: 9 },
        { kind: 'note-seen', savedSearchId, upTo: 8 },
        { kind: 'change', savedSearchId: newId(), name: 'Lạ' },
      ] satisfies SavedSearchCommand[]
    ).map((command) => an.run(command));
    expect(outcomes).toEqual([
      ...[null, 'already-done', null, 'already-done', null, 'already-done', 'not-found', 'not-found'],
      ...[null, null, 'already-done', 'not-found'],
    ]);
    expect(an.state.get(savedSearchId)).toEqual({
      ...{ name: 'Đất đai', sought: sought('đất đai'), isAlerting: false, isRemoved: false, seenUpTo: 9 },
    });
  });

  it('hold their limits whatever is done in whatever order, and come out of their events as they went in', () => {
    const ids = Array.from({ length: 4 }, newId);
    const id = fc.constantFrom(...ids);
    const command: fc.Arbitrary<SavedSearchCommand> = fc.oneof(
      fc.record({
        kind: fc.constant('save' as const),
        savedSearchId: id,
        name: fc.constantFrom('một', 'hai'),
        sought: fc.constantFrom(sought('a'), sought('b'), sought('a', { years: [2026] })),
        isAlerting: fc.boolean(),
      }),
      fc.record({ kind: fc.constant('change' as const), savedSearchId: id, isAlerting: fc.boolean() }),
      fc.record({ kind: fc.constantFrom('remove' as const, 'restore' as const), savedSearchId: id }),
      fc.record({ kind: fc.constant('note-seen' as const), savedSearchId: id, upTo: fc.nat(20) }),
    );
    fc.assert(
      fc.property(fc.array(command, { maxLength: 40 }), (commands) => {
        const an = stepper();
        const seen = new Map<string, number>();
        for (const each of commands) {
          an.run(each);
          const standing = [...an.state.values()].filter(({ isRemoved }) => !isRemoved);
          for (const one of standing) {
            expect(standing.filter((other) => isSameSought(one.sought, other.sought))).toHaveLength(1);
          }
          for (const [savedSearchId, { seenUpTo }] of an.state) {
            expect(seenUpTo).toBeGreaterThanOrEqual(seen.get(savedSearchId) ?? 0);
            seen.set(savedSearchId, seenUpTo);
          }
        }
        const folded = an.events.reduce<SavedSearchesState>(
          (state, event) =>
            savedSearchesDecider.evolve(state, { ...event, circle: '', subject: '', at: context.at, actor: 'an' }),
          savedSearchesDecider.initial,
        );
        expect(folded).toEqual(an.state);
      }),
    );
  });
});

describe('what is sought', () => {
  it('is one line without control characters or halves of characters', () => {
    const read = (text: string) => soughtSchema.parse(sought(text)).text;
    expect(read('  dữ liệu\u0000\n công\ud800 ')).toBe('dữ liệu công\ufffd');
    expect(() => read('x'.repeat(1001))).toThrow();
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 500 }), (text) => {
        const line = read(text);
        expect(line.isWellFormed()).toBe(true);
        expect(line).not.toMatch(/\p{Cc}/u);
        expect(read(line)).toBe(line);
      }),
    );
  });

  it('may be a filter alone, but not nothing', () => {
    expect(saysSomething(sought('', { types: ['Luật'] }))).toBe(true);
    expect(saysSomething(sought('', { types: [] }))).toBe(false);
    expect(saysSomething(sought('a'))).toBe(true);
  });

  it('has one form for each filter', () => {
    expect(JSON.stringify(plainFilter({ statuses: ['over', 'draft', 'over'], types: [], years: [2, 10] }))).toBe(
      '{"years":[2,10],"statuses":["draft","over"]}',
    );
  });
});
