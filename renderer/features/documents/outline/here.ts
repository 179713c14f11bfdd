// Which unit is being read, and how to go to one. After a jump the unit that was gone to is the one that is read, though
// the last line of the one before it may still stand over it, until the person moves on.
import { useCallback, useMemo } from 'react';
import type { TextPlace } from '#shared/documents/extracted-text.ts';
import type { PaperStructure, PaperUnit } from '#shared/documents/structure.ts';
import { type Pane, usePane } from '../pane/pane.ts';
import { comparePlaces, flatUnitsOf, unitIndexAt } from '../pane/unit-at.ts';
import { useViewState, type ViewStore } from '../pane/view-store.ts';

/** So that what is gone to does not stick to the view's edge. */
const jumpDepth = 0.06;
/** A view comes to rest in several steps while text arrives and is laid out. */
const settlingMs = 900;

interface Aim {
  readonly address: string;
  readonly until: number;
  landing: TextPlace;
}

const aims = new WeakMap<ViewStore, Aim>();

/** Goes there, with a step on the way back. */
export function goToUnit({ view, goTo }: Pick<Pane, 'view' | 'goTo'>, { address, start }: PaperUnit): void {
  const aim: Aim = { address, until: performance.now() + settlingMs, landing: view.get().place };
  aims.set(view, aim);
  const stop = view.subscribe(() => {
    if (performance.now() < aim.until) aim.landing = view.get().place;
    else stop();
  });
  goTo(start, { comesBack: true, depth: jumpDepth });
  aim.landing = view.get().place;
}

function indexNow(view: ViewStore, structure: PaperStructure, place: TextPlace): number {
  const aim = aims.get(view);
  if (aim && (performance.now() < aim.until || comparePlaces(aim.landing, place) === 0)) {
    const index = flatUnitsOf(structure).findIndex(({ unit }) => unit.address === aim.address);
    if (index >= 0) return index;
  }
  return unitIndexAt(structure, place);
}

/** Index in `flatUnitsOf` of the innermost unit that is read; -1: none. */
export function useHereIndex(): number {
  const { structure, view } = usePane();
  return useViewState(
    view,
    useCallback(({ place }) => (structure ? indexNow(view, structure, place) : -1), [structure, view]),
  );
}

/** The units around what is read, the outermost first. */
export function useHerePath(): readonly PaperUnit[] {
  const { structure } = usePane();
  const here = useHereIndex();
  return useMemo(() => (structure ? pathTo(structure, here) : []), [structure, here]);
}

function pathTo(structure: PaperStructure, here: number): readonly PaperUnit[] {
  const flat = flatUnitsOf(structure);
  const path: PaperUnit[] = [];
  for (let index = here; index >= 0; index = flat[index]?.parent ?? -1) {
    const unit = flat[index]?.unit;
    if (unit) path.unshift(unit);
  }
  return path;
}
