import { expect, it } from 'vitest';
import { type PaceSample, timeLeftMs, withSample } from './time-left.ts';

const every = (stepMs: number, weights: readonly number[]): PaceSample[] =>
  weights.reduce<PaceSample[]>((all, weightDone, index) => withSample(all, { at: index * stepMs, weightDone }), []);

it('says nothing before there is something to go by', () => {
  expect(timeLeftMs([], 100)).toBeNull();
  expect(timeLeftMs(every(1_000, [0, 10, 20]), 100)).toBeNull();
  expect(timeLeftMs(every(5_000, [0, 0, 0]), 100)).toBeNull();
  expect(timeLeftMs(every(5_000, [0, 1, 2]), 100)).toBeNull();
});

it('goes by the pace of the last minute', () => {
  expect(timeLeftMs(every(5_000, [0, 10, 20]), 100)).toBe(40_000);
  const slowing = every(20_000, [0, 40, 80, 82, 84, 86]);
  expect(timeLeftMs(slowing, 100)).toBe(140_000);
});

it('begins anew when files were added', () => {
  const before = every(5_000, [0, 10, 20]);
  expect(timeLeftMs(withSample(before, { at: 15_000, weightDone: 5 }), 200)).toBeNull();
});
