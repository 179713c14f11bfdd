// How the menu of a row is opened: by its button, by the right button of the mouse, by a finger that is held on the row, and
// by Shift F10 or the menu key on the active one.
import { type MouseEvent, type PointerEvent, type RefObject, useRef, useState } from 'react';
import { type LongPress, useLongPress } from '#renderer/ui/use-long-press.ts';
import type { OutlineRow } from './outline-rows.ts';

export interface OpenRow {
  readonly row: OutlineRow;
  /** Where the menu hangs, in what scrolls the rows. */
  readonly top: number;
  readonly left: number;
}

interface RowMenuOptions {
  readonly tree: RefObject<HTMLElement | null>;
  readonly scroller: RefObject<HTMLElement | null>;
  readonly rows: readonly OutlineRow[];
  readonly activeRow: number;
  /** Makes a row the active one; by a key it comes into view as well. */
  readonly onOpen: (index: number, isByKey: boolean) => void;
}

interface RowMenu {
  /** Null: closed. */
  readonly open: OpenRow | null;
  readonly close: () => void;
  /** By the row's button. */
  readonly toggle: (index: number) => void;
  /** Of the tree. */
  readonly handlers: LongPress;
}

interface Point {
  readonly x: number;
  readonly y: number;
}

export function useRowMenu({ tree, scroller, rows, activeRow, onOpen }: RowMenuOptions): RowMenu {
  const [open, setOpen] = useState<OpenRow | null>(null);
  /** A press closes the menu that is open; the click that follows on its button must not open it again. */
  const pressed = useRef<OpenRow | null>(null);

  const show = (index: number, { at, isByKey = false }: { at?: Point; isByKey?: boolean } = {}) => {
    const row = rows[index];
    const box = scroller.current;
    if (!row || !box) return;
    onOpen(index, isByKey);
    // Where the focus goes back to: rows come and go.
    tree.current?.focus({ preventScroll: true });
    const { x, y } = at ?? underButton(box, index);
    const around = box.getBoundingClientRect();
    // Hanging from what is out of view, the menu would be as well.
    const seen = Math.max(around.top, Math.min(around.bottom - 1, y));
    setOpen({ row, top: seen - around.top + box.scrollTop, left: x - around.left + box.scrollLeft });
  };
  const longPress = useLongPress((_, held) => {
    if (held) show(rowIndexOf(held));
    else show(activeRow, { isByKey: true });
  });

  return {
    open,
    close: () => setOpen(null),
    toggle: (index) => {
      if (pressed.current?.row.unit.address !== rows[index]?.unit.address) show(index);
    },
    handlers: {
      ...longPress,
      onPointerDown: (event: PointerEvent) => {
        pressed.current = open;
        longPress.onPointerDown(event);
      },
      onContextMenu: (event: MouseEvent) => {
        longPress.onContextMenu(event);
        if (event.defaultPrevented) return;
        event.preventDefault();
        show(rowIndexOf(event.target), { at: { x: event.clientX, y: event.clientY } });
      },
    },
  };
}

/** -1: none. */
function rowIndexOf(target: EventTarget | null): number {
  const row = target instanceof Element ? target.closest<HTMLElement>('[data-row]') : null;
  return Number(row?.dataset.row ?? -1);
}

function underButton(box: HTMLElement, index: number): Point {
  const button = box.querySelector(`[data-row="${index}"] [data-menu]`)?.getBoundingClientRect();
  return { x: button?.left ?? 0, y: button?.bottom ?? 0 };
}
