import { expect, it } from 'vitest';
import { CanvasPool } from './canvas-pool.ts';

const canvas = () => ({ width: 10, height: 10 });

it('gives back the pixels of what was used longest ago', () => {
  const pool = new CanvasPool<{ width: number; height: number }>(250);
  const [first, second, third] = [canvas(), canvas(), canvas()];
  pool.give(1, first);
  pool.give(2, second);
  pool.give(3, third);
  expect(first).toEqual({ width: 0, height: 0 });
  expect(pool.take(2)).toBe(second);
  expect(second.width).toBe(10);
});

it('does not touch what was taken', () => {
  const pool = new CanvasPool<{ width: number; height: number }>(100);
  const taken = canvas();
  pool.give(1, taken);
  expect(pool.take(1)).toBe(taken);
  pool.give(2, canvas());
  pool.clear();
  expect(taken.width).toBe(10);
  expect(pool.has(2)).toBe(false);
});

it('keeps the newer of two drawings of a page', () => {
  const pool = new CanvasPool<{ width: number; height: number }>(1000);
  const [former, newer] = [canvas(), canvas()];
  pool.give(1, former);
  pool.give(1, newer);
  expect(former.width).toBe(0);
  expect(pool.take(1)).toBe(newer);
});
