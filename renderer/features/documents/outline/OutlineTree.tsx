// The tree itself (WAI-ARIA tree): rows on screen alone exist, the tree holds the focus and points at its active row.
import { defaultRangeExtractor, useVirtualizer } from '@tanstack/react-virtual';
import { type KeyboardEvent, type MouseEvent, type RefObject, useId, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { PaperStructure, PaperUnit } from '#shared/documents/structure.ts';
import { usePane } from '../pane/pane.ts';
import { goToUnit } from './here.ts';
import { OutlineRowMenu } from './OutlineRowMenu.tsx';
import type { OutlineFault } from './OutlineRowView.tsx';
import classes from './OutlineTree.module.css';
import { OutlineTreeRow } from './OutlineTreeRow.tsx';
import { moveOf, type OutlineRow } from './outline-rows.ts';
import type { Changes } from './use-changes.ts';
import { useFollowReading } from './use-follow-reading.ts';
import { useOutlineRows } from './use-outline-rows.ts';
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
  const outline = useOutlineRows({ structure, hereIndex, here, only });
  const { rows, hereRow, activeRow, articleAddress, setActive, fold } = outline;
  const virtualizer = useTreeVirtualizer({ scroller, rows, activeRow });
  const touched = useFollowReading({
    virtualizer,
    scroller,
    rows,
    hereRow,
    anchor: articleAddress,
    isHeld: only !== null,
  });

  const point = (index: number) => setActive(rows[index]?.unit.address ?? null);
  const go = (index: number) => {
    const unit = rows[index]?.unit;
    if (!unit) return;
    point(index);
    goToUnit(pane, unit);
  };
  const moveTo = (index: number) => {
    point(index);
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
      else point(index);
    },
  });

  const input = inputOf({ rows, activeRow, menu, touched, typeahead, go, fold, point, moveTo });

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
        {...input}
        lang="vi"
      >
        {virtualizer.getVirtualItems().map((item) => {
          const row = rows[item.index];
          if (!row) return null;
          const { address } = row.unit;
          return (
            <OutlineTreeRow
              key={item.key}
              id={`${treeId}-${item.index}`}
              row={row}
              index={item.index}
              start={item.start}
              measure={virtualizer.measureElement}
              isActive={item.index === activeRow}
              isHere={item.index === hereRow}
              isAnchor={address === articleAddress || (item.index === hereRow && articleAddress === undefined)}
              isMenuOpen={menu.open?.row.unit.address === address}
              faults={faults.get(address)}
              change={changes.get(address)}
            />
          );
        })}
      </div>
      <OutlineRowMenu open={menu.open} structure={structure} tree={treeRef} onClose={menu.close} />
    </div>
  );
}

interface TreeVirtualizerOptions {
  scroller: RefObject<HTMLDivElement | null>;
  rows: readonly OutlineRow[];
  activeRow: number;
}

function useTreeVirtualizer({ scroller, rows, activeRow }: TreeVirtualizerOptions) {
  return useVirtualizer({
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
}

interface InputOptions {
  rows: readonly OutlineRow[];
  activeRow: number;
  menu: ReturnType<typeof useRowMenu>;
  touched: () => void;
  typeahead: (event: KeyboardEvent) => void;
  go: (index: number) => void;
  fold: (index: number) => void;
  /** Makes it the row that the keys act on. */
  point: (index: number) => void;
  /** As `point`, and brings it into view. */
  moveTo: (index: number) => void;
}

function inputOf({ rows, activeRow, menu, touched, typeahead, go, fold, point, moveTo }: InputOptions) {
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
    const { index, part } = clickedOn(event);
    if (index < 0) return;
    if (part === 'menu') return menu.toggle(index);
    if (part === 'name') return go(index);
    point(index);
    fold(index);
  };
  return { onKeyDown, onClick };
}

function clickedOn(event: MouseEvent): { readonly index: number; readonly part: 'menu' | 'fold' | 'name' } {
  const target = event.target instanceof Element ? event.target : null;
  const index = Number(target?.closest<HTMLElement>('[data-row]')?.dataset.row ?? -1);
  return { index, part: target?.closest('[data-menu]') ? 'menu' : target?.closest('[data-fold]') ? 'fold' : 'name' };
}
