// The files of an import in their groups. Only lines on screen exist.
import { useVirtualizer } from '@tanstack/react-virtual';
import { memo, useMemo, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import classes from './ImportPanel.module.css';
import { ImportRowView } from './ImportRowView.tsx';
import { linesOf } from './import-groups.ts';
import type { ImportRow } from './import-rows.ts';

interface ImportListProps {
  id: string;
  rows: readonly ImportRow[];
  onCancel: (row: ImportRow) => void;
  onRetry: (row: ImportRow) => void;
}

const estimatedRow = 64;
const estimatedHead = 36;

export const ImportList = memo(function ImportList({ id, rows, onCancel, onRetry }: ImportListProps) {
  const { t } = useTranslation();
  const scroller = useRef<HTMLDivElement>(null);
  const lines = useMemo(() => linesOf(rows), [rows]);
  const virtualizer = useVirtualizer({
    count: lines.length,
    getScrollElement: () => scroller.current,
    estimateSize: (index) => (lines[index]?.kind === 'group' ? estimatedHead : estimatedRow),
    getItemKey: (index) => {
      const line = lines[index];
      return line?.kind === 'row' ? line.row.key : `group ${line?.group}`;
    },
    overscan: 6,
    initialRect: { width: 400, height: 400 },
  });

  return (
    <section
      ref={scroller}
      id={id}
      className={classes.rows}
      // biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolled region must be reachable by keyboard.
      tabIndex={0}
      aria-label={t('documents:import.list')}
    >
      {/* biome-ignore lint/a11y/useSemanticElements: rows are placed one by one; ul and li would need the same roles. */}
      <div role="list" className={classes.lines} style={{ height: virtualizer.getTotalSize() }}>
        {virtualizer.getVirtualItems().map((item) => {
          const line = lines[item.index];
          if (!line) return null;
          return (
            // biome-ignore lint/a11y/useSemanticElements: see the list.
            <div
              key={item.key}
              role="listitem"
              aria-setsize={lines.length}
              aria-posinset={item.index + 1}
              data-index={item.index}
              ref={virtualizer.measureElement}
              className={classes.line}
              style={{ transform: `translateY(${item.start}px)` }}
            >
              {line.kind === 'group' ? (
                <h2 className={classes.group} data-group={line.group}>
                  {t(`documents:import.group.${line.group}`, { count: line.count })}
                </h2>
              ) : (
                <ImportRowView row={line.row} onCancel={onCancel} onRetry={onRetry} />
              )}
            </div>
          );
        })}
      </div>
    </section>
  );
});
