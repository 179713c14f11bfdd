// What the paragraphs on screen are told: marks and links page by page, each found once.
import { useCallback, useMemo, useRef } from 'react';
import type { TextPage } from '#shared/documents/extracted-text.ts';
import { pagesPerRun, runOfPage } from '../hooks/text-runs.ts';
import type { TextRun } from '../hooks/use-text-runs.ts';
import type { PaperLink } from '../pane/links.ts';
import type { BlockMarks } from '../pane/marks.ts';
import type { Pane } from '../pane/pane.ts';
import type { FlowContextValue } from './flow-context.ts';
import { useReadingType } from './reading-type.ts';
import { useShownEdits } from './shown-edits.ts';
import type { UnitIndex } from './unit-index.ts';

interface FlowContextOptions {
  readonly pane: Pane;
  readonly runs: ReadonlyMap<number, TextRun>;
  readonly units: UnitIndex;
  readonly onAddress: NonNullable<FlowContextValue['onAddress']>;
}

/** How far down the view a note stands, or what it belongs to. */
const noteDepth = 0.3;
const noLinks: readonly PaperLink[] = [];

export function useFlowContextValue({ pane, runs, units, onAddress }: FlowContextOptions): FlowContextValue {
  const { document, marker, links, goTo, setMode, view } = pane;
  const { hasPageMarks } = useReadingType();
  const { areShown } = useShownEdits(document.documentId);
  const here = useRef(runs);
  here.current = runs;
  const pageOf = useCallback((page: number) => here.current.get(runOfPage(page))?.pages[(page - 1) % pagesPerRun], []);

  const marksOf = useMemo(() => {
    const found = new WeakMap<TextPage, readonly (BlockMarks | null)[]>();
    return (pageNumber: number, block: number) => {
      const page = pageOf(pageNumber);
      if (!page) return null;
      const marks = found.get(page) ?? marker(page, pageNumber);
      found.set(page, marks);
      return marks[block] ?? null;
    };
  }, [marker, pageOf]);
  const linksOf = useMemo(() => {
    const found = new WeakMap<TextPage, ReturnType<typeof links>>();
    return (pageNumber: number, block: number) => {
      const page = pageOf(pageNumber);
      if (!page) return noLinks;
      const ofPage = found.get(page) ?? links(page, pageNumber);
      found.set(page, ofPage);
      return ofPage[block] ?? noLinks;
    };
  }, [links, pageOf]);

  return useMemo(
    () => ({
      marksOf,
      linksOf,
      showsEdits: areShown,
      hasPageMarks: hasPageMarks && document.hasPages,
      hasUnits: units.hasUnits,
      onAddress,
      onGoTo: (place) => goTo(place, { comesBack: true, depth: noteDepth }),
      ...(document.hasPages && {
        onShowPage: (page: number) => {
          view.set({ place: { page, block: 0, offset: 0 }, pageIndex: page - 1 });
          setMode('pages');
        },
      }),
    }),
    [marksOf, linksOf, areShown, hasPageMarks, document.hasPages, units, onAddress, goTo, setMode, view],
  );
}
