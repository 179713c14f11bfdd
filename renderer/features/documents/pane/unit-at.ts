// Which unit of a paper a place stands in: the highlight of the outline, breadcrumbs and a kept reading place ask for it.
import type { TextPlace } from '#shared/documents/extracted-text.ts';
import { comparePlaces } from '#shared/documents/linked-places.ts';
import type { PaperStructure, PaperUnit } from '#shared/documents/structure.ts';

type Units = Pick<PaperStructure, 'units'>;

/** A unit of the tree, in the order of the text. */
export interface FlatUnit {
  readonly unit: PaperUnit;
  /** From 0. */
  readonly depth: number;
  /** Index of what it stands in; -1 at the top. */
  readonly parent: number;
}

const flattened = new WeakMap<readonly PaperUnit[], readonly FlatUnit[]>();

/** Every unit, each before those inside it. Made once for each tree. */
export function flatUnitsOf({ units }: Units): readonly FlatUnit[] {
  const known = flattened.get(units);
  if (known) return known;
  const flat: FlatUnit[] = [];
  const add = (unit: PaperUnit, depth: number, parent: number) => {
    const index = flat.push({ unit, depth, parent }) - 1;
    for (const child of unit.children ?? []) add(child, depth + 1, index);
  };
  for (const unit of units) add(unit, 0, -1);
  flattened.set(units, flat);
  return flat;
}

/** Index in `flatUnitsOf` of the innermost unit that a place is in; -1 before the first unit and where there is none. */
export function unitIndexAt(structure: Units, place: TextPlace): number {
  const flat = flatUnitsOf(structure);
  let low = 0;
  let high = flat.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    const start = flat[middle]?.unit.start;
    if (start && comparePlaces(start, place) <= 0) low = middle + 1;
    else high = middle;
  }
  // The last one that begins before may have ended: then the place is in what it stands in, or between units.
  for (let index = low - 1; index >= 0; index = flat[index]?.parent ?? -1) {
    const end = flat[index]?.unit.end;
    if (end && comparePlaces(end, place) > 0) return index;
  }
  return -1;
}

/** The innermost unit that a place is in. */
export function unitAt(structure: Units, place: TextPlace): PaperUnit | null {
  return flatUnitsOf(structure)[unitIndexAt(structure, place)]?.unit ?? null;
}

/** The units around a place, the outermost first. */
export function unitPathAt(structure: Units, place: TextPlace): readonly PaperUnit[] {
  const flat = flatUnitsOf(structure);
  const path: PaperUnit[] = [];
  for (let index = unitIndexAt(structure, place); index >= 0; index = flat[index]?.parent ?? -1) {
    const unit = flat[index]?.unit;
    if (unit) path.unshift(unit);
  }
  return path;
}

/** Address of the innermost unit that a place is in, as a kept reading place has it. */
export function addressAt(structure: Units | undefined, place: TextPlace): string | null {
  return structure ? (unitAt(structure, place)?.address ?? null) : null;
}
