import { describe, expect, it } from 'vitest';
import { hitForTest, paperForTest } from '../answers-for-tests.ts';
import { hitsOf, papersOf } from './papers-of.ts';

describe('papers that came in stretches', () => {
  it('stand in order, each once though it moved on between two stretches', () => {
    const stretches = [
      { papers: [paperForTest('a'), paperForTest('b')] },
      { papers: [paperForTest('b'), paperForTest('c')] },
    ];
    expect(papersOf(stretches).map(({ documentId }) => documentId)).toEqual(['a', 'b', 'c']);
  });

  it('list the hits of a paper and what was asked for since, each place once', () => {
    const [one, two, three] = [1, 2, 3].map((pageNumber) => hitForTest({ pageNumber }));
    if (!one || !two || !three) throw new Error('expected three hits');
    const sameBlock = hitForTest({ pageNumber: 1, address: 'điều-15/khoản-3' });
    expect(hitsOf(paperForTest('a', [one, two]), [two, three, sameBlock])).toEqual([one, two, three, sameBlock]);
  });
});
