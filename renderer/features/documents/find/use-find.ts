// The panel's state: what is looked for, what was found, which hit is the current one, and going from one to another. One
// hook although it is long: typing, answers and steps all turn about the same origin and current hit.
import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import type { FoundHit } from '#shared/documents/find-contract.ts';
import type { Pane } from '../pane/pane.ts';
import { markersOf, noMarks } from './find-marker.ts';
import { type FindSession, type FindState, findSessionOf, useFindState } from './find-session.ts';
import { type Found, hasLeft, hasNearest, hitBefore, hitFrom, keyOf, placeOf } from './found-hits.ts';
import { isSame, useFound } from './use-found.ts';

/** How far down the view a hit that is gone to stands. */
const hitDepth = 0.3;
const noHits: readonly FoundHit[] = [];

export type Find = ReturnType<typeof useFind>;

export function useFind(pane: Pane, isComposing: boolean) {
  const { document, view, goTo, setFindMarker } = pane;
  const session = findSessionOf(pane);
  const query = useFindState(session);
  const [currentKey, setCurrentKey] = useState<string | null>(null);
  const [wrapped, setWrapped] = useState<'start' | 'end' | null>(null);

  // Where typing looks from: the place at which the panel was opened, then the hit last gone to on purpose.
  const origin = useRef(view.get().place);
  // Set when the next answer is to be gone to: after typing, not when a kept query is shown again.
  const wantsStep = useRef<1 | -1 | null>(null);
  const hasGone = useRef(false);
  const from = useCallback(() => {
    const { place } = view.get();
    if (hasLeft(origin.current, place)) origin.current = place;
    return origin.current;
  }, [view]);

  const { answer, isSearching, error, retry } = useFound({ query, document, isPaused: isComposing, from });
  const found = answer?.found ?? null;
  const isAnswered = answer !== null && isSame(answer.query, query);
  const hits = found?.hits ?? noHits;
  const index = useMemo(() => hits.findIndex((hit) => keyOf(hit) === currentKey), [hits, currentKey]);

  const go = useCallback(
    (hit: FoundHit) => {
      setCurrentKey(keyOf(hit));
      // One step back for the whole of a search, not one for each hit.
      goTo(placeOf(hit), { depth: hitDepth, comesBack: !hasGone.current });
      hasGone.current = true;
    },
    [goTo],
  );
  const choose = (hit: FoundHit) => {
    origin.current = placeOf(hit);
    setWrapped(null);
    go(hit);
  };
  const step = (by: 1 | -1) => {
    // What stands in the field is not looked up yet: its first hit is gone to when it comes.
    if (!isAnswered) {
      wantsStep.current = by;
      return;
    }
    const next = nextIndex(hits, index, by, view.get().place);
    const hit = hits[next];
    if (!hit) return;
    choose(hit);
    if (index >= 0 && hits.length > 1)
      setWrapped(by > 0 && next < index ? 'start' : by < 0 && next > index ? 'end' : null);
  };

  // The nearest hit below is gone to as soon as it is known; a late answer to what stood in the field before leads nowhere.
  useEffect(() => {
    const by = wantsStep.current;
    if (by === null || !isAnswered || !found || !hasNearest(found)) return;
    wantsStep.current = null;
    const hit = found.hits[by > 0 ? hitFrom(found.hits, found.from) : hitBefore(found.hits, found.from)];
    setWrapped(null);
    if (hit) go(hit);
    else setCurrentKey(null);
  }, [found, isAnswered, go]);

  useEffect(() => {
    if (query.stepAsked === null) return;
    session.set({ stepAsked: null });
    step(query.stepAsked);
  });

  useHitAt(session, hits[index]);
  useMarks(setFindMarker, query.text.trim() !== '', hits, currentKey);

  const change = (next: Partial<Pick<FindState, 'text' | 'isExact' | 'isWholeWord'>>) => {
    wantsStep.current = 1;
    session.set(next);
  };
  return {
    query,
    found,
    answered: answer?.query ?? null,
    hits,
    index,
    wrapped,
    isSearching,
    error,
    retry,
    change,
    step,
    choose,
  };
}

/** In the paper, for as long as the panel is open. */
function useMarks(
  setFindMarker: Pane['setFindMarker'],
  isAsking: boolean,
  hits: readonly FoundHit[],
  currentKey: string | null,
): void {
  const markers = useMemo(() => markersOf(hits), [hits]);
  useEffect(() => {
    setFindMarker(!isAsking ? null : hits.length === 0 ? noMarks : markers(currentKey));
  }, [isAsking, hits, markers, currentKey, setFindMarker]);
  useEffect(() => () => setFindMarker(null), [setFindMarker]);
}

/** Told to the commands of the pane, for as long as the panel is open. */
function useHitAt(session: FindSession, current: FoundHit | undefined): void {
  useEffect(() => {
    session.set({ hitAt: current ? placeOf(current) : null });
  }, [session, current]);
  useEffect(() => () => session.set({ hitAt: null }), [session]);
}

function nextIndex(hits: Found['hits'], index: number, by: 1 | -1, place: Found['from']): number {
  if (index >= 0) return (index + by + hits.length) % Math.max(1, hits.length);
  return by > 0 ? hitFrom(hits, place) : hitBefore(hits, place);
}
