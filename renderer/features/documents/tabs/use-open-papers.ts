// The open papers of the viewer, kept on this device from one start to the next.
import { useMemo } from 'react';
import { z } from 'zod';
import { createPersonStore, type PersonStore, usePersonStore } from '../pane/person-store.ts';
import {
  type OpenPaper,
  type OpenPapers,
  openPaperSchema,
  withClosed,
  withMoved,
  withoutStale,
  withShown,
} from './open-papers.ts';

const store: PersonStore<OpenPapers> = createPersonStore<OpenPapers>(
  'open-papers',
  z.array(openPaperSchema).transform((papers) => withoutStale(papers, new Date())),
  [],
);

export interface OpenPaperTabs {
  readonly papers: OpenPapers;
  readonly show: (paper: Pick<OpenPaper, 'documentId' | 'title'>, afterId: string | null) => void;
  readonly close: (documentId: string) => void;
  readonly closeOthers: (documentId: string) => void;
  readonly move: (documentId: string, toIndex: number) => void;
}

export function useOpenPapers(viewerId: string): OpenPaperTabs {
  const [papers, set] = usePersonStore(store, viewerId);
  const acts = useMemo(
    () => ({
      show: (paper: Pick<OpenPaper, 'documentId' | 'title'>, afterId: string | null) =>
        set((before) => withShown(before, { ...paper, shownAt: new Date().toISOString() }, afterId)),
      close: (documentId: string) => set((before) => withClosed(before, documentId)),
      closeOthers: (documentId: string) => set((before) => before.filter((paper) => paper.documentId === documentId)),
      move: (documentId: string, toIndex: number) => set((before) => withMoved(before, documentId, toIndex)),
    }),
    [set],
  );
  return { papers, ...acts };
}
