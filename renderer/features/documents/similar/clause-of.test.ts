import { describe, expect, it } from 'vitest';
import type { PaperUnit } from '#shared/documents/structure.ts';
import { clauseOf } from './clause-of.ts';

const unit = (kind: PaperUnit['kind'], address: string) => ({ kind, address }) as PaperUnit;
const chapter = unit('chapter', 'chương-ii');
const article = unit('article', 'điều-15');
const clause = unit('clause', 'điều-15/khoản-2');

describe('the clause that is meant', () => {
  it('is the one around a point', () => {
    expect(clauseOf([chapter, article, clause, unit('point', 'điều-15/khoản-2/điểm-a')])).toBe('điều-15/khoản-2');
  });

  it('is the article where it has no clauses, and what there is outside of articles', () => {
    expect(clauseOf([chapter, article])).toBe('điều-15');
    expect(clauseOf([chapter])).toBe('chương-ii');
    expect(clauseOf([])).toBeNull();
  });
});
