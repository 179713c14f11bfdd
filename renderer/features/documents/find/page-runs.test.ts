import { expect, it } from 'vitest';
import { pageRuns } from './page-runs.ts';

it('names neighbouring pages together, and not all of many', () => {
  expect(pageRuns([7, 3, 5, 6])).toBe('3, 5–7');
  expect(pageRuns([1, 3, 5, 7, 9, 11, 13])).toBe('1, 3, 5, 7, 9, 11…');
});
