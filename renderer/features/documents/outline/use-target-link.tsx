// How a mention behaves as a link, the same in text and on printed pages: a click goes there, with Ctrl or the middle
// button beside; rest of the pointer, focus, or a finger held shows the preview; the arrow down leads into it.
import {
  type FocusEvent,
  type KeyboardEvent,
  type MouseEvent,
  type PointerEvent,
  type ReactNode,
  type RefObject,
  useCallback,
  useMemo,
} from 'react';
import { useLongPress } from '#renderer/ui/use-long-press.ts';
import { usePane } from '../pane/pane.ts';
import type { Box } from './card-place.ts';
import { ReferencePreview } from './ReferencePreview.tsx';
import { destinationOf, type ReferenceTarget } from './references.ts';
import { type Preview, usePreview } from './use-preview.ts';
import { hrefOf, useFollow } from './use-reference.ts';
import { usePrefetchUnit } from './use-unit-text.ts';

type Click = Pick<globalThis.MouseEvent, 'button' | 'ctrlKey' | 'metaKey' | 'shiftKey' | 'detail' | 'preventDefault'>;

interface TargetLink {
  readonly props: ReturnType<typeof useLongPress> & {
    readonly href: string;
    readonly draggable: false;
    readonly onClick: (event: MouseEvent) => void;
    readonly onAuxClick: (event: MouseEvent) => void;
    readonly onPointerEnter: (event: PointerEvent) => void;
    readonly onPointerLeave: (event: PointerEvent) => void;
    readonly onFocus: (event: FocusEvent) => void;
    readonly onBlur: () => void;
  };
  readonly preview: Preview;
  /** The pointer has come over its words, where those are not in the link itself. */
  readonly over: (pointer: { x: number; y: number }) => void;
  readonly press: (event: Click) => void;
  readonly card: ReactNode;
}

/** `boxes`: where its words stand in the window, line by line. */
export function useTargetLink(
  link: RefObject<HTMLAnchorElement | null>,
  target: ReferenceTarget,
  boxes: () => readonly Box[],
): TargetLink {
  const { document } = usePane();
  const follow = useFollow();
  const preview = usePreview();
  const prefetch = usePrefetchUnit();
  const { show, plan, leave, keep, hide } = preview;
  const destination = useMemo(() => destinationOf(target, document.documentId), [target, document.documentId]);
  const longPress = useLongPress(() => show({ pointer: null, isEntered: true }));

  const over = (pointer: { x: number; y: number }) => {
    if (destination?.unit) prefetch(destination.documentId, destination.unit);
    plan({ pointer, isEntered: false });
  };
  const press = (event: Click) => {
    // Words were selected across it, or the browser is to open a window of its own.
    if (event.shiftKey) return;
    event.preventDefault();
    if (isSelecting()) return;
    if (!destination) return show({ pointer: null, isEntered: event.detail === 0 });
    hide();
    follow(target, { isBeside: event.ctrlKey || event.metaKey || event.button === 1 });
  };
  const close = useCallback(
    (returnsFocus: boolean) => {
      hide();
      if (returnsFocus) link.current?.focus({ preventScroll: true });
    },
    [hide, link],
  );

  const props = {
    ...longPress,
    href: hrefOf(target, document.documentId),
    // Words of a link are selected by drawing over them, like any others.
    draggable: false,
    onClick: press,
    onAuxClick: (event: MouseEvent) => {
      if (event.button === 1 && destination) press(event);
    },
    onPointerEnter: (event: PointerEvent) => {
      if (event.pointerType === 'mouse') over({ x: event.clientX, y: event.clientY });
    },
    // A finger that is lifted leaves too: what it has opened by holding stays.
    onPointerLeave: (event: PointerEvent) => {
      if (event.pointerType === 'mouse') leave();
    },
    onFocus: (event: FocusEvent) => {
      if (event.currentTarget.matches(':focus-visible')) plan({ pointer: null, isEntered: false });
    },
    onBlur: leave,
    onKeyDown: (event: KeyboardEvent) => {
      longPress.onKeyDown(event);
      if (event.key !== 'ArrowDown' || !preview.at) return;
      event.preventDefault();
      show({ pointer: null, isEntered: true });
    },
  } as const;

  const card = preview.at && (
    <ReferencePreview at={preview.at} target={target} boxes={boxes} onEnter={keep} onLeave={leave} onClose={close} />
  );
  return { props, preview, over, press, card };
}

export function isSelecting(): boolean {
  const selection = globalThis.document.getSelection();
  return selection !== null && !selection.isCollapsed && selection.toString().trim() !== '';
}
