// Sets of units and the table of words find the same, whatever is asked and whatever came or went meanwhile.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { pairMark, titleMark } from '../index/unit-terms.ts';
import { documentOf, storeForEachTest, unitOf } from '../store-for-tests.ts';
import { type HeldRun, type HeldWay, holdersOf } from './word-holders.ts';

const at = storeForEachTest();
const words = ['đất', 'dắt', 'của', 'người', 'được', 'cấp', 'nước', 'quốc', 'hội', 'thuế'];
const folded = ['dat', 'cua', 'nguoi', 'duoc', 'cap', 'nuoc', 'quoc', 'hoi', 'thue'];
const manyUnits = 120;

/** The same units whenever it is run. */
function unitsFrom(seed: number): ReturnType<typeof unitOf>[] {
  let state = seed;
  const next = (below: number) => {
    state = (Math.imul(state, 1_103_515_245) + 12_345) >>> 0;
    return (state >>> 8) % below;
  };
  const phrase = (length: number) => Array.from({ length }, () => words[next(words.length)]).join(' ');
  return Array.from({ length: manyUnits }, () => unitOf(phrase(1 + next(6)), phrase(1 + next(2))));
}

const word = fc.constantFrom(...folded).map((text) => ({ first: text, second: null as string | null }));
const pair = fc.record({ first: fc.constantFrom(...folded), second: fc.constantFrom(...folded) });
const step = fc.oneof(fc.array(word, { minLength: 1, maxLength: 3 }), fc.array(pair, { minLength: 1, maxLength: 3 }));
const way = fc.array(step, { minLength: 1, maxLength: 2 });
const question = fc.array(fc.array(way, { minLength: 1, maxLength: 2 }), { minLength: 1, maxLength: 3 });

/** With the ids that the store gives. */
function heldBy(runs: readonly { first: string; second: string | null }[][][][]): HeldRun[] {
  const { vocabulary } = at.store.reader.memory;
  const id = (text: string) => vocabulary.foldedId(text);
  const wayOf = (steps: (typeof runs)[number][number]): HeldWay =>
    steps.map((terms) =>
      terms.map(({ first, second }) => ({
        text: second === null ? first : first + pairMark + second,
        first: id(first),
        second: second === null ? null : id(second),
      })),
    );
  return runs.map((run) => run.map(wayOf));
}

function expectTheSame(limit: number): void {
  const { reader } = at.store;
  const titles = [`${titleMark}nguoi`, `${titleMark}quoc${pairMark}hoi`];
  fc.assert(
    fc.property(question, (runs) => {
      const held = heldBy(runs);
      reader.memory.areCountsStale = false;
      const bySets = holdersOf(reader, held, []);
      reader.memory.areCountsStale = true;
      const byTable = holdersOf(reader, held, []);
      expect(bySets.newest(limit)).toEqual(byTable.newest(limit));
      expect(bySets.titled(titles, limit)).toEqual(byTable.titled(titles, limit));
      expect([bySets.titled([], limit), byTable.titled([], limit)]).toEqual([[], []]);
    }),
    { numRuns: 60 },
  );
  reader.memory.areCountsStale = false;
}

describe('units that hold words', () => {
  it('are the same by sets, read ahead or not, as by the table', () => {
    at.put('a', unitsFrom(1));
    expectTheSame(50);
    for (const _ of at.store.readCommonWords(1));
    expect(at.store.reader.memory.common.unitsOf(at.store.reader.memory.vocabulary.foldedId('dat'))).toBeDefined();
    expectTheSame(50);
    expectTheSame(1_000);
  });

  it('are the same after papers came, were replaced and went', () => {
    at.put('a', unitsFrom(1));
    for (const _ of at.store.readCommonWords(1));
    at.put('b', unitsFrom(2));
    at.put('a', unitsFrom(3));
    expectTheSame(1_000);
    at.remove('b', 9);
    expectTheSame(1_000);
    for (let round = 0; round < 40; round += 1) at.put('c', unitsFrom(round));
    expectTheSame(1_000);
  });

  it('are the same after a batch was rolled back', () => {
    at.put('a', unitsFrom(1));
    for (const _ of at.store.readCommonWords(1));
    const batch = at.store.begin();
    for (const _ of batch.put(documentOf('b'), unitsFrom(2)));
    expectTheSame(1_000);
    batch.rollback();
    for (const _ of at.store.readCommonWords(1));
    expectTheSame(1_000);
  });
});
