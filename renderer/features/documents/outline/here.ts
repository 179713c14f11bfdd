// Which unit is being read, and how to go to one. After a jump the unit that was gone to is the one that is read, though
// the last line of the one before it may still stand over it, until the person moves on.
import { startTransition, useCallback, useEffect, useMemo, useState } from 'react';
import type { TextPlace } from '#shared/documents/extracted-text.ts';
import { comparePlaces } from '#shared/documents/linked-places.ts';
import type { PaperStructure, PaperUnit } from '#shared/documents/structure.ts';
import { type Pane, usePane } from '../pane/pane.ts';
import { flatUnitsOf, unitIndexAt } from '../pane/unit-at.ts';
import { useViewState, type ViewStore } from '../pane/view-store.ts';

/** So that what is gone to does not stick to the view's edge. */
const jumpDepth = 0.06;

interface Aim {
  readonly address: string;
  readonly at: number;
  /** Where the view came to rest, in several steps while text arrives and is laid out. */
  landing: TextPlace;
}

const aims = new WeakMap<ViewStore, Aim>();

/** When the person last did anything: what moves the view before that is still the jump. */
let lastInputAt = 0;
let isListening = false;

function listenToInput(): void {
  if (isListening) return;
  isListening = true;
  const note = () => {
    lastInputAt = performance.now();
  };
  for (const type of ['wheel', 'touchstart', 'pointerdown', 'keydown']) {
    window.addEventListener(type, note, { capture: true, passive: true });
  }
}

/** Of places that a jump has led away from: what was read there, which the view's top line does not always tell. */
const readAt = new WeakMap<TextPlace, string>();

export function addressReadAt(place: TextPlace): string | null {
  return readAt.get(place) ?? null;
}

type Leaving = Pick<Pane, 'view' | 'goTo' | 'structure'>;

function noteLeaving({ view, structure }: Leaving): void {
  const { place } = view.get();
  const unit = structure && flatUnitsOf(structure)[indexNow(view, structure, place)]?.unit;
  if (unit) readAt.set(place, unit.address);
}

/** From 1. With a step on the way back. */
export function goToPage(pane: Leaving, page: number): void {
  noteLeaving(pane);
  pane.goTo({ page, block: 0, offset: 0 }, { comesBack: true });
}

/** Goes there, with a step on the way back. */
export function goToUnit(pane: Leaving, { address, start }: PaperUnit): void {
  const { view, goTo } = pane;
  noteLeaving(pane);
  listenToInput();
  const aim: Aim = { address, at: performance.now(), landing: view.get().place };
  aims.set(view, aim);
  const stop = view.subscribe(() => {
    if (lastInputAt > aim.at) stop();
    else aim.landing = view.get().place;
  });
  goTo(start, { comesBack: true, depth: jumpDepth });
  aim.landing = view.get().place;
}

function indexNow(view: ViewStore, structure: PaperStructure, place: TextPlace): number {
  const aim = aims.get(view);
  if (aim && (lastInputAt <= aim.at || comparePlaces(aim.landing, place) === 0)) {
    const index = flatUnitsOf(structure).findIndex(({ unit }) => unit.address === aim.address);
    const start = flatUnitsOf(structure)[index]?.unit.start;
    if (start && isJustBefore(place, start)) return index;
  }
  return unitIndexAt(structure, place);
}

/** Whether a view with this at its top shows what begins there: not one that was taken elsewhere meanwhile. */
function isJustBefore(top: TextPlace, start: TextPlace): boolean {
  return comparePlaces(top, start) <= 0 && start.page - top.page <= 1;
}

/** The view still stands where going to a unit has led. */
export function isWhereJumpLed(view: ViewStore): boolean {
  const aim = aims.get(view);
  return aim !== undefined && comparePlaces(aim.landing, view.get().place) === 0;
}

/** The units around what is read at this moment, the outermost first. */
export function hereNow(view: ViewStore, structure: PaperStructure): readonly PaperUnit[] {
  return pathTo(structure, indexNow(view, structure, view.get().place));
}

/** Index in `flatUnitsOf` of the innermost unit that is read; -1: none. */
export function useHereIndex(): number {
  const { structure, view } = usePane();
  return useViewState(
    view,
    useCallback(({ place }) => (structure ? indexNow(view, structure, place) : -1), [structure, view]),
  );
}

/** The view has paused for so long, or has been moving for so long, when what is heavy to draw follows it. */
const pauseMs = 250;
const longestMs = 400;

/** As `useHereIndex`, for what is heavy to draw: follows the pauses of a scroll and not each step of it. */
export function useSettledHereIndex(): number {
  const { structure, view } = usePane();
  const read = useCallback(() => (structure ? indexNow(view, structure, view.get().place) : -1), [structure, view]);
  const [index, setIndex] = useState(read);
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    let movingSince = Number.POSITIVE_INFINITY;
    const follow = () => {
      movingSince = Number.POSITIVE_INFINITY;
      startTransition(() => setIndex(read()));
    };
    const note = () => {
      movingSince = Math.min(movingSince, performance.now());
      clearTimeout(timer);
      timer = setTimeout(follow, Math.min(pauseMs, Math.max(0, movingSince + longestMs - performance.now())));
    };
    note();
    const stop = view.subscribe(note);
    return () => {
      stop();
      clearTimeout(timer);
    };
  }, [view, read]);
  return index;
}

/** The units around what is read, the outermost first. */
export function useHerePath(): readonly PaperUnit[] {
  return usePathTo(useHereIndex());
}

/** The units around the one with this index in `flatUnitsOf`, the outermost first. */
export function usePathTo(here: number): readonly PaperUnit[] {
  const { structure } = usePane();
  return useMemo(() => (structure ? pathTo(structure, here) : []), [structure, here]);
}

/** The units around the one with this index in `flatUnitsOf` and itself, the outermost first. */
export function pathTo(structure: PaperStructure, here: number): readonly PaperUnit[] {
  const flat = flatUnitsOf(structure);
  const path: PaperUnit[] = [];
  for (let index = here; index >= 0; index = flat[index]?.parent ?? -1) {
    const unit = flat[index]?.unit;
    if (unit) path.unshift(unit);
  }
  return path;
}
