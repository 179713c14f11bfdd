import { describe, expect, it } from 'vitest';
import { filteredLines, linesOf } from './filtered-abbreviations.ts';

const lines = linesOf([
  { short: 'CP', full: 'Chính phủ', also: [], origin: 'usual' },
  { short: 'NĐ-CP', full: 'Nghị định của Chính phủ', also: ['NĐCP'], origin: 'usual' },
  { short: 'ĐBQH', full: 'đại biểu Quốc hội', also: [], origin: 'added' },
]);
const found = (typed: string) => filteredLines(lines, typed).map(({ short }) => short);

describe('the list of abbreviations, filtered', () => {
  it('is whole while nothing is typed', () => {
    expect(found('  ')).toEqual(['CP', 'NĐ-CP', 'ĐBQH']);
  });

  it('finds short and full forms, with tone marks or without', () => {
    expect(found('dai bieu')).toEqual(['ĐBQH']);
    expect(found('Nghị định')).toEqual(['NĐ-CP']);
    expect(found('ndcp')).toEqual(['NĐ-CP']);
  });

  it('puts short forms that begin with what is typed first, and needs every word', () => {
    expect(found('cp')).toEqual(['CP', 'NĐ-CP']);
    expect(found('phủ nghị')).toEqual(['NĐ-CP']);
    expect(found('phủ quyết')).toEqual([]);
  });
});
