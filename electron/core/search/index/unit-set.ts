// Sets of units, a bit a unit: what of several words stands together is reckoned thirty-two units at a time.

/** Bit `id % 32` of word `id / 32` is the unit `id`. Units beyond its end are not in it. */
export type UnitSet = Uint32Array<ArrayBuffer>;

/** An empty one with room for units below `end`. */
export function emptyUnitSet(end: number): UnitSet {
  return new Uint32Array((end + 31) >>> 5);
}

/** Units beyond the set's room are left out. */
export function addUnits(set: UnitSet, units: Int32Array): void {
  for (let at = 0; at < units.length; at += 1) {
    const unitId = units[at] ?? 0;
    const word = unitId >>> 5;
    if (word < set.length) set[word] = (set[word] ?? 0) | (1 << (unitId & 31));
  }
}

/** What is in either is in `set` afterwards. */
export function unite(set: UnitSet, other: UnitSet): void {
  const end = Math.min(set.length, other.length);
  for (let at = 0; at < end; at += 1) set[at] = (set[at] ?? 0) | (other[at] ?? 0);
}

/** What is in both stays in `set`. */
export function intersect(set: UnitSet, other: UnitSet): void {
  for (let at = 0; at < set.length; at += 1) set[at] = (set[at] ?? 0) & (other[at] ?? 0);
}

/** Its units from the highest number down, `limit` at most, without those that are not kept. */
export function newestUnits(set: UnitSet, limit: number, isKept: (unitId: number) => boolean): number[] {
  const units: number[] = [];
  for (let at = set.length - 1; at >= 0 && units.length < limit; at -= 1) {
    for (let word = set[at] ?? 0; word !== 0 && units.length < limit; ) {
      const bit = 31 - Math.clz32(word);
      word &= ~(1 << bit);
      const unitId = at * 32 + bit;
      if (isKept(unitId)) units.push(unitId);
    }
  }
  return units;
}
