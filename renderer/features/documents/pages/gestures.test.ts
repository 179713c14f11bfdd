import { expect, it } from 'vitest';
import { isDoubleTap, isTap, pinchOf, swipeOf, tapTurn, wheelFactor } from './gestures.ts';

const at = (x: number, y: number, ms: number) => ({ x, y, at: ms });

it('measures a pinch by the middle between the fingers and how far apart they are', () => {
  expect(pinchOf({ x: 0, y: 0 }, { x: 30, y: 40 })).toEqual({ x: 15, y: 20, spread: 50 });
});

it('tells a swipe from scrolling and from dragging slowly', () => {
  expect(swipeOf(at(300, 100, 0), at(200, 110, 200))).toBe(1);
  expect(swipeOf(at(200, 100, 0), at(300, 110, 200))).toBe(-1);
  expect(swipeOf(at(300, 100, 0), at(200, 200, 200))).toBeNull();
  expect(swipeOf(at(300, 100, 0), at(200, 100, 900))).toBeNull();
});

it('takes two taps at one place for a double tap', () => {
  expect(isTap(at(10, 10, 0), at(12, 10, 120))).toBe(true);
  expect(isTap(at(10, 10, 0), at(40, 10, 120))).toBe(false);
  expect(isDoubleTap(at(10, 10, 0), at(20, 12, 300))).toBe(true);
  expect(isDoubleTap(at(10, 10, 0), at(20, 12, 600))).toBe(false);
  expect(isDoubleTap(null, at(20, 12, 600))).toBe(false);
});

it('turns pages at the edges alone', () => {
  expect([10, 180, 350].map((x) => tapTurn(x, 360))).toEqual([-1, null, 1]);
});

it('zooms in as far as it zooms out again', () => {
  expect(wheelFactor(-40) * wheelFactor(40)).toBeCloseTo(1);
  expect(wheelFactor(-5000)).toBe(wheelFactor(-100));
});
