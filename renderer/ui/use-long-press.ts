// A finger held on something: `<a {...useLongPress(showPreview)}>`. A finger that moves is scrolling, and one that is
// lifted early is a tap; after a long press the tap that would follow is swallowed, and so is the browser's own menu.
// With a mouse the right button stays the browser's. By keyboard: Shift F10 or the menu key.
import {
  type KeyboardEvent,
  type MouseEvent,
  type PointerEvent,
  type TouchEvent,
  useEffect,
  useMemo,
  useRef,
} from 'react';

const holdMs = 500;
/** Further than this a finger is on its way. */
const slackPx = 10;

export interface LongPress {
  readonly onPointerDown: (event: PointerEvent) => void;
  readonly onPointerMove: (event: PointerEvent) => void;
  readonly onPointerUp: () => void;
  readonly onPointerCancel: () => void;
  readonly onTouchEnd: (event: TouchEvent) => void;
  readonly onClickCapture: (event: MouseEvent) => void;
  readonly onContextMenu: (event: MouseEvent) => void;
  readonly onKeyDown: (event: KeyboardEvent) => void;
}

/** `act` gets the element that holds these props, and what in it the finger was held on; null by keyboard. */
export function useLongPress(act: (element: HTMLElement, held: Element | null) => void): LongPress {
  const latest = useRef(act);
  latest.current = act;
  const hold = useRef({ timer: 0, x: 0, y: 0, isTouch: false, wasHeld: false });
  useEffect(() => () => window.clearTimeout(hold.current.timer), []);

  return useMemo(() => {
    const letGo = () => window.clearTimeout(hold.current.timer);
    return {
      onPointerDown: (event) => {
        letGo();
        const isTouch = event.pointerType !== 'mouse';
        hold.current = { timer: 0, x: event.clientX, y: event.clientY, isTouch, wasHeld: false };
        if (!isTouch || !event.isPrimary) return;
        const element = event.currentTarget as HTMLElement;
        const held = event.target instanceof Element ? event.target : null;
        hold.current.timer = window.setTimeout(() => {
          hold.current.wasHeld = true;
          latest.current(element, held);
        }, holdMs);
      },
      onPointerMove: ({ clientX, clientY }) => {
        if (Math.hypot(clientX - hold.current.x, clientY - hold.current.y) > slackPx) letGo();
      },
      onPointerUp: letGo,
      onPointerCancel: letGo,
      onTouchEnd: (event) => {
        if (!hold.current.wasHeld || !event.cancelable) return;
        // Nor does the focus go from what was opened to what is under the finger.
        hold.current.wasHeld = false;
        event.preventDefault();
      },
      onClickCapture: (event) => {
        if (!hold.current.wasHeld) return;
        hold.current.wasHeld = false;
        event.preventDefault();
        event.stopPropagation();
      },
      onContextMenu: (event) => {
        if (hold.current.isTouch) event.preventDefault();
      },
      onKeyDown: (event) => {
        if (event.key !== 'ContextMenu' && !(event.key === 'F10' && event.shiftKey)) return;
        event.preventDefault();
        hold.current.isTouch = false;
        latest.current(event.currentTarget as HTMLElement, null);
      },
    };
  }, []);
}
