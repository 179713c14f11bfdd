import { describe, expect, it } from 'vitest';
import { type Answered, percentile, relevanceBySet, relevanceOf } from './relevance.ts';

const others = (count: number) => Array.from({ length: count }, (_, at) => `other|${at}`);
const answered = (relevant: string[], found: string[], rest: Partial<Answered> = {}): Answered => ({
  set: null,
  relevant,
  found,
  ms: 1,
  ...rest,
});

describe('relevance', () => {
  it('counts recall as the share of the relevant ones among the first 1, 5, 10 and 100', () => {
    const found = ['a', ...others(5), 'b', ...others(50), 'c', ...others(100), 'd'];
    expect(relevanceOf([answered(['a', 'b', 'c', 'd'], found)])).toMatchObject({
      'recall@1': 1 / 4,
      'recall@5': 1 / 4,
      'recall@10': 2 / 4,
      'recall@100': 3 / 4,
    });
  });

  it('takes the rank of the first relevant one, and nothing beyond the tenth', () => {
    const at = (rank: number) => relevanceOf([answered(['a', 'b'], [...others(rank - 1), 'a', 'b'])])['mrr@10'];
    expect([at(1), at(3), at(10), at(11)]).toEqual([1, 1 / 3, 1 / 10, 0]);
  });

  it('discounts gains by log2(rank + 1) and divides by the best that was possible', () => {
    const found = ['x', 'a', 'y', 'b'];
    const gained = 1 / Math.log2(3) + 1 / Math.log2(5);
    const ideal = 1 + 1 / Math.log2(3) + 1 / Math.log2(4);
    expect(relevanceOf([answered(['a', 'b', 'c'], found)])['ndcg@10']).toBeCloseTo(gained / ideal, 12);
    expect(gained / ideal).toBeCloseTo(0.498189, 6);
    const twelve = others(12);
    expect(relevanceOf([answered(twelve, twelve)])['ndcg@10']).toBe(1);
  });

  it('averages over questions, in all and by set; a question without a set counts in all alone', () => {
    const bySet = relevanceBySet([
      answered(['a'], ['a'], { set: 'hard', ms: 10 }),
      answered(['a'], ['b', 'a'], { set: 'hard', ms: 30 }),
      answered(['a'], [], { ms: 20 }),
      answered(['a'], ['a'], { set: 'all', ms: 40 }),
    ]);
    expect([...bySet.keys()]).toEqual(['all', 'hard']);
    expect(bySet.get('all')).toMatchObject({ n: 4, 'recall@1': 2 / 4, 'mrr@10': 2.5 / 4, p50Ms: 20, p95Ms: 40 });
    expect(bySet.get('hard')).toMatchObject({ n: 2, 'recall@1': 1 / 2, 'mrr@10': 1.5 / 2, p50Ms: 10, p95Ms: 30 });
  });

  it('gives a percentile as the nearest rank, whatever the order', () => {
    const hundred = Array.from({ length: 100 }, (_, at) => 100 - at);
    expect([percentile(hundred, 0.5), percentile(hundred, 0.95), percentile([7], 0.5)]).toEqual([50, 95, 7]);
    expect(percentile([], 0.95)).toBe(0);
  });
});
