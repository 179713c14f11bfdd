// The tree itself (WAI-ARIA tree): rows on screen alone exist, the tree holds the focus and points at its active row.
// One component although it is long: rows, keys and following the reading all turn about one virtualizer.
import { defaultRangeExtractor, useVirtualizer } from '@tanstack/react-virtual';
import {
  type KeyboardEvent,
  type MouseEvent,
  type RefObject,
  useCallback,
  useId,
  useMemo,
  useRef,
  useState,
} from 'react';
import { useTranslation } from 'react-i18next';
import type { PaperStructure, PaperUnit } from '#shared/documents/structure.ts';
import { usePane } from '../pane/pane.ts';
import { goToUnit } from './here.ts';
import { OutlineRowMenu } from './OutlineRowMenu.tsx';
import { type OutlineFault, OutlineRowView } from './OutlineRowView.tsx';
import classes from './OutlineTree.module.css';
import { moveOf, rowOfUnit, rowsOf } from './outline-rows.ts';
import type { Changes } from './use-changes.ts';
import { useFollowReading } from './use-follow-reading.ts';
import { useRowMenu } from './use-row-menu.ts';
import { useTypeahead } from './use-typeahead.ts';

interface OutlineTreeProps {
  treeRef: RefObject<HTMLDivElement | null>;
  structure: PaperStructure;
  /** Of what is read, in `flatUnitsOf`; -1: none. */
  hereIndex: number;
  /** The units around what is read. */
  here: readonly PaperUnit[];
  /** Indices of units that are filtered for; null: all. */
  only: ReadonlySet<number> | null;
  faults: ReadonlyMap<string, readonly OutlineFault[]>;
  changes: Changes;
}

const usualRowHeight = 38;
/** In whole pixels, rounded the same way however often it is measured: half a pixel up and down would move all rows below. */
const heightOf = (row: Element) => Math.ceil(row.getBoundingClientRect().height - 0.1);

export function OutlineTree({ treeRef, structure, hereIndex, here, only, faults, changes }: OutlineTreeProps) {
  const { t } = useTranslation();
  const pane = usePane();
  const treeId = useId();
  const scroller = useRef<HTMLDivElement>(null);
  const [chosen, setChosen] = useState<ReadonlyMap<string, boolean>>(new Map());
  const [active, setActive] = useState<string | null>(null);
  const path = useMemo(() => new Set(here.map(({ address }) => address)), [here]);
  const rows = useMemo(() => rowsOf(structure, { chosen, path, only }), [structure, chosen, path, only]);
  const hereRow = useMemo(() => rowOfUnit(structure, rows, hereIndex), [structure, rows, hereIndex]);
  const articleAddress = here.findLast(({ kind }) => kind === 'article' || kind === 'heading')?.address;

  const known = active === null ? -1 : rows.findIndex(({ unit }) => unit.address === active);
  const activeRow = known >= 0 ? known : Math.max(0, hereRow);
  const virtualizer = useVirtualizer({
    count: rows.length,
    getScrollElement: () => scroller.current,
    getItemKey: (index) => rows[index]?.unit.address ?? index,
    estimateSize: () => usualRowHeight,
    measureElement: heightOf,
    overscan: 10,
    scrollPaddingStart: usualRowHeight * 2,
    scrollPaddingEnd: usualRowHeight * 2,
    // What the tree points at must exist.
    rangeExtractor: (range) => [...new Set([...defaultRangeExtractor(range), activeRow])].sort((a, b) => a - b),
  });
  const touched = useFollowReading({
    virtualizer,
    scroller,
    rows,
    hereRow,
    anchor: articleAddress,
    isHeld: only !== null,
  });

  const go = useCallback(
    (index: number) => {
      const unit = rows[index]?.unit;
      if (!unit) return;
      setActive(unit.address);
      goToUnit(pane, unit);
    },
    [rows, pane],
  );
  const fold = (index: number) => {
    const row = rows[index];
    if (!row || row.isOpen === null) return;
    setChosen((before) => new Map(before).set(row.unit.address, !row.isOpen));
  };
  const moveTo = (index: number) => {
    setActive(rows[index]?.unit.address ?? null);
    virtualizer.scrollToIndex(index, { align: 'auto' });
  };
  const typeahead = useTypeahead(rows, activeRow, moveTo);
  const menu = useRowMenu({
    tree: treeRef,
    scroller,
    rows,
    activeRow,
    onOpen: (index, isByKey) => {
      touched();
      if (isByKey) moveTo(index);
      else setActive(rows[index]?.unit.address ?? null);
    },
  });

  const onKeyDown = (event: KeyboardEvent) => {
    menu.handlers.onKeyDown(event);
    if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey) return;
    touched();
    const move = moveOf(event.key, rows, activeRow);
    if (move === null && event.key !== 'Enter' && event.key !== ' ') return typeahead(event);
    event.preventDefault();
    if (move === null) go(activeRow);
    else if ('to' in move) moveTo(move.to);
    else fold(activeRow);
  };
  const onClick = (event: MouseEvent) => {
    touched();
    const target = event.target instanceof Element ? event.target : null;
    const index = Number(target?.closest<HTMLElement>('[data-row]')?.dataset.row ?? -1);
    if (index < 0) return;
    if (target?.closest('[data-menu]')) return menu.toggle(index);
    if (!target?.closest('[data-fold]')) return go(index);
    setActive(rows[index]?.unit.address ?? null);
    fold(index);
  };

  return (
    <div ref={scroller} className={classes.scroller} onWheel={touched} onTouchMove={touched} onPointerDown={touched}>
      <div
        ref={treeRef}
        id={treeId}
        role="tree"
        tabIndex={0}
        aria-label={t('documents:outline.tree')}
        aria-activedescendant={rows.length > 0 ? `${treeId}-${activeRow}` : undefined}
        className={classes.tree}
        style={{ height: virtualizer.getTotalSize() }}
        {...menu.handlers}
        onKeyDown={onKeyDown}
        onClick={onClick}
        lang="vi"
      >
        {virtualizer.getVirtualItems().map((item) => {
          const row = rows[item.index];
          if (!row) return null;
          const { address } = row.unit;
          return (
            <div
              key={item.key}
              id={`${treeId}-${item.index}`}
              ref={virtualizer.measureElement}
              role="treeitem"
              tabIndex={-1}
              aria-level={row.level}
              aria-posinset={row.position}
              aria-setsize={row.siblingCount}
              aria-expanded={row.isOpen ?? undefined}
              aria-selected={item.index === activeRow}
              aria-current={item.index === hereRow ? 'location' : undefined}
              aria-haspopup="menu"
              aria-keyshortcuts="Shift+F10"
              data-index={item.index}
              data-row={item.index}
              data-active={item.index === activeRow || undefined}
              data-here={
                address === articleAddress || (item.index === hereRow && articleAddress === undefined) || undefined
              }
              data-within={item.index === hereRow || undefined}
              data-menu-open={menu.open?.row.unit.address === address || undefined}
              className={classes.row}
              style={{ transform: `translateY(${item.start}px)` }}
            >
              <OutlineRowView row={row} faults={faults.get(address)} change={changes.get(address)} />
            </div>
          );
        })}
      </div>
      <OutlineRowMenu open={menu.open} structure={structure} tree={treeRef} onClose={menu.close} />
    </div>
  );
}
