// Zooming about fingers and pointer, double tap, and turning single pages by strokes, taps at the edges and the wheel.
// Touch events, not pointer events: once a finger scrolls, browsers tell no more of its pointer, and a second finger
// that joins it would pinch nothing.
import { type RefObject, useEffect, useRef } from 'react';
import { isDoubleTap, isTap, pinchOf, swipeOf, type Touch as TouchPoint, tapTurn, wheelFactor } from './gestures.ts';
import type { PageView } from './use-page-view.ts';
import type { ViewPoint } from './use-zooming.ts';
import type { ViewAnchor } from './view-anchor.ts';

interface GestureOptions {
  readonly view: PageView;
  /** Pages are turned one by one. */
  readonly isSingle: boolean;
  /** Back and forth between reading size and close-up. */
  readonly onDoubleTap: (about: ViewPoint) => void;
}

/** Two turns by one push of the wheel would lose the reader. */
const turnPauseMs = 350;
const wheelPush = 40;

export function useGestures(element: RefObject<HTMLElement | null>, options: GestureOptions): void {
  const latest = useRef(options);
  latest.current = options;

  useEffect(() => {
    const target = element.current;
    if (!target) return;
    const pointOf = ({ x, y }: { x: number; y: number }): ViewPoint => {
      const box = target.getBoundingClientRect();
      return { viewX: (x - box.left) / box.width, viewY: (y - box.top) / box.height };
    };
    const wheel = wheelOf(target, latest, pointOf);
    const fingers = fingersOf(target, latest, pointOf);
    const listening = new AbortController();
    const { signal } = listening;
    // Not passive: the browser's own zoom must not answer too.
    target.addEventListener('wheel', wheel, { passive: false, signal });
    target.addEventListener('touchstart', fingers.start, { passive: false, signal });
    target.addEventListener('touchmove', fingers.move, { passive: false, signal });
    target.addEventListener('touchend', fingers.end, { signal });
    target.addEventListener('touchcancel', fingers.cancel, { signal });
    return () => listening.abort();
  }, [element]);
}

type Latest = RefObject<GestureOptions>;
type PointOf = (place: { x: number; y: number }) => ViewPoint;

function wheelOf(target: HTMLElement, latest: Latest, pointOf: PointOf): (event: WheelEvent) => void {
  let turnedAt = 0;
  return (event) => {
    const { view, isSingle } = latest.current;
    if (event.ctrlKey || event.metaKey) {
      event.preventDefault();
      view.zoomBy(wheelFactor(event.deltaY), pointOf(event));
      return;
    }
    if (!isSingle || Math.abs(event.deltaY) < wheelPush || event.timeStamp - turnedAt < turnPauseMs) return;
    const isAtEnd =
      event.deltaY > 0 ? target.scrollTop + target.clientHeight >= target.scrollHeight - 2 : target.scrollTop <= 2;
    if (isAtEnd && view.turn(event.deltaY > 0 ? 1 : -1)) turnedAt = event.timeStamp;
  };
}

function fingersOf(target: HTMLElement, latest: Latest, pointOf: PointOf) {
  let pinch: { anchor: ViewAnchor; scale: number; spread: number } | null = null;
  let first: TouchPoint | null = null;
  let lastTap: TouchPoint | null = null;
  const places = (event: TouchEvent) => [...event.touches].map(({ clientX, clientY }) => ({ x: clientX, y: clientY }));
  const touchOf = ({ changedTouches, timeStamp }: TouchEvent): TouchPoint => ({
    x: changedTouches[0]?.clientX ?? 0,
    y: changedTouches[0]?.clientY ?? 0,
    at: timeStamp,
  });

  function start(event: TouchEvent): void {
    const [a, b] = places(event);
    first = event.touches.length === 1 ? touchOf(event) : null;
    if (!a || !b || event.touches.length !== 2) return;
    event.preventDefault();
    const { view } = latest.current;
    const middle = pinchOf(a, b);
    pinch = { anchor: view.anchorAt(pointOf(middle)), scale: view.scale, spread: middle.spread };
  }
  function move(event: TouchEvent): void {
    const [a, b] = places(event);
    if (!pinch || !a || !b) return;
    if (event.cancelable) event.preventDefault();
    const middle = pinchOf(a, b);
    latest.current.view.hold({ ...pinch.anchor, ...pointOf(middle) }, (pinch.scale * middle.spread) / pinch.spread);
  }
  function end(event: TouchEvent): void {
    if (pinch) {
      if (event.touches.length < 2) pinch = null;
      return;
    }
    const last = touchOf(event);
    if (!first || event.touches.length > 0) return;
    const { view, isSingle, onDoubleTap } = latest.current;
    const isWide = target.scrollWidth > target.clientWidth + 2;
    const swipe = isSingle && !isWide && hasNoSelection() ? swipeOf(first, last) : null;
    if (swipe) view.turn(swipe);
    else if (isTap(first, last) && !isControl(event.target)) {
      if (isDoubleTap(lastTap, last)) {
        if (event.cancelable) event.preventDefault();
        onDoubleTap(pointOf(last));
        lastTap = null;
        return;
      }
      lastTap = last;
      const box = target.getBoundingClientRect();
      const step = isSingle && hasNoSelection() ? tapTurn(last.x - box.left, box.width) : null;
      if (step) view.turn(step);
    }
  }
  const cancel = () => {
    pinch = null;
    first = null;
  };
  return { start, move, end, cancel };
}

const hasNoSelection = () => document.getSelection()?.isCollapsed !== false;
const isControl = (target: EventTarget | null) => target instanceof Element && target.closest('a, button') !== null;
