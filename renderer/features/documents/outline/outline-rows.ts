// The lines of the outline: units of the tree that are unfolded, with what a tree tells a screen reader.
import type { PaperStructure, PaperUnit } from '#shared/documents/structure.ts';
import { flatUnitsOf } from '../pane/unit-at.ts';

export interface OutlineRow {
  /** In `flatUnitsOf`. */
  readonly index: number;
  readonly unit: PaperUnit;
  /** From 1. */
  readonly level: number;
  /** From 1, of `siblingCount`. */
  readonly position: number;
  readonly siblingCount: number;
  /** Null where there is nothing inside. */
  readonly isOpen: boolean | null;
}

interface OutlineState {
  /** Folded or unfolded by the person, by address. */
  readonly chosen: ReadonlyMap<string, boolean>;
  /** Units around the place that is read, by address: an article among them is unfolded. */
  readonly path: ReadonlySet<string>;
  /** Indices of units that were filtered for; null: all. What they stand in is shown with them. */
  readonly only: ReadonlySet<number> | null;
}

/** Divisions are open unless they were folded; articles, and headings within headings, while they are read. */
export function isOpen(unit: PaperUnit, depth: number, { chosen, path }: OutlineState): boolean {
  const choice = chosen.get(unit.address);
  if (choice !== undefined) return choice;
  if (unit.kind === 'article' || (unit.kind === 'heading' && depth > 0)) return path.has(unit.address);
  return unit.kind !== 'clause' && unit.kind !== 'point';
}

export function rowsOf(structure: Pick<PaperStructure, 'units'>, state: OutlineState): OutlineRow[] {
  const flat = flatUnitsOf(structure);
  const shown = state.only === null ? null : withParents(structure, state.only);
  const rows: OutlineRow[] = [];
  let foldedAt = Number.POSITIVE_INFINITY;
  const siblings = new Map<number, number>();
  const counts = new Map<number, number>();
  for (const [index, { parent }] of flat.entries()) {
    if (shown === null || shown.has(index)) counts.set(parent, (counts.get(parent) ?? 0) + 1);
  }
  for (const [index, { unit, depth, parent }] of flat.entries()) {
    if (shown !== null && !shown.has(index)) continue;
    const position = (siblings.get(parent) ?? 0) + 1;
    siblings.set(parent, position);
    if (depth > foldedAt) continue;
    foldedAt = Number.POSITIVE_INFINITY;
    const hasInside = (counts.get(index) ?? 0) > 0;
    const open = hasInside && (shown !== null || isOpen(unit, depth, state));
    if (hasInside && !open) foldedAt = depth;
    const siblingCount = counts.get(parent) ?? 1;
    rows.push({ index, unit, level: depth + 1, position, siblingCount, isOpen: hasInside ? open : null });
  }
  return rows;
}

function withParents(structure: Pick<PaperStructure, 'units'>, found: ReadonlySet<number>): Set<number> {
  const flat = flatUnitsOf(structure);
  const shown = new Set<number>();
  for (const index of found) {
    for (let at = index; at >= 0 && !shown.has(at); at = flat[at]?.parent ?? -1) shown.add(at);
  }
  return shown;
}

/** The row of a unit, or of the innermost unfolded one that it is in; -1: none. */
export function rowOfUnit(structure: Pick<PaperStructure, 'units'>, rows: readonly OutlineRow[], unit: number): number {
  const flat = flatUnitsOf(structure);
  const byIndex = new Map(rows.map((row, at) => [row.index, at]));
  for (let index = unit; index >= 0; index = flat[index]?.parent ?? -1) {
    const at = byIndex.get(index);
    if (at !== undefined) return at;
  }
  return -1;
}

/** What a key does in a tree (WAI-ARIA): go to another row, fold or unfold the active one. Null: nothing. */
export type TreeMove = { readonly to: number } | { readonly fold: boolean };

export function moveOf(key: string, rows: readonly OutlineRow[], active: number): TreeMove | null {
  const row = rows[active];
  const last = rows.length - 1;
  switch (key) {
    case 'ArrowDown':
      return { to: Math.min(last, active + 1) };
    case 'ArrowUp':
      return { to: Math.max(0, active - 1) };
    case 'Home':
      return { to: 0 };
    case 'End':
      return { to: last };
    case 'ArrowRight':
      if (row?.isOpen === false) return { fold: false };
      return row?.isOpen ? { to: Math.min(last, active + 1) } : null;
    case 'ArrowLeft': {
      if (row?.isOpen) return { fold: true };
      const parent = rows.slice(0, active).findLastIndex(({ level }) => row !== undefined && level < row.level);
      return parent < 0 ? null : { to: parent };
    }
    default:
      return null;
  }
}
