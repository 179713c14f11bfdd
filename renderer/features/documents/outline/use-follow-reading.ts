// Keeps what is read in view in the outline, without fighting the person who scrolls it: while they are at it, and a
// little longer, it stays where they put it. Rows that fold away above do not move what one looks at.
import type { Virtualizer } from '@tanstack/react-virtual';
import { type RefObject, useCallback, useLayoutEffect, useRef } from 'react';
import { comparePlaces } from '#shared/documents/linked-places.ts';
import { usePane } from '../pane/pane.ts';
import { useViewState } from '../pane/view-store.ts';
import type { OutlineRow } from './outline-rows.ts';

/** So long after a touch the outline is the person's own. */
const ownMs = 4_000;

interface Following {
  readonly virtualizer: Virtualizer<HTMLDivElement, Element>;
  readonly scroller: RefObject<HTMLDivElement | null>;
  readonly rows: readonly OutlineRow[];
  /** Row of what is read; -1: none. */
  readonly hereRow: number;
  /** Address of the article that is read: where rows come and go about it, it stays. */
  readonly anchor: string | undefined;
  /** Filtered: what is read has no say. */
  readonly isHeld: boolean;
}

/** Gives what tells that the person is at the outline. */
export function useFollowReading({ virtualizer, scroller, rows, hereRow, anchor, isHeld }: Following): () => void {
  const touchedAt = useRef(Number.NEGATIVE_INFINITY);
  const before = useRef<{ rows: readonly OutlineRow[]; starts: ReadonlyMap<string, number> } | null>(null);
  const isPlaced = useRef(false);

  useLayoutEffect(() => {
    const element = scroller.current;
    const starts = new Map(virtualizer.getVirtualItems().map(({ key, start }) => [String(key), start]));
    const last = before.current;
    before.current = { rows, starts };
    if (!element || !last || last.rows === rows) return;
    const top = element.scrollTop;
    const isSeen = (start: number | undefined) =>
      start !== undefined && start >= top - 1 && start < top + element.clientHeight;
    const kept =
      anchor !== undefined && isSeen(last.starts.get(anchor))
        ? anchor
        : [...last.starts].find(([address, start]) => isSeen(start) && starts.has(address))?.[0];
    const [from, to] = kept === undefined ? [] : [last.starts.get(kept), starts.get(kept)];
    if (from !== undefined && to !== undefined && from !== to) element.scrollTop += to - from;
  });

  const isBefore = useViewState(
    usePane().view,
    useCallback(({ place }) => rows[0] !== undefined && comparePlaces(place, rows[0].unit.start) < 0, [rows]),
  );
  useLayoutEffect(() => {
    if (isBefore && isPlaced.current && !isHeld && performance.now() - touchedAt.current > ownMs) {
      virtualizer.scrollToIndex(0, { align: 'auto' });
    }
  }, [isBefore, isHeld, virtualizer]);

  useLayoutEffect(() => {
    if (hereRow < 0 || isHeld) return;
    if (!isPlaced.current) {
      isPlaced.current = true;
      virtualizer.scrollToIndex(hereRow, { align: 'center' });
      return;
    }
    if (performance.now() - touchedAt.current > ownMs) virtualizer.scrollToIndex(hereRow, { align: 'auto' });
  }, [hereRow, isHeld, virtualizer]);

  return useCallback(() => {
    touchedAt.current = performance.now();
  }, []);
}
