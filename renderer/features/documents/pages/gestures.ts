// What fingers on a page mean. Pure: times in milliseconds, lengths in CSS pixels.

export interface Finger {
  readonly x: number;
  readonly y: number;
}

/** Where two fingers stand between, and how far apart. */
export function pinchOf(a: Finger, b: Finger): { readonly x: number; readonly y: number; readonly spread: number } {
  return { x: (a.x + b.x) / 2, y: (a.y + b.y) / 2, spread: Math.max(1, Math.hypot(a.x - b.x, a.y - b.y)) };
}

export interface Touch extends Finger {
  readonly at: number;
}

const longestTapMs = 250;
const tapSlack = 12;
const shortestSwipe = 60;
const longestSwipeMs = 600;
/** Share of the view's width on either side in which a tap turns the page. */
const tapZone = 0.18;

export function isTap(start: Touch, end: Touch): boolean {
  return end.at - start.at <= longestTapMs && Math.hypot(end.x - start.x, end.y - start.y) <= tapSlack;
}

export function isDoubleTap(first: Touch | null, second: Touch): boolean {
  return first !== null && second.at - first.at <= 350 && Math.hypot(second.x - first.x, second.y - first.y) <= 32;
}

/** A quick stroke to the left turns to the next page. Null where it was none. */
export function swipeOf(start: Touch, end: Touch): 1 | -1 | null {
  const across = end.x - start.x;
  const isSwipe =
    Math.abs(across) >= shortestSwipe &&
    Math.abs(across) > 2 * Math.abs(end.y - start.y) &&
    end.at - start.at <= longestSwipeMs;
  return isSwipe ? (across < 0 ? 1 : -1) : null;
}

/** Taps at the edges turn pages; `x` from the view's left. */
export function tapTurn(x: number, width: number): 1 | -1 | null {
  if (x < width * tapZone) return -1;
  return x > width * (1 - tapZone) ? 1 : null;
}

/** Ctrl and the wheel, and pinching on a touchpad, which browsers report as the same. */
export function wheelFactor(deltaY: number): number {
  return Math.exp(-Math.max(-100, Math.min(100, deltaY)) / 300);
}
