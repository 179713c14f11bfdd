import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Actor } from '#shared/kernel/people.ts';
import type { Abbreviation } from './abbreviations.ts';
import { prepareAbbreviations } from './abbreviations.ts';
import {
  type AbbreviationEdits,
  type AbbreviationPair,
  abbreviationPairSchema,
  editedList,
  isAbbreviation,
  keyOfPair,
  maxAbbreviations,
  standingAbbreviations,
} from './edited-list.ts';
import { type AbbreviationCommand, abbreviationsDecider } from './rules.ts';

const usual: readonly Abbreviation[] = [
  { short: 'UBTVQH', full: 'Ủy ban Thường vụ Quốc hội', also: ['UB TVQH'] },
  { short: 'UBND', full: 'Ủy ban nhân dân' },
];
const person = (roles: Actor['roles'], circles = ['everyone']): Actor => ({
  ...{ userId: 'an', displayName: 'An', roles, circles },
});
const keeper = person(['secretary']);

function stepper(list = usual) {
  const decider = abbreviationsDecider(list);
  let state: AbbreviationEdits = decider.initial;
  return {
    list: () => editedList(list, state),
    run(kind: AbbreviationCommand['kind'], short: string, full: string, actor = keeper): string | null {
      const decision = decider.decide(state, { kind, short, full }, { actor, at: '2026-11-22T08:00:00.000Z' });
      if (!decision.accepted) return decision.refusal.code;
      for (const event of decision.events) state = decider.evolve(state, { ...event, at: '', actor: 'an' });
      return null;
    },
  };
}

describe('the list of abbreviations', () => {
  it('is the usual one with what was added and without what was taken away, which can be put back whole', () => {
    const list = stepper();
    expect(list.run('add', 'ĐBQH', 'đại biểu Quốc hội')).toBeNull();
    expect(list.run('remove', 'ubtvqh', 'Uỷ ban thường vụ quốc hội')).toBeNull();
    expect(list.list()).toEqual([
      { ...usual[0], origin: 'removed' },
      { ...usual[1], origin: 'usual' },
      { short: 'ĐBQH', full: 'đại biểu Quốc hội', origin: 'added' },
    ]);
    expect(standingAbbreviations(list.list())).toEqual([usual[1], { short: 'ĐBQH', full: 'đại biểu Quốc hội' }]);
    expect(list.run('add', 'UBTVQH', 'Ủy ban Thường vụ Quốc hội')).toBeNull();
    expect(list.list()[0]).toEqual({ ...usual[0], origin: 'usual' });
  });

  it('is changed by keepers alone', () => {
    const list = stepper();
    for (const actor of [person(['deputy']), person([]), person(['secretary'], ['secretariat'])]) {
      expect(list.run('add', 'ĐBQH', 'đại biểu Quốc hội', actor)).toBe('not-allowed');
      expect(list.run('remove', 'UBND', 'Ủy ban nhân dân', actor)).toBe('not-allowed');
    }
    expect(list.run('add', 'ĐBQH', 'đại biểu Quốc hội', person(['administrator']))).toBeNull();
  });

  it('has each pair once, whatever its spelling, and a short form of several meanings', () => {
    const list = stepper();
    expect(list.run('add', 'ubnd', 'UỶ BAN NHÂN DÂN')).toBe('already-done');
    expect(list.run('add', 'UB TVQH', 'Ủy ban Thường vụ Quốc hội')).toBe('already-done');
    expect(list.run('add', 'UBND', 'Ủy ban nhân dân tỉnh')).toBeNull();
    expect(list.run('remove', 'KHÔNG', 'có trong danh sách')).toBe('not-found');
    expect(list.run('remove', 'UBND', 'Ủy ban nhân dân')).toBeNull();
    expect(list.run('remove', 'UBND', 'Ủy ban nhân dân')).toBe('already-done');
  });

  it(`has ${maxAbbreviations} lines at most`, () => {
    const full = Array.from({ length: maxAbbreviations }, (_, each) => ({
      short: `A${each}`,
      full: `tên dài ${each}`,
    }));
    const list = stepper(full);
    expect(list.run('add', 'ĐBQH', 'đại biểu Quốc hội')).toBe('limit-reached');
    expect(list.run('remove', 'A0', 'tên dài 0')).toBeNull();
    expect(list.run('add', 'ĐBQH', 'đại biểu Quốc hội')).toBeNull();
    expect(list.run('add', 'A0', 'tên dài 0')).toBe('limit-reached');
  });

  it('stays as it is where one change is taken back by its opposite', () => {
    const pair = fc.constantFrom<AbbreviationPair>(
      ...usual.map(({ short, full }) => ({ short, full })),
      { short: 'ĐBQH', full: 'đại biểu Quốc hội' },
      { short: 'HĐND', full: 'Hội đồng nhân dân' },
    );
    const change = fc.tuple(fc.constantFrom('add' as const, 'remove' as const), pair);
    const byKey = (list: readonly Abbreviation[]) => list.map(keyOfPair).sort();
    fc.assert(
      fc.property(fc.array(change, { maxLength: 20 }), change, (before, [kind, { short, full }]) => {
        const list = stepper();
        for (const [each, of] of before) list.run(each, of.short, of.full);
        const then = byKey(standingAbbreviations(list.list()));
        expect(new Set(then).size).toBe(then.length);
        if (list.run(kind, short, full) !== null) return;
        expect(byKey(standingAbbreviations(list.list()))).not.toEqual(then);
        expect(list.run(kind === 'add' ? 'remove' : 'add', short, full)).toBeNull();
        expect(byKey(standingAbbreviations(list.list()))).toEqual(then);
      }),
    );
  });
});

describe('a pair', () => {
  it('is an abbreviation where search can make something of it', () => {
    const isFit = (short: string, full: string) => isAbbreviation({ short, full });
    expect([isFit('NĐ-CP', 'Nghị định của Chính phủ'), isFit('GD&ĐT', 'Giáo dục và Đào tạo')]).toEqual([true, true]);
    expect([
      isFit('…', 'Chính phủ'),
      isFit('CP', '—'),
      isFit('CP', 'Chính'),
      isFit('CHINHPHU', 'Chính phủ'),
      isFit('a b c d e f g h i j k', 'Chính phủ'),
      isFit('CP', 'từ '.repeat(25)),
    ]).toEqual([false, false, false, false, false, false]);
  });

  it('that was taken for an abbreviation is understood by search, whatever it is made of', () => {
    const word = fc.string({ unit: 'grapheme', maxLength: 12 });
    fc.assert(
      fc.property(word, fc.array(word, { maxLength: 5 }), (short, words) => {
        const read = abbreviationPairSchema.safeParse({ short, full: words.join(' ') });
        if (!read.success || !isAbbreviation(read.data)) return;
        expect(prepareAbbreviations([read.data]).byShort.size).toBe(1);
      }),
    );
  });
});
