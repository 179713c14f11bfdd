// Builds what the parts of a reading pane share for one paper.
import { useQuery } from '@tanstack/react-query';
import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import { rpc } from '#renderer/rpc/client.ts';
import type { ReadingMode } from '#shared/documents/readings.ts';
import type { PaperStructure } from '#shared/documents/structure.ts';
import type { DocumentDetail } from '#shared/documents/summary.ts';
import { documentKeys } from '../hooks/document-keys.ts';
import { linksOf, noLinks } from '../pane/links.ts';
import { type Marker, markerOfTarget } from '../pane/marks.ts';
import type { OpenPaperOptions, Pane, PaperView, SidePanel } from '../pane/pane.ts';
import type { ReaderTarget } from '../pane/reader-target.ts';
import type { KeptPlace } from '../pane/reading-places.ts';
import { type Trail, withStep } from '../pane/trail.ts';
import { createViewStore } from '../pane/view-store.ts';
import { joinMarkers } from './join-markers.ts';
import { type OpeningPlace, openingPlace, placeOfTarget } from './opening-place.ts';

/** Read once for each text: when a paper's text changes, all that is kept of it is asked for again (use-document.ts). */
export function useStructure(documentId: string) {
  return useQuery({
    queryKey: [...documentKeys.text(documentId), 'structure'],
    queryFn: ({ signal }) => rpc.documents.getStructure({ documentId }, { signal }),
    staleTime: Number.POSITIVE_INFINITY,
  });
}

export interface PaneOptions {
  readonly document: DocumentDetail;
  readonly structure: PaperStructure | undefined;
  readonly target: ReaderTarget;
  /** Where the person stopped last time. */
  readonly kept: KeptPlace | null;
  readonly openingMode: ReadingMode;
  readonly isActive: boolean;
  readonly side: SidePanel | null;
  readonly setSide: (side: SidePanel | null) => void;
  readonly openPaper: (documentId: string, options?: OpenPaperOptions) => void;
}

// Long for what it gathers, not for what it decides: each part is a line or two.
// biome-ignore lint/complexity/noExcessiveLinesPerFunction: see above.
export function useNewPane(options: PaneOptions): Pane {
  const { document, structure, target, kept, openingMode, isActive, side, setSide, openPaper } = options;
  const [mode, setChosenMode] = useState<ReadingMode>(document.hasPages ? openingMode : 'text');
  const [trail, setTrail] = useState<Trail>([]);
  const [findMarker, setFindMarker] = useState<Marker | null>(null);
  const [spokenMarker, setSpokenMarker] = useState<Marker | null>(null);
  const targetMarker = useMemo(() => markerOfTarget(target), [target]);
  const links = useMemo(() => (structure ? linksOf(structure) : noLinks), [structure]);
  const marker = useMemo(
    () => joinMarkers(findMarker ?? targetMarker, spokenMarker),
    [findMarker, targetMarker, spokenMarker],
  );

  const [first] = useState(() => openingPlace(target, structure, kept));
  const opening = useRef(first);
  const [view] = useState(() =>
    createViewStore({ place: first.place, pageIndex: first.place.page - 1, progress: 0, scale: 1 }),
  );
  const shown = useRef<PaperView | null>(null);

  const registerView = useCallback((paperView: PaperView) => {
    shown.current = paperView;
    return () => {
      if (shown.current === paperView) shown.current = null;
    };
  }, []);
  const setMode = useCallback(
    (next: ReadingMode) => {
      opening.current = { place: view.get().place, depth: 0 };
      setChosenMode(next);
    },
    [view],
  );
  const goTo = useCallback<Pane['goTo']>(
    (place, { comesBack, depth = 0 } = {}) => {
      if (comesBack) setTrail((before) => withStep(before, view.get().place));
      shown.current?.show(place, depth);
    },
    [view],
  );
  const goBack = useCallback(() => {
    const last = trail.at(-1);
    if (!last) return;
    setTrail(trail.slice(0, -1));
    shown.current?.show(last, 0);
  }, [trail]);
  useFurtherTargets(target, structure, goTo);

  const openingNow = useCallback((): OpeningPlace => opening.current, []);
  const currentView = useCallback(() => shown.current, []);
  const setFound = useCallback((next: Marker | null) => setFindMarker(() => next), []);
  const setSpoken = useCallback((next: Marker | null) => setSpokenMarker(() => next), []);
  const stepsBack = trail.length;
  const backTo = trail.at(-1) ?? null;
  return useMemo(
    () => ({
      document,
      isActive,
      structure,
      mode,
      setMode,
      view,
      openingPlace: openingNow,
      registerView,
      currentView,
      goTo,
      stepsBack,
      backTo,
      goBack,
      marker,
      setFindMarker: setFound,
      setSpokenMarker: setSpoken,
      links,
      side,
      setSide,
      openPaper,
    }),
    [
      document,
      isActive,
      structure,
      mode,
      setMode,
      view,
      openingNow,
      registerView,
      currentView,
      goTo,
      stepsBack,
      backTo,
      goBack,
      marker,
      setFound,
      setSpoken,
      links,
      side,
      setSide,
      openPaper,
    ],
  );
}

/** Another place of the paper that is open: gone to, with a way back, and nothing is drawn anew. */
function useFurtherTargets(target: ReaderTarget, structure: PaperStructure | undefined, goTo: Pane['goTo']): void {
  const last = useRef(target);
  useEffect(() => {
    if (last.current === target) return;
    last.current = target;
    const asked = placeOfTarget(target, structure);
    if (asked) goTo(asked.place, { comesBack: true, depth: asked.depth });
  }, [target, structure, goTo]);
}
