import { describe, expect, it } from 'vitest';
import { halfOf } from './holdout.ts';

describe('the halves of questions', () => {
  it('stay what they are: a question that was held out is held out for good', () => {
    const halves = ['alqac25-train:train_alqac25_204', 'drill:1', 'zalo:1', 'zalo:2', ''].map(halfOf);
    expect(halves).toEqual(['development', 'development', 'development', 'development', 'held-out']);
  });

  it('are about as large', () => {
    const all = Array.from({ length: 10_000 }, (_, at) => halfOf(`q${at}`));
    const share = all.filter((half) => half === 'held-out').length / all.length;
    expect(share).toBeGreaterThan(0.48);
    expect(share).toBeLessThan(0.52);
  });
});
