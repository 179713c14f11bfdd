import { describe, expect, it } from 'vitest';
import type { PaperUnit } from '#shared/documents/structure.ts';
import { askedAbout, clauseOf } from './clause-of.ts';

const unit = (kind: PaperUnit['kind'], address: string) => ({ kind, address }) as PaperUnit;
const chapter = unit('chapter', 'chương-ii');
const article = unit('article', 'điều-15');
const clause = unit('clause', 'điều-15/khoản-2');
const point = unit('point', 'điều-15/khoản-2/điểm-a');

describe('the clause that is meant', () => {
  it('is the one around a point', () => {
    expect(clauseOf([chapter, article, clause, point])).toBe('điều-15/khoản-2');
  });

  it('is the article where it has no clauses, and what there is outside of articles', () => {
    expect(clauseOf([chapter, article])).toBe('điều-15');
    expect(clauseOf([chapter])).toBe('chương-ii');
    expect(clauseOf([])).toBeNull();
  });
});

describe('what is asked about where a unit is pointed at', () => {
  it('is the clause around a point', () => {
    expect(askedAbout([chapter, article, clause, point])).toBe('điều-15/khoản-2');
    expect(askedAbout([chapter, article, unit('point', 'điều-15/điểm-a')])).toBe('điều-15');
  });

  it('is else the unit itself, whatever it stands in', () => {
    expect(askedAbout([chapter, article])).toBe('điều-15');
    expect(askedAbout([chapter, article, clause])).toBe('điều-15/khoản-2');
    expect(askedAbout([unit('heading', 'ii'), unit('section', 'ii/mục-1')])).toBe('ii/mục-1');
    expect(askedAbout([chapter])).toBe('chương-ii');
    expect(askedAbout([])).toBeNull();
  });
});
