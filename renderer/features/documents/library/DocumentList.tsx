// The papers as rows. Only rows on screen exist; one row is in the tab order and the arrow keys move it.
import { useVirtualizer } from '@tanstack/react-virtual';
import { type KeyboardEvent, useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { DocumentList as DocumentListData } from '../hooks/use-documents.ts';
import { useWithdraw } from '../hooks/use-withdraw.ts';
import classes from './DocumentList.module.css';
import { DocumentRow } from './DocumentRow.tsx';
import { rowAfterKey } from './row-keys.ts';

interface DocumentListProps {
  list: DocumentListData;
  /** Rows on screen, so that their pages are fetched. */
  onRangeChange: (range: { first: number; last: number }) => void;
}

/** Pixels, until a row is measured. */
const estimatedRow = 73;

export function DocumentList({ list, onRangeChange }: DocumentListProps) {
  const { t } = useTranslation();
  const withdraw = useWithdraw();
  const scroller = useRef<HTMLDivElement>(null);
  const [activeIndex, setActiveIndex] = useState(0);
  const wantsFocus = useRef(false);

  const virtualizer = useVirtualizer({
    count: list.total,
    getScrollElement: () => scroller.current,
    estimateSize: () => estimatedRow,
    overscan: 8,
  });
  const rows = virtualizer.getVirtualItems();
  const first = rows[0]?.index ?? 0;
  const last = rows.at(-1)?.index ?? 0;

  useEffect(() => onRangeChange({ first, last }), [first, last, onRangeChange]);

  // A row that the keys reached may not exist yet: it takes the focus once it does.
  useEffect(() => {
    if (!wantsFocus.current) return;
    const row = scroller.current?.querySelector<HTMLElement>(`[data-row="${activeIndex}"] a`);
    if (!row) return;
    wantsFocus.current = false;
    row.focus({ preventScroll: true });
  });

  const onKeyDown = (event: KeyboardEvent) => {
    const next = rowAfterKey(event.key, activeIndex, list.total);
    const isOnRow = event.target instanceof HTMLAnchorElement;
    if (next === null || !isOnRow) return;
    event.preventDefault();
    wantsFocus.current = true;
    setActiveIndex(next);
    virtualizer.scrollToIndex(next);
  };

  return (
    <div ref={scroller} className={classes.scroller}>
      {/* biome-ignore lint/a11y/useSemanticElements: rows are placed by transform; ul and li would need the same roles. */}
      <div
        role="list"
        aria-label={t('documents:library.list')}
        className={classes.list}
        style={{ height: virtualizer.getTotalSize() }}
        onKeyDown={onKeyDown}
      >
        {rows.map((row) => (
          // biome-ignore lint/a11y/useSemanticElements: see the list.
          <div
            key={row.key}
            role="listitem"
            aria-setsize={list.total}
            aria-posinset={row.index + 1}
            data-index={row.index}
            data-row={row.index}
            ref={virtualizer.measureElement}
            className={classes.row}
            style={{ transform: `translateY(${row.start}px)` }}
            onFocus={() => setActiveIndex(row.index)}
          >
            <DocumentRow
              document={list.documentAt(row.index)}
              isInTabOrder={row.index === Math.min(activeIndex, list.total - 1)}
              onWithdraw={withdraw}
            />
          </div>
        ))}
      </div>
    </div>
  );
}
