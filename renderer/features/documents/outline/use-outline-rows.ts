// Which rows the outline has now, what was folded by hand, and which row the keys act on.
import { useMemo, useState } from 'react';
import type { PaperStructure, PaperUnit } from '#shared/documents/structure.ts';
import { rowOfUnit, rowsOf } from './outline-rows.ts';

interface OutlineRowsOptions {
  readonly structure: PaperStructure;
  /** Of what is read, in `flatUnitsOf`; -1: none. */
  readonly hereIndex: number;
  /** The units around what is read. */
  readonly here: readonly PaperUnit[];
  /** Indices of units that are filtered for; null: all. */
  readonly only: ReadonlySet<number> | null;
}

export function useOutlineRows({ structure, hereIndex, here, only }: OutlineRowsOptions) {
  const [chosen, setChosen] = useState<ReadonlyMap<string, boolean>>(new Map());
  const [active, setActive] = useState<string | null>(null);
  const path = useMemo(() => new Set(here.map(({ address }) => address)), [here]);
  const rows = useMemo(() => rowsOf(structure, { chosen, path, only }), [structure, chosen, path, only]);
  const hereRow = useMemo(() => rowOfUnit(structure, rows, hereIndex), [structure, rows, hereIndex]);
  const known = active === null ? -1 : rows.findIndex(({ unit }) => unit.address === active);
  const fold = (index: number) => {
    const row = rows[index];
    if (!row || row.isOpen === null) return;
    setChosen((before) => new Map(before).set(row.unit.address, !row.isOpen));
  };
  return {
    rows,
    hereRow,
    /** Chosen by key or pointer, else what is read. */
    activeRow: known >= 0 ? known : Math.max(0, hereRow),
    articleAddress: here.findLast(({ kind }) => kind === 'article' || kind === 'heading')?.address,
    /** Takes the unit's address. */
    setActive,
    /** Opens or folds a row; of one without parts nothing happens. */
    fold,
  };
}
