import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { gatherEvery } from './gathered.ts';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

it('hands over the first at once, what comes meanwhile together and once each, and then nothing', () => {
  const handed: string[][] = [];
  const gather = gatherEvery<string>(1000, (values) => handed.push([...values]));
  gather(['a']);
  gather(['b', 'c']);
  gather(['c']);
  expect(handed).toEqual([['a']]);
  vi.advanceTimersByTime(1000);
  expect(handed).toEqual([['a'], ['b', 'c']]);
  vi.advanceTimersByTime(5000);
  expect(handed).toHaveLength(2);
  gather(['d']);
  expect(handed.at(-1)).toEqual(['d']);
});
