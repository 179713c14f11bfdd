// Selecting and copying in text mode, of which only a part is on screen: the ends of a selection stay there, and what is
// copied is put together from the text itself.

import { useQueryClient } from '@tanstack/react-query';
import { type ClipboardEvent, type KeyboardEvent, type RefObject, useCallback, useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { showErrorToast, showToast } from '#renderer/ui/toast.tsx';
import type { TextPlace } from '#shared/documents/extracted-text.ts';
import { comparePlaces } from '#shared/documents/linked-places.ts';
import type { DocumentDetail } from '#shared/documents/summary.ts';
import { pagesPerRun, runOfPage } from '../hooks/text-runs.ts';
import { runQuery, type TextRun } from '../hooks/use-text-runs.ts';
import { textBetween } from './flow-copy.ts';
import { placeOfPoint } from './flow-dom.ts';
import type { FlowEngine } from './flow-engine.ts';
import type { FlowItem } from './flow-item.ts';
import { itemsOfRun } from './flow-items.ts';
import type { UnitIndex } from './unit-index.ts';

interface FlowCopyOptions {
  readonly list: RefObject<HTMLElement | null>;
  readonly engine: FlowEngine;
  readonly document: DocumentDetail;
  readonly pageCount: number;
  readonly runs: ReadonlyMap<number, TextRun>;
  readonly units: UnitIndex;
}

interface Stretch {
  readonly start: TextPlace;
  readonly end: TextPlace;
}

const noPages: ReadonlySet<number> = new Set();

export function useFlowCopy({ list, engine, document: paper, pageCount, runs, units }: FlowCopyOptions) {
  const { t } = useTranslation();
  const client = useQueryClient();
  const isAll = useRef(false);

  /** The text of a stretch; a promise only where some of it must be fetched first. */
  const read = useCallback(
    (stretch: Stretch): string | Promise<string> => {
      const first = runOfPage(stretch.start.page);
      const last = runOfPage(Math.min(pageCount, stretch.end.page));
      const items = (here: ReadonlyMap<number, TextRun>) => itemsBetween(here, first, last, units);
      let isHere = true;
      for (let run = first; run <= last; run += pagesPerRun) isHere &&= runs.has(run);
      if (isHere) return textBetween(items(runs), stretch.start, stretch.end);
      return (async () => {
        const fetched = new Map(runs);
        for (let run = first; run <= last; run += pagesPerRun) {
          if (!fetched.has(run)) {
            fetched.set(run, await client.fetchQuery(runQuery(paper.documentId, paper.textSha256, run, pageCount)));
          }
        }
        return textBetween(items(fetched), stretch.start, stretch.end);
      })();
    },
    [runs, units, pageCount, client, paper.documentId, paper.textSha256],
  );

  const copy = useCallback(
    (stretch: Stretch, done: string) => {
      const text = read(stretch);
      void Promise.resolve(text)
        .then((words) => navigator.clipboard.writeText(words))
        .then(
          () => showToast(done),
          () => showErrorToast(t('documents:flow.copyFailed')),
        );
    },
    [read, t],
  );

  useEffect(() => {
    const onSelectionChange = () => {
      const stretch = selectedIn(list.current);
      engine.pin(stretch ? [stretch.start, stretch.end] : []);
      if (!stretch) isAll.current = false;
    };
    document.addEventListener('selectionchange', onSelectionChange);
    return () => document.removeEventListener('selectionchange', onSelectionChange);
  }, [engine, list]);

  const onCopy = (event: ClipboardEvent) => {
    const selected = selectedIn(list.current);
    const all = { start: { page: 1, block: 0, offset: 0 }, end: { page: pageCount + 1, block: 0, offset: 0 } };
    const stretch = isAll.current ? all : selected;
    if (!stretch) return;
    const text = read(stretch);
    event.preventDefault();
    if (typeof text === 'string') event.clipboardData.setData('text/plain', text);
    else copy(stretch, t('documents:flow.copied'));
  };

  const onKeyDown = (event: KeyboardEvent) => {
    if (!(event.ctrlKey || event.metaKey) || event.key.toLowerCase() !== 'a' || !list.current) return;
    event.preventDefault();
    getSelection()?.selectAllChildren(list.current);
    isAll.current = true;
  };
  const onPointerDown = () => {
    isAll.current = false;
  };
  return { onCopy, onKeyDown, onPointerDown, copy };
}

/** Null where nothing of the text is selected. */
function selectedIn(list: HTMLElement | null): Stretch | null {
  const selection = getSelection();
  if (!list || !selection || selection.isCollapsed || selection.rangeCount === 0) return null;
  const range = selection.getRangeAt(0);
  if (!list.contains(range.commonAncestorContainer)) return null;
  const start = placeOfPoint(range.startContainer, range.startOffset, false);
  const end = placeOfPoint(range.endContainer, range.endOffset, true);
  return start && end && comparePlaces(start, end) < 0 ? { start, end } : null;
}

/** One run after the other, so that a paper of 5,000 pages is never held whole. */
function* itemsBetween(
  runs: ReadonlyMap<number, TextRun>,
  first: number,
  last: number,
  units: UnitIndex,
): Generator<FlowItem> {
  // A paragraph belongs to the run that it begins in.
  for (let page = Math.max(1, first - pagesPerRun); page <= last; page += pagesPerRun) {
    const run = runs.get(page);
    if (!run) continue;
    const hasPrevious = runs.has(page - pagesPerRun);
    yield* itemsOfRun(run, { hasPrevious, next: runs.get(page + pagesPerRun), units, weakPages: noPages });
  }
}
