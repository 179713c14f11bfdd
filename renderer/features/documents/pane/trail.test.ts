import { expect, it } from 'vitest';
import { type Trail, withStep } from './trail.ts';

const at = (block: number) => ({ page: 1, block, offset: 0 });

it('remembers the places in order, one that repeats once', () => {
  expect(withStep(withStep(withStep([], at(1)), at(1)), at(2))).toEqual([at(1), at(2)]);
});

it('forgets the oldest of very many', () => {
  const trail = Array.from({ length: 60 }, (_, block) => at(block)).reduce<Trail>(withStep, []);
  expect(trail).toHaveLength(50);
  expect(trail[0]).toEqual(at(10));
});
