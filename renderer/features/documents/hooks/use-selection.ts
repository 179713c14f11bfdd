// The selected papers of a list: one by one, from row to row, or all of it.
import { useQueryClient } from '@tanstack/react-query';
import { useCallback, useMemo, useRef, useState } from 'react';
import { rpc } from '#renderer/rpc/client.ts';
import { type DocumentAction, maxActedOn } from '#shared/documents/actions.ts';
import type { Stage } from '#shared/documents/paper.ts';
import type { DocumentSummary } from '#shared/documents/summary.ts';
import { afterAct, nothing, type Selection, selectedOf, toggle, withAll } from '../library/selection.ts';
import { fetchRows, type Listing } from './use-documents.ts';

export interface ListSelection {
  readonly selection: Selection;
  /** The list is longer than may be selected at once. */
  readonly isPartial: boolean;
  readonly toggleRow: (document: DocumentSummary, index: number) => void;
  /** From the row last turned on or off (`from` where none was) to this one. */
  readonly extendTo: (index: number, from?: number) => Promise<void>;
  readonly selectAll: () => Promise<void>;
  readonly clear: () => void;
  readonly noteDone: (done: readonly string[], action: DocumentAction) => void;
}

/** Begins anew with another list. */
export function useSelection(listing: Listing, isKeeper: boolean): ListSelection {
  const client = useQueryClient();
  const [state, setState] = useState({ listing, selection: nothing, isPartial: false });
  const anchor = useRef(0);
  const { selection, isPartial } = state.listing === listing ? state : { selection: nothing, isPartial: false };
  const isCurrent = useRef(listing);
  isCurrent.current = listing;

  const change = useCallback(
    (next: (selection: Selection) => Selection, isPartialNow = false) =>
      setState((before) => ({
        listing,
        selection: next(before.listing === listing ? before.selection : nothing),
        isPartial: isPartialNow,
      })),
    [listing],
  );

  return useMemo(
    () => ({
      selection,
      isPartial,
      toggleRow: (document, index) => {
        anchor.current = index;
        change((before) => toggle(before, selectedOf(document)));
      },
      extendTo: async (index, from = index) => {
        if (selection.size === 0) anchor.current = from;
        const first = Math.max(Math.min(anchor.current, index), index - maxActedOn + 1);
        const last = Math.min(Math.max(anchor.current, index), first + maxActedOn - 1);
        const rows = await fetchRows(client, listing, first, last);
        if (isCurrent.current === listing) change((before) => withAll(before, rows.map(selectedOf)));
      },
      selectAll: async () => {
        const { papers, isWhole } = await fetchAll(listing, isKeeper);
        if (isCurrent.current === listing)
          change(() => new Map(papers.map((paper) => [paper.documentId, paper])), !isWhole);
      },
      clear: () => change(() => nothing),
      noteDone: (done, action) => change((before) => afterAct(before, done, action), isPartial),
    }),
    [selection, isPartial, change, client, listing, isKeeper],
  );
}

/** All papers of the list with their stages: ids come without, so each stage is asked for. */
async function fetchAll({ filter, order }: Listing, isKeeper: boolean) {
  const { documentIds, isWhole } = await rpc.documents.listDocumentIds({ filter, order });
  const stages: readonly Stage[] = isKeeper ? (filter.stages ?? ['draft', 'approved', 'published']) : ['published'];
  const stageOf = new Map<string, Stage>();
  const [only] = stages;
  if (stages.length > 1 || !only) {
    const answers = await Promise.all(
      stages.map((stage) => rpc.documents.listDocumentIds({ filter: { ...filter, stages: [stage] }, order })),
    );
    answers.forEach((answer, at) => {
      for (const documentId of answer.documentIds) stageOf.set(documentId, stages[at] ?? 'published');
    });
  }
  const papers = documentIds.map((documentId) => ({
    documentId,
    stage: stageOf.get(documentId) ?? only ?? ('published' as const),
    isScheduled: false,
  }));
  return { papers, isWhole };
}
