// What was found, each hit in its words, under the clause that holds it. Only rows on screen exist; the current one is
// kept in sight.
import { useVirtualizer } from '@tanstack/react-virtual';
import { type KeyboardEvent, useEffect, useMemo, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { FoundHit } from '#shared/documents/find-contract.ts';
import { usePane } from '../pane/pane.ts';
import { stepOfKey } from './FindField.tsx';
import { rowsOf } from './found-hits.ts';
import classes from './HitList.module.css';

interface HitListProps {
  id: string;
  hits: readonly FoundHit[];
  /** -1: none. */
  currentIndex: number;
  /** Of what was looked for before. */
  isStale: boolean;
  onChoose: (hit: FoundHit) => void;
  onStep: (by: 1 | -1) => void;
  onClose: () => void;
}

const groupHeight = 34;
const hitHeight = 72;

export function HitList({ id, hits, currentIndex, isStale, onChoose, onStep, onClose }: HitListProps) {
  const { t } = useTranslation();
  const { structure, document } = usePane();
  const scroller = useRef<HTMLDivElement>(null);
  const rows = useMemo(
    () =>
      rowsOf(hits, {
        structure,
        hasPages: document.hasPages,
        pageLabel: (page) => t('documents:find.page', { page }),
      }),
    [hits, structure, document.hasPages, t],
  );
  const currentRow = useMemo(
    () => (currentIndex < 0 ? -1 : rows.findIndex((row) => row.kind === 'hit' && row.index === currentIndex)),
    [rows, currentIndex],
  );
  const virtualizer = useVirtualizer({
    count: rows.length,
    getScrollElement: () => scroller.current,
    estimateSize: (index) => (rows[index]?.kind === 'group' ? groupHeight : hitHeight),
    getItemKey: (index) => rows[index]?.key ?? index,
    overscan: 6,
  });
  useEffect(() => {
    if (currentRow >= 0)
      virtualizer.scrollToIndex(rows[currentRow - 1]?.kind === 'group' ? currentRow - 1 : currentRow);
  }, [currentRow, rows, virtualizer]);

  const onKeyDown = (event: KeyboardEvent) => {
    const by = stepOfKey(event);
    if (by !== null) onStep(by);
    else if (event.key === 'Escape') onClose();
    else return;
    event.preventDefault();
  };
  const items = virtualizer.getVirtualItems();
  const isCurrentDrawn = items.some((item) => item.index === currentRow);
  return (
    <div
      ref={scroller}
      id={id}
      role="listbox"
      tabIndex={0}
      className={classes.list}
      aria-label={t('documents:find.list')}
      aria-activedescendant={isCurrentDrawn ? `${id}-${currentIndex}` : undefined}
      data-stale={isStale || undefined}
      onKeyDown={onKeyDown}
    >
      <div className={classes.rows} role="presentation" style={{ height: virtualizer.getTotalSize() }}>
        {items.map((item) => {
          const row = rows[item.index];
          if (!row) return null;
          const common = {
            ref: virtualizer.measureElement,
            'data-index': item.index,
            style: { transform: `translateY(${item.start}px)` },
          };
          if (row.kind === 'group') {
            // Each hit's own name says where it stands.
            return (
              <div key={item.key} {...common} className={classes.group} role="presentation" aria-hidden>
                <span className={classes.unit}>{row.label}</span>
                {row.page !== null && (
                  <span className={classes.page}>{t('documents:find.page', { page: row.page })}</span>
                )}
              </div>
            );
          }
          const { hit } = row;
          return (
            // biome-ignore lint/a11y/useKeyWithClickEvents: the list handles the keys for its options.
            <div
              key={item.key}
              {...common}
              id={`${id}-${row.index}`}
              role="option"
              tabIndex={-1}
              className={classes.hit}
              aria-selected={row.index === currentIndex}
              aria-setsize={hits.length}
              aria-posinset={row.index + 1}
              onClick={() => onChoose(hit)}
              // The field keeps the focus.
              onMouseDown={(event) => event.preventDefault()}
            >
              {row.group !== '' && <span className="visually-hidden">{row.group}: </span>}
              <span className={classes.words}>
                {hit.before}
                <mark className={classes.mark}>{hit.found}</mark>
                {hit.after}
              </span>
            </div>
          );
        })}
      </div>
    </div>
  );
}
