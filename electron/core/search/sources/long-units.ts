// Units that come ready made, cut where they are too long to be one answer: at their lines.
import type { IndexedUnit } from '../index/indexed-unit.ts';

const longUnit = 4_000;

export function withoutLongUnits(units: readonly IndexedUnit[]): IndexedUnit[] {
  return units.flatMap((unit) => (unit.text.length <= longUnit * 1.5 ? [unit] : partsOf(unit)));
}

function partsOf(unit: IndexedUnit): IndexedUnit[] {
  const parts: IndexedUnit[] = [];
  let from = 0;
  while (from < unit.text.length) {
    const line = unit.text.indexOf('\n', from + longUnit);
    const isRest = unit.text.length - from <= longUnit * 1.5;
    const end = isRest || line < 0 ? Math.min(unit.text.length, from + (isRest || line < 0 ? longUnit * 2 : 0)) : line;
    const before = unit.spots.findLast(({ offset }) => offset <= from);
    const spots = [
      ...(before ? [{ ...before, offset: 0 }] : []),
      ...unit.spots
        .filter(({ offset }) => offset > from && offset < end)
        .map((spot) => ({ ...spot, offset: spot.offset - from })),
    ];
    parts.push({ ...unit, text: unit.text.slice(from, end), spots });
    from = end;
  }
  return parts;
}
