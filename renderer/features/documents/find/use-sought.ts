// The places that the search which led to a paper found in it: marked as one reads, and gone through one by one.
import { useQuery } from '@tanstack/react-query';
import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import { rpc } from '#renderer/rpc/client.ts';
import type { TextPlace } from '#shared/documents/extracted-text.ts';
import { maxFindText } from '#shared/documents/find-contract.ts';
import { comparePlaces } from '#shared/documents/linked-places.ts';
import { maxHitsPerPaper } from '#shared/search/contract.ts';
import { markerOfTarget } from '../pane/marks.ts';
import { usePane } from '../pane/pane.ts';
import type { ReaderTarget } from '../pane/reader-target.ts';
import { findSessionOf } from './find-session.ts';
import { hasLeft } from './found-hits.ts';
import { blocksByPage, placesOf, stepFrom } from './sought-steps.ts';

/** How far down the view a place that is gone to stands. */
const placeDepth = 0.3;

export function useSought(target: ReaderTarget) {
  const pane = usePane();
  const { document, view, goTo, setFindMarker, side } = pane;
  const { sought, tokens, pageIndex, blockIndex } = target;
  const isSought = sought.trim() !== '';
  const { documentId } = document;
  const { data } = useQuery({
    queryKey: ['search-results', 'paper', documentId, sought],
    queryFn: async ({ signal }) => {
      const answer = await rpc.search.search(
        { text: sought, filter: { documentId }, limit: 1, perPaper: maxHitsPerPaper },
        { signal },
      );
      return answer.papers.find((paper) => paper.documentId === documentId)?.hits ?? [];
    },
    enabled: isSought,
  });
  const places = useMemo(() => (data ? placesOf(data) : null), [data]);
  const first = useMemo<TextPlace | null>(
    () => (pageIndex === null || blockIndex === null ? null : { page: pageIndex + 1, block: blockIndex, offset: 0 }),
    [pageIndex, blockIndex],
  );
  const [at, setAt] = useState(first);
  useEffect(() => setAt(first), [first]);

  const isOwn = isSought && side !== 'find';
  const pages = useMemo(() => blocksByPage(places ?? []), [places]);
  // The panel marks what it finds; what was searched for is marked again once it is closed.
  useEffect(() => {
    if (!isOwn) return;
    setFindMarker(markerOfTarget({ tokens, pageIndex: at ? at.page - 1 : null, blockIndex: at?.block ?? null }, pages));
    return () => setFindMarker(null);
  }, [isOwn, tokens, at, pages, setFindMarker]);

  const hasGone = useRef(false);
  const step = useCallback(
    (by: 1 | -1) => {
      if (!places) return;
      const { place } = view.get();
      const next = places[stepFrom(places, at && !hasLeft(at, place) ? at : place, by)];
      if (!next) return;
      setAt(next);
      // One step back for the whole of a search, not one for each place.
      goTo(next, { depth: placeDepth, comesBack: !hasGone.current });
      hasGone.current = true;
    },
    [places, view, at, goTo],
  );
  const session = findSessionOf(pane);
  useEffect(() => {
    // The space at its end says that the last word is whole; in a field it would be typed text.
    session.set({ sought: sought.trim().slice(0, maxFindText), stepSought: isSought && places?.length ? step : null });
  }, [session, sought, isSought, places, step]);

  useEffect(() => {
    session.set({ soughtAt: isSought ? at : null });
  }, [session, isSought, at]);

  const index = places && at ? places.findIndex((place) => comparePlaces(place, at) === 0) : -1;
  return {
    text: sought.trim(),
    /** Null until they are known. */
    total: places?.length ?? null,
    index: index < 0 ? null : index,
    isShown: isOwn,
    step,
  };
}
