import { describe, expect, it } from 'vitest';
import { matchRanges, type QueryToken, withoutMarks } from './match-ranges.ts';
import { syllablesOf } from './syllables.ts';

function tokens(text: string, options: { prefix?: boolean; phrase?: boolean } = {}): QueryToken[] {
  const syllables = syllablesOf(text);
  return syllables.map(({ exact, folded }, index) => ({
    exact,
    folded,
    isMarked: exact !== folded,
    isPrefix: options.prefix === true && index === syllables.length - 1,
    isNext: options.phrase === true && index > 0,
  }));
}

function hits(text: string, query: readonly QueryToken[]): string[] {
  return matchRanges(text, query).map(({ start, end }) => text.slice(start, end));
}

describe('matchRanges', () => {
  it('finds marked words from letters typed without marks', () => {
    expect(hits('Các Đại biểu Quốc hội', tokens('dai bieu'))).toEqual(['Đại', 'biểu']);
  });

  it('meets typed marks exactly, in either placement of the tone', () => {
    expect(hits('đường đương duong', tokens('đường'))).toEqual(['đường']);
    expect(hits('văn hoá, văn hóa, văn hoa', tokens('hóa'))).toEqual(['hoá', 'hóa']);
    expect(hits('đường đương duong', withoutMarks(tokens('đường')))).toEqual(['đường', 'đương', 'duong']);
  });

  it('takes the last token for a beginning while it is typed', () => {
    expect(hits('biểu quyết, quy định', tokens('quy', { prefix: true }))).toEqual(['quyết', 'quy']);
    expect(hits('Hoàng hòa', tokens('hoà', { prefix: true }))).toEqual(['Hoàng', 'hòa']);
    expect(hits('biểu quyết, quy định', tokens('quy'))).toEqual(['quy']);
  });

  it('highlights a phrase as one range, and only where it stands together', () => {
    expect(hits('Quốc hội họp; hội quốc tế; quốc\nhội', tokens('quốc hội', { phrase: true }))).toEqual([
      'Quốc hội',
      'quốc\nhội',
    ]);
  });

  it('covers decomposed letters whole', () => {
    const text = 'Đại biểu'.normalize('NFD');
    expect(hits(text, tokens('biểu'))).toEqual(['biểu'.normalize('NFD')]);
  });
});
