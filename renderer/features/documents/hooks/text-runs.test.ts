import { describe, expect, it } from 'vitest';
import { keptRuns, runOfPage, runsByDistance, runsNear } from './text-runs.ts';

describe('runs of pages', () => {
  it('begin at page 1 and hold every page once', () => {
    expect([1, 40, 41, 80, 81].map(runOfPage)).toEqual([1, 1, 41, 41, 81]);
  });

  it('near the view are those that its pages stand in, and none beyond the paper', () => {
    expect(runsNear({ first: 39, last: 42 }, 254)).toEqual([1, 41]);
    expect(runsNear({ first: 254, last: 300 }, 254)).toEqual([241]);
    expect(runsNear({ first: 1, last: 1 }, 1)).toEqual([1]);
  });

  it('are held from near to far, of a very long paper not all', () => {
    expect(runsByDistance(130, 254).slice(0, 3)).toEqual([121, 81, 161]);
    expect(runsByDistance(1, 1)).toEqual([1]);
    const held = runsByDistance(2500, 5000);
    expect(held).toHaveLength(keptRuns);
    expect(held[0]).toBe(2481);
  });
});
