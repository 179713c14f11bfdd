// A paper's structure by place: which units begin in a block, how deep their headings stand, and what is quoted.

import type { TextPlace } from '#shared/documents/extracted-text.ts';
import { comparePlaces } from '#shared/documents/linked-places.ts';
import type { PaperStructure, PaperUnit } from '#shared/documents/structure.ts';
import type { UnitKind } from '#shared/kernel/legal/unit.ts';

export interface UnitStart {
  readonly kind: UnitKind;
  readonly number: string;
  readonly address: string;
  /** In the text of its block. */
  readonly offset: number;
  /** Of its heading: 2 … 6; null for clauses and points, which have none. */
  readonly level: number | null;
  readonly title: string | null;
  /** Replacement text: an address of the law that is amended. */
  readonly isQuoted: boolean;
}

export interface UnitIndex {
  readonly hasUnits: boolean;
  /** Headings of a paper without articles. */
  readonly isOutline: boolean;
  /** Outermost first; empty where none begins. */
  at(page: number, block: number): readonly UnitStart[];
  /** Address of the unit that quotes what stands at the beginning of a block; null where nothing does. */
  quotedAt(page: number, block: number): string | null;
  /** Units with headings that a place stands in, outermost first. */
  pathAt(place: TextPlace): readonly PaperUnit[];
  /** The innermost unit that a place stands in. */
  unitAt(place: TextPlace): PaperUnit | null;
}

const deepestLevel = 6;
/** A quotation begins with its mark, and perhaps a space. */
const longestOpening = 2;
const withoutHeading: ReadonlySet<UnitKind> = new Set(['clause', 'point']);
const none: readonly UnitStart[] = [];

export function indexUnits(structure: PaperStructure | undefined): UnitIndex {
  const starts = new Map<string, UnitStart[]>();
  const quoted: { unit: PaperUnit; quotedIn: string }[] = [];
  const add = (units: readonly PaperUnit[], level: number, isQuoted: boolean) => {
    for (const unit of units) {
      const { kind, number, address, title, start } = unit;
      const hasHeading = !withoutHeading.has(kind);
      const key = `${start.page}.${start.block}`;
      const here = starts.get(key) ?? [];
      const own = hasHeading ? Math.min(level, deepestLevel) : null;
      here.push({ kind, number, address, title, offset: start.offset, level: own, isQuoted });
      starts.set(key, here);
      add(unit.children ?? [], hasHeading ? level + 1 : level, isQuoted);
    }
  };
  const units = structure?.units ?? [];
  add(units, 2, false);
  for (const { quotedIn, unit } of structure?.quoted ?? []) {
    add([unit], 2 + levelsAbove(units, unit.start), true);
    if (unit.start.offset <= longestOpening) quoted.push({ unit, quotedIn });
  }
  quoted.sort((left, right) => comparePlaces(left.unit.start, right.unit.start));

  return {
    hasUnits: starts.size > 0,
    isOutline: structure?.form === 'headings',
    at: (page, block) => starts.get(`${page}.${block}`) ?? none,
    quotedAt(page, block) {
      const place = { page, block, offset: longestOpening };
      const found = quoted[lastBefore(quoted, ({ unit }) => comparePlaces(unit.start, place) <= 0)];
      return found && comparePlaces(found.unit.end, { page, block, offset: 0 }) > 0 ? found.quotedIn : null;
    },
    pathAt: (place) => pathTo(units, place).filter(({ kind }) => !withoutHeading.has(kind)),
    unitAt: (place) => pathTo(units, place).at(-1) ?? null,
  };
}

function levelsAbove(units: readonly PaperUnit[], place: TextPlace): number {
  return pathTo(units, place).filter(({ kind }) => !withoutHeading.has(kind)).length;
}

function pathTo(units: readonly PaperUnit[], place: TextPlace): PaperUnit[] {
  const found = units[lastBefore(units, ({ start }) => comparePlaces(start, place) <= 0)];
  if (!found || comparePlaces(found.end, place) <= 0) return [];
  return [found, ...pathTo(found.children ?? [], place)];
}

/** Index of the last of a sorted list that is not after what is looked for; -1 where all are. */
export function lastBefore<Each>(sorted: readonly Each[], isBefore: (each: Each) => boolean): number {
  let [low, high] = [0, sorted.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    const each = sorted[middle];
    if (each !== undefined && isBefore(each)) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}
