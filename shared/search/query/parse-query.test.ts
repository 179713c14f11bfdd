import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseQuery } from './parse-query.ts';
import { maxQueryTokens } from './query-words.ts';

describe('parseQuery', () => {
  it('tells words with marks from words without, and the last as a beginning', () => {
    expect(parseQuery('Đại bieu').tokens).toEqual([
      { exact: 'đại', folded: 'dai', isMarked: true, isPrefix: false, isNext: false },
      { exact: 'bieu', folded: 'bieu', isMarked: false, isPrefix: true, isNext: false },
    ]);
  });

  it('takes a word as whole once a space follows it', () => {
    expect(parseQuery('bieu ').tokens.map((token) => token.isPrefix)).toEqual([false]);
  });

  it('keeps words in quotes together', () => {
    const tokens = parseQuery('luật "biểu quyết" “quốc hội').tokens;
    expect(tokens.map((token) => [token.folded, token.isNext, token.isPrefix])).toEqual([
      ['luat', false, false],
      ['bieu', false, false],
      ['quyet', true, false],
      ['quoc', false, false],
      ['hoi', true, true],
    ]);
  });

  it('takes operators of the index for text', () => {
    const tokens = parseQuery('NEAR(a b) AND NOT title: x* ^y OR -z \u0000').tokens;
    expect(tokens.map((token) => token.folded)).toEqual(['near', 'a', 'b', 'and', 'not', 'title', 'x', 'y', 'or', 'z']);
  });

  it('is bounded, and made of letters and digits only, whatever is typed', () => {
    expect(parseQuery('quốc hội '.repeat(2000)).tokens.length).toBe(maxQueryTokens);
    expect(parseQuery('x'.repeat(10_000)).tokens.map((token) => token.folded.length)).toEqual([40]);
    expect(parseQuery('?!… "" \t').tokens).toEqual([]);
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        for (const token of parseQuery(text).tokens)
          expect(token.folded).toMatch(/^[\p{L}\p{N}\p{Co}][\p{L}\p{N}\p{M}\p{Co}]*$/u);
      }),
    );
  });
});
