// Which units hold the commonest syllables. The table of words lists nearly all units under each of them, so questions of
// such words («người được cấp t…») cost most of all to look up there; as sets they cost next to nothing.
import type { IndexMemory } from './index-memory.ts';
import { addUnits, emptyUnitSet, type UnitSet } from './unit-set.ts';
import { wordUnits } from './word-units.ts';

/** In fewer units than this a syllable is looked up when it is asked for. */
const commonFrom = 1_000;
/** Of all sets together; the commonest syllables come first. */
const mostBytes = 48 * 1024 * 1024;
/** Room for units to come, so that not every new paper moves all sets. */
const roomToGrow = 4_096;

export class CommonWords {
  /** By folded id. */
  readonly #sets = new Map<number, UnitSet>();

  unitsOf(foldedId: number): UnitSet | undefined {
    return this.#sets.get(foldedId);
  }

  /** Adds a unit that was committed; `words` are its exact ids. Units that go stay in the sets: who asks knows which there are. */
  addUnit(unitId: number, words: Iterable<number>, foldedOf: readonly number[]): void {
    if (this.#sets.size === 0) return;
    for (const exactId of words) {
      const foldedId = foldedOf[exactId] ?? -1;
      let set = this.#sets.get(foldedId);
      if (!set) continue;
      if (unitId >>> 5 >= set.length) {
        const larger = emptyUnitSet(unitId + roomToGrow);
        larger.set(set);
        set = larger;
        this.#sets.set(foldedId, set);
      }
      set[unitId >>> 5] = (set[unitId >>> 5] ?? 0) | (1 << (unitId & 31));
    }
  }

  /** Reads those that are not there yet, one with every step; `unitsWith` gives the units of a syllable as they were last committed. */
  *read(memory: IndexMemory, unitsWith: (foldedId: number) => Int32Array, leastUnits = commonFrom): Generator<void> {
    const { vocabulary, nextUnitId } = memory;
    const bytes = emptyUnitSet(nextUnitId + roomToGrow).byteLength;
    const common = vocabulary.folded
      .map((_, foldedId) => ({ foldedId, units: wordUnits(memory, foldedId) }))
      .filter(({ units }) => units >= leastUnits)
      .sort((a, b) => b.units - a.units)
      .slice(0, Math.floor(mostBytes / bytes));
    for (const { foldedId } of common) {
      if (this.#sets.has(foldedId)) continue;
      const set = emptyUnitSet(memory.nextUnitId + roomToGrow);
      addUnits(set, unitsWith(foldedId));
      this.#sets.set(foldedId, set);
      yield;
    }
  }
}
