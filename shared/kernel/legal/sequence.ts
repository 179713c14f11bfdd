// Which of the numbers at the starts of lines count the units of one scope (the clauses of an article, the points of a
// clause), and which stand there by chance or count something else.
//
// A number is taken if it comes next. After a fault in the numbering the reading goes on so that nothing behind it is lost:
// - a number between n and n+2 stands for n+1, whatever it says;
// - a gap is accepted where the missing number never comes, and the gap is small or the numbers go on from there;
// - a count that begins anew is a list inside the unit: its numbers are none of ours until ours go on.
import { compareOrdinals, expectedBefore, follows, isFirst, type Ordinal, ordinalKey, successor } from './numbering.ts';
import type { NumberingFault } from './unit.ts';

export interface SequenceCandidate {
  readonly ordinal: Ordinal;
  /** The sentence before it is over and it begins as a unit does: only then may it break the order. */
  readonly isStrong: boolean;
}

export interface Taken {
  /** Index of the candidate. */
  readonly index: number;
  readonly fault: NumberingFault['kind'] | null;
  readonly expected: Ordinal;
  /** A list inside this unit counts anew. */
  hasInnerList: boolean;
}

export interface SequenceOptions {
  /** Of a fragment that may begin in the middle of a count. */
  readonly startsAnywhere: boolean;
  /** Numbers that may be missing at once where the count does not go on behind them. */
  readonly maxGap: number;
}

/** In time linear in the candidates. */
export function chainOf(
  candidates: readonly SequenceCandidate[],
  { startsAnywhere, maxGap }: SequenceOptions,
): Taken[] {
  const taken: Taken[] = [];
  const lastIndexes = new Map<number, number>();
  for (const [index, { ordinal }] of candidates.entries()) lastIndexes.set(ordinalKey(ordinal), index);
  const state: { last: Ordinal | null; inner: Ordinal | null } = { last: null, inner: null };
  const take = (index: number, counted: Ordinal, fault: NumberingFault['kind'] | null) => {
    const expected = expectedBefore(state.last, fault === 'missing' ? counted : { base: 0, suffix: 0 });
    taken.push({ index, fault, expected, hasInnerList: false });
    state.last = counted;
    state.inner = null;
  };
  for (const [index, { ordinal, isStrong }] of candidates.entries()) {
    const { last, inner } = state;
    const expected = successor(last);
    const isNext = follows(last, ordinal) || (startsAnywhere && last === null);
    const isNextInner = inner !== null && follows(inner, ordinal);
    if (isNextInner && (!isNext || comesAfter(ordinal, index))) {
      state.inner = ordinal;
    } else if (isNext) {
      take(index, ordinal, null);
    } else if (last === null) {
      if (isStrong && acceptsGap(ordinal, expected, index)) take(index, ordinal, 'missing');
    } else if (isStrong && last.base < ordinal.base && ordinal.base < expected.base) {
      // A letter of another alphabet: f between e and g.
      take(index, ordinal, 'out-of-order');
    } else if (isStrong && standsFor(expected, index)) {
      take(index, expected, compareOrdinals(ordinal, last) === 0 ? 'repeated' : 'out-of-order');
    } else if (isFirst(ordinal)) {
      const open = taken.at(-1);
      if (open) open.hasInnerList = true;
      state.inner = ordinal;
    } else if (isStrong && inner === null) {
      const distance = compareOrdinals(ordinal, last);
      if (distance === 0) take(index, ordinal, 'repeated');
      if (distance > 0 && acceptsGap(ordinal, expectedBefore(last, ordinal), index)) take(index, ordinal, 'missing');
    }
  }
  return taken;

  function comesAfter(ordinal: Ordinal, index: number): boolean {
    return (lastIndexes.get(ordinalKey(ordinal)) ?? -1) > index;
  }

  function standsFor(expected: Ordinal, index: number): boolean {
    const next = candidates[index + 1];
    return (
      next !== undefined && compareOrdinals(next.ordinal, successor(expected)) === 0 && !comesAfter(expected, index)
    );
  }

  function acceptsGap(ordinal: Ordinal, expected: Ordinal, index: number): boolean {
    if (comesAfter(expected, index)) return false;
    return ordinal.base - expected.base < maxGap || comesAfter(successor(ordinal), index);
  }
}
