// Units that come ready made, cut where they are too long to be one answer: at their lines, else
// between words.
import type { IndexedUnit } from '../index/indexed-unit.ts';

const longUnit = 4_000;

export function withoutLongUnits(units: readonly IndexedUnit[]): IndexedUnit[] {
  return units.flatMap((unit) => (unit.text.length <= longUnit * 1.5 ? [unit] : partsOf(unit)));
}

function partsOf(unit: IndexedUnit): IndexedUnit[] {
  const parts: IndexedUnit[] = [];
  let from = 0;
  while (from < unit.text.length) {
    const end = endOfPart(unit.text, from);
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

function endOfPart(text: string, from: number): number {
  if (text.length - from <= longUnit * 1.5) return text.length;
  const [least, most] = [from + longUnit, from + longUnit * 2];
  const line = text.indexOf('\n', least) + 1;
  if (line > 0 && line <= most) return line;
  const space = text.lastIndexOf(' ', most - 1) + 1;
  return space > least ? space : most;
}
