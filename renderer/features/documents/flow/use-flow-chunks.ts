// A paper's text as chunks of text mode, made anew where text or structure come.
import { useEffect, useMemo, useRef } from 'react';
import type { PaperStructure } from '#shared/documents/structure.ts';
import type { DocumentDetail } from '#shared/documents/summary.ts';
import { pagesPerRun } from '../hooks/text-runs.ts';
import type { TextRun } from '../hooks/use-text-runs.ts';
import { type FlowChunk, FlowTextMaker } from './flow-chunks.ts';
import { setShownEdits } from './shown-edits.ts';
import { indexUnits, type UnitIndex } from './unit-index.ts';

interface FlowChunksOptions {
  readonly document: DocumentDetail;
  readonly structure: PaperStructure | undefined;
  readonly runs: ReadonlyMap<number, TextRun>;
  readonly pageCount: number;
}

export function useFlowChunks({ document, structure, runs, pageCount }: FlowChunksOptions): {
  readonly chunks: readonly FlowChunk[];
  readonly units: UnitIndex;
} {
  const { documentId, weakPages: weak } = document;
  const units = useMemo(() => indexUnits(structure), [structure]);
  const weakKey = weak.join();
  // biome-ignore lint/correctness/useExhaustiveDependencies: the same pages are the same set.
  const weakPages = useMemo(() => new Set(weak), [weakKey]);
  const maker = useRef<FlowTextMaker | null>(null);
  maker.current ??= new FlowTextMaker();
  const make = maker.current;
  const chunks = useMemo(
    () => make.make({ pageCount, pagesPerRun, runs, units, weakPages }),
    [make, pageCount, runs, units, weakPages],
  );

  const looked = useRef(new WeakSet<TextRun>());
  useEffect(() => {
    for (const run of runs.values()) {
      if (looked.current.has(run)) continue;
      looked.current.add(run);
      if (hasEdits(run)) setShownEdits(documentId, { hasEdits: true });
    }
  }, [runs, documentId]);
  return { chunks, units };
}

function hasEdits({ pages }: TextRun): boolean {
  return pages.some(({ blocks }) => blocks.some(({ lines }) => lines.some(({ edits }) => edits !== undefined)));
}
