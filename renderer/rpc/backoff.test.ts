import { describe, expect, it } from 'vitest';
import { backoffDelayMs } from './backoff.ts';

describe('backoffDelayMs', () => {
  it('doubles from attempt to attempt and stays under ten seconds', () => {
    const longest = [0, 1, 2, 3, 4, 5, 50].map((attempt) => backoffDelayMs(attempt, () => 1));
    expect(longest).toEqual([400, 800, 1600, 3200, 6400, 10_000, 10_000]);
  });

  it('is spread over half its length', () => {
    expect(backoffDelayMs(0, () => 0)).toBe(200);
  });
});
