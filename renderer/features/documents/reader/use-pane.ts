// Builds what the parts of a reading pane share for one paper.
import { useQuery } from '@tanstack/react-query';
import { useCallback, useMemo, useRef, useState } from 'react';
import { rpc } from '#renderer/rpc/client.ts';
import type { TextPlace } from '#shared/documents/extracted-text.ts';
import type { ReadingMode } from '#shared/documents/readings.ts';
import type { PaperStructure } from '#shared/documents/structure.ts';
import type { DocumentDetail } from '#shared/documents/summary.ts';
import { findUnit } from '#shared/kernel/legal/find-unit.ts';
import { documentKeys } from '../hooks/document-keys.ts';
import { linksOf, noLinks } from '../pane/links.ts';
import { type Marker, markerOfTarget } from '../pane/marks.ts';
import type { OpenPaperOptions, Pane, PaperView, SidePanel } from '../pane/pane.ts';
import type { ReaderTarget } from '../pane/reader-target.ts';
import { type KeptPlace, readPlace } from '../pane/reading-places.ts';
import { type Trail, withStep } from '../pane/trail.ts';
import { createViewStore } from '../pane/view-store.ts';

/** How far down the view a passage that was asked for stands, so that what leads up to it is seen too. */
const targetDepth = 0.3;
const start: TextPlace = { page: 1, block: 0, offset: 0 };

/** Read once for each text: a paper's structure changes with its text alone. */
export function useStructure(documentId: string, textSha256: string | undefined) {
  return useQuery({
    queryKey: [...documentKeys.text(documentId), 'structure', textSha256],
    queryFn: ({ signal }) => rpc.documents.getStructure({ documentId }, { signal }),
    enabled: textSha256 !== undefined,
    staleTime: Number.POSITIVE_INFINITY,
  });
}

interface PaneOptions {
  readonly document: DocumentDetail;
  readonly structure: PaperStructure | undefined;
  readonly target: ReaderTarget;
  readonly openPaper: (documentId: string, options?: OpenPaperOptions) => void;
}

export function useNewPane({ document, structure, target, openPaper }: PaneOptions): Pane {
  const { documentId, hasPages } = document;
  const kept = useRef(readPlace(localStorage, documentId)).current;
  const [mode, setChosenMode] = useState<ReadingMode>(!hasPages ? 'text' : (kept?.mode ?? 'pages'));
  const [trail, setTrail] = useState<Trail>([]);
  const [side, setSide] = useState<SidePanel | null>(null);
  const [findMarker, setFindMarker] = useState<Marker | null>(null);
  const targetMarker = useMemo(() => markerOfTarget(target), [target]);
  const links = useMemo(() => (structure ? linksOf(structure) : noLinks), [structure]);

  const opening = useRef(openingOf(target, structure, kept));
  const [view] = useState(() =>
    createViewStore({ place: opening.current.place, pageIndex: opening.current.place.page - 1, progress: 0, scale: 1 }),
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
    (place, options = {}) => {
      if (options.comesBack) setTrail((before) => withStep(before, view.get().place));
      shown.current?.show(place, options.depth ?? 0);
    },
    [view],
  );
  const goBack = useCallback(() => {
    const last = trail.at(-1);
    if (!last) return;
    setTrail(trail.slice(0, -1));
    shown.current?.show(last, 0);
  }, [trail]);

  return useMemo(
    () => ({
      document,
      structure,
      mode,
      setMode,
      view,
      openingPlace: () => opening.current,
      registerView,
      currentView: () => shown.current,
      goTo,
      stepsBack: trail.length,
      goBack,
      marker: findMarker ?? targetMarker,
      setFindMarker: (marker) => setFindMarker(() => marker),
      links,
      side,
      setSide,
      openPaper,
    }),
    [
      document,
      structure,
      mode,
      setMode,
      view,
      registerView,
      goTo,
      trail,
      goBack,
      findMarker,
      targetMarker,
      links,
      side,
      openPaper,
    ],
  );
}

function openingOf(
  { pageIndex, blockIndex, unit }: ReaderTarget,
  structure: PaperStructure | undefined,
  kept: KeptPlace | null,
): { place: TextPlace; depth: number } {
  if (unit !== null && structure) {
    const found = findUnit(structure, unit);
    if (found) return { place: found.start, depth: 0 };
  }
  if (pageIndex !== null) {
    return {
      place: { page: pageIndex + 1, block: blockIndex ?? 0, offset: 0 },
      depth: blockIndex === null ? 0 : targetDepth,
    };
  }
  return { place: kept?.place ?? start, depth: 0 };
}
