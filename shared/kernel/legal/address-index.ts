// The units of a tree by address and by place, for those who ask often: references, links, breadcrumbs.
import type { LegalPosition, LegalUnit } from './unit.ts';

export interface AddressIndex {
  readonly byAddress: ReadonlyMap<string, LegalUnit>;
  /** The units around a position, the outermost first. */
  around(position: LegalPosition): readonly LegalUnit[];
}

export function indexUnits(units: readonly LegalUnit[]): AddressIndex {
  const byAddress = new Map<string, LegalUnit>();
  const add = (unit: LegalUnit) => {
    byAddress.set(unit.address, unit);
    for (const child of unit.children) add(child);
  };
  for (const unit of units) add(unit);
  return { byAddress, around: (position) => unitsAround(units, position) };
}

export function unitsAround(units: readonly LegalUnit[], position: LegalPosition): readonly LegalUnit[] {
  const path: LegalUnit[] = [];
  for (let among = units; ; ) {
    const unit = lastAtOrBefore(among, position);
    if (!unit || isAtOrBefore(unit.end, position)) return path;
    path.push(unit);
    among = unit.children;
  }
}

function lastAtOrBefore(units: readonly LegalUnit[], position: LegalPosition): LegalUnit | null {
  let low = 0;
  let high = units.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    const unit = units[middle];
    if (unit && isAtOrBefore(unit.start, position)) low = middle + 1;
    else high = middle;
  }
  return units[low - 1] ?? null;
}

export function isAtOrBefore(left: LegalPosition, right: LegalPosition): boolean {
  return left.paragraph < right.paragraph || (left.paragraph === right.paragraph && left.offset <= right.offset);
}
