// The papers as rows. Only rows on screen exist; one row is in the tab order and the arrow keys move it. One component
// although it is long: scrolling, keys and the place kept all turn about one virtualizer.

import { useVirtualizer } from '@tanstack/react-virtual';
import { type KeyboardEvent, type RefObject, useEffect, useLayoutEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useAfterPaint } from '#renderer/ui/use-after-paint.ts';
import type { DocumentList as DocumentListData } from '../hooks/use-documents.ts';
import type { Facets } from '../hooks/use-facets.ts';
import classes from './DocumentList.module.css';
import { DocumentRow, type RowActs } from './DocumentRow.tsx';
import { GroupTitle } from './GroupTitle.tsx';
import { headingOf } from './group-heading.ts';
import { keepPlace, keptPlace } from './list-place.ts';
import { rowAfterKey } from './row-keys.ts';
import type { Selection } from './selection.ts';
import { useRowHeight } from './use-row-height.ts';

interface DocumentListProps {
  list: DocumentListData;
  /** Of the history's entry: the place in the list is kept under it. */
  placeKey: string;
  selection: Selection;
  acts: RowActs;
  /** Names of the groups; null where the order has none. */
  groups: { facets: Facets | undefined } | null;
  /** Rows on screen, so that their pages are fetched. */
  onRangeChange: (range: { first: number; last: number }) => void;
  onExtend: (index: number, from: number) => void;
}

export function DocumentList(props: DocumentListProps) {
  const { list, placeKey, selection, acts, groups, onRangeChange, onExtend } = props;
  const { t } = useTranslation();
  const scroller = useRef<HTMLDivElement>(null);
  const probe = useRef<HTMLDivElement>(null);
  const [kept] = useState(() => keptPlace(placeKey));
  const [activeIndex, setActiveIndex] = useState(kept.activeIndex);
  const wantsFocus = useRef(false);
  const rowHeight = useRowHeight(probe);
  const isPainted = useAfterPaint();

  const virtualizer = useVirtualizer({
    count: list.total,
    getScrollElement: () => scroller.current,
    estimateSize: () => rowHeight,
    initialOffset: kept.offset,
    overscan: isPainted ? 8 : 1,
  });
  const rows = virtualizer.getVirtualItems();
  const first = rows[0]?.index ?? 0;
  const last = rows.at(-1)?.index ?? 0;

  useEffect(() => onRangeChange({ first, last }), [first, last, onRangeChange]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: rows are measured anew when they are of another height.
  useLayoutEffect(() => virtualizer.measure(), [rowHeight, virtualizer]);

  const place = useRef(kept);
  place.current = { offset: virtualizer.scrollOffset ?? 0, activeIndex };
  useEffect(() => () => keepPlace(placeKey, place.current), [placeKey]);

  useFocusedRow(scroller, activeIndex, wantsFocus);

  const onKeyDown = (event: KeyboardEvent) => {
    const isOnRow = event.target instanceof HTMLAnchorElement;
    if (!isOnRow || event.ctrlKey || event.metaKey || event.altKey) return;
    const document = list.documentAt(activeIndex);
    if (event.key === ' ' && document) {
      event.preventDefault();
      acts.onToggle(document, activeIndex, event.shiftKey);
      return;
    }
    const next = rowAfterKey(event.key, activeIndex, list.total);
    if (next === null) return;
    event.preventDefault();
    wantsFocus.current = true;
    if (event.shiftKey) onExtend(next, activeIndex);
    setActiveIndex(next);
    virtualizer.scrollToIndex(next);
  };

  return (
    <div ref={scroller} className={classes.scroller} aria-busy={list.isStale || undefined}>
      <div ref={probe} className={classes.probe} aria-hidden />
      {/* biome-ignore lint/a11y/useSemanticElements: rows are placed by transform; ul and li would need the same roles. */}
      <div
        role="list"
        aria-label={t('documents:library.list')}
        className={classes.list}
        style={{ height: virtualizer.getTotalSize() }}
        onKeyDown={onKeyDown}
      >
        {rows.map((row) => {
          const document = list.documentAt(row.index);
          const heading = groups && headingOf(document, list.documentAt(row.index - 1), row.index);
          return (
            // biome-ignore lint/a11y/useSemanticElements: see the list.
            <div
              key={row.key}
              role="listitem"
              aria-setsize={list.total}
              aria-posinset={row.index + 1}
              data-index={row.index}
              data-row={row.index}
              ref={groups ? virtualizer.measureElement : null}
              className={classes.row}
              style={{ transform: `translateY(${row.start}px)` }}
              onFocus={() => setActiveIndex(row.index)}
            >
              {heading && <GroupTitle heading={heading} facets={groups?.facets} />}
              <DocumentRow
                document={document}
                index={row.index}
                isInTabOrder={row.index === Math.min(activeIndex, list.total - 1)}
                isSelected={document !== undefined && selection.has(document.documentId)}
                acts={acts}
              />
            </div>
          );
        })}
      </div>
    </div>
  );
}

/** A row that the keys reached may not exist yet: it takes the focus once it does. */
function useFocusedRow(scroller: RefObject<HTMLElement | null>, index: number, wantsFocus: RefObject<boolean>): void {
  useEffect(() => {
    if (!wantsFocus.current) return;
    const row = scroller.current?.querySelector<HTMLElement>(`[data-row="${index}"] a`);
    if (!row) return;
    wantsFocus.current = false;
    row.focus({ preventScroll: true });
  });
}
