import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { prepareAbbreviations } from '#shared/search/abbreviations/abbreviations.ts';
import { usualAbbreviations } from '#shared/search/abbreviations/usual-abbreviations.ts';
import { parseQuery } from './parse-query.ts';
import type { ReadOptions } from './query-reading.ts';
import { maxQueryTokens } from './query-words.ts';
import { readQuery } from './read-query.ts';

const abbreviations = prepareAbbreviations(usualAbbreviations);
const read = (text: string, options: Partial<ReadOptions> = {}) =>
  readQuery(text, { isTyping: true, isExact: false, abbreviations, ...options });
const wanted = (text: string) => read(text).tokens.map((token) => token.exact);
const leftOut = (text: string) => read(text).excluded.map((phrase) => phrase.map((token) => token.exact));

describe('readQuery', () => {
  it('reads keystrokes and says so', () => {
    const reading = read('quoocs hooij ', {});
    expect([reading.keystrokesRead, reading.markText]).toEqual(['quốc hội ', 'quốc hội ']);
    expect(reading.tokens.map((token) => [token.exact, token.isMarked])).toEqual([
      ['quốc', true],
      ['hội', true],
    ]);
    expect(read('quốc hội').keystrokesRead).toBeNull();
  });

  it('holds a word to no marks while its tone is still to be typed', () => {
    expect(read('quoocs hooi').tokens.at(-1)).toEqual({
      exact: 'hôi',
      folded: 'hoi',
      isMarked: false,
      isPrefix: true,
      isNext: false,
    });
    expect(read('quoocs hooi ').tokens.at(-1)?.isMarked).toBe(true);
    expect(read('ddaat ddai').tokens[0]?.isMarked).toBe(false);
  });

  it('takes the last word for a beginning only while it is typed', () => {
    const isPrefix = (text: string, isTyping = true) => read(text, { isTyping }).tokens.at(-1)?.isPrefix;
    expect(isPrefix('đại bieu')).toBe(true);
    expect(isPrefix('đại bieu ')).toBe(false);
    expect(isPrefix('"đại bieu')).toBe(true);
    expect(isPrefix('"đại bieu"')).toBe(false);
    expect(isPrefix('đại bieu -x')).toBe(false);
    expect(isPrefix('đại bieu', false)).toBe(false);
  });

  it('holds every word to its marks where that is asked', () => {
    expect(read('đại bieu', { isExact: true }).tokens.map((token) => token.isMarked)).toEqual([true, true]);
  });

  it('leaves out words and phrases behind a hyphen', () => {
    expect(wanted('luật -bồi thường đất')).toEqual(['luật', 'thường', 'đất']);
    expect(leftOut('luật -bồi thường đất')).toEqual([['bồi']]);
    expect(leftOut('luật -"bồi thường" -tái-định đất')).toEqual([
      ['bồi', 'thường'],
      ['tái', 'định'],
    ]);
    expect(read('luật -"bồi thường" đất').markText).toBe('luật đất');
    expect(leftOut('luật đất đai -2013')).toEqual([['2013']]);
  });

  it.each([
    '594/NQ-UBTVQH15',
    'tài-chính',
    '2024 - 2026',
    '2024 -2026',
    '- bồi thường',
    'không chứa đất',
    'a "b"-c',
    '--a',
  ])('leaves nothing out for «%s»', (text) => {
    expect(leftOut(text)).toEqual([]);
  });

  it('seeks what was left out of nothing', () => {
    expect([wanted('-bồi'), leftOut('-bồi')]).toEqual([['bồi'], []]);
  });

  it('keeps words in quotes together and as they are written', () => {
    const reading = read('luật "UBND tỉnh" đất');
    expect(reading.tokens.map((token) => token.isNext)).toEqual([false, false, true, false]);
    expect(reading.alternatives).toEqual([]);
    expect(reading.markText).toBe('luật "UBND tỉnh" đất');
  });

  it('takes operators of an index for text', () => {
    expect(wanted('NEAR(a b) AND NOT title: x* ^y OR {z} \u0000')).toEqual([
      'near',
      'a',
      'b',
      'and',
      'not',
      'title',
      'x',
      'y',
      'or',
      'z',
    ]);
  });

  it.each(['', '   ', '""', '"', '-', '-"', '?!…', '\ud800', '😀', '\u200b', '-""', '" -'])(
    'finds no word in «%s»',
    (text) => {
      expect(read(text)).toMatchObject({ tokens: [], excluded: [], alternatives: [], named: null });
    },
  );

  it('is bounded, whatever is typed', () => {
    for (const piece of [
      'quốc hội ',
      'k2đ15 ',
      ' -a',
      '"a b" ',
      'quoocs ',
      '1/',
      '30/2020/nđ-cp ',
      'UBND.',
      '"',
      '- ',
      'đ1k2',
    ]) {
      const reading = read(piece.repeat(10_000));
      expect(reading.tokens.length).toBeLessThanOrEqual(maxQueryTokens);
      expect(reading.excluded.length).toBeLessThanOrEqual(maxQueryTokens);
    }
  });

  const typed = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 80 }),
    fc
      .array(
        fc.constantFrom(
          ...[
            'luật',
            'quoocs',
            'hooi',
            '-',
            '"',
            '“',
            ' ',
            ' -',
            'k2',
            'điều',
            'mười',
            'lăm',
            '30',
            '/',
            '2020',
            'NĐ-CP',
          ],
          ...[
            'UBND',
            'TU',
            'ủy',
            'ban',
            'nhân',
            'dân',
            '.',
            '&',
            '\u0301',
            '\ud800',
            '*',
            ':',
            '(',
            'năm',
            'qh15',
            '\u00ad',
          ],
        ),
        { maxLength: 20 },
      )
      .map((pieces) => pieces.join('')),
  );

  it('never throws, and makes tokens of letters and digits alone', () => {
    fc.assert(
      fc.property(typed, fc.boolean(), fc.boolean(), (text, isTyping, isExact) => {
        const reading = read(text, { isTyping, isExact });
        for (const token of [...reading.tokens, ...reading.excluded.flat()]) {
          expect(token.folded).toMatch(/^[\p{L}\p{N}\p{Co}][\p{L}\p{N}\p{M}\p{Co}]*$/u);
        }
        for (const { start, end, syllables } of reading.alternatives) {
          expect(start).toBeLessThan(end);
          expect(end).toBeLessThanOrEqual(reading.tokens.length);
          expect(syllables.length).toBeGreaterThan(0);
        }
      }),
      { numRuns: 800 },
    );
  });

  it('gives a reader a text of the same words, phrases and beginnings', () => {
    fc.assert(
      fc.property(typed, fc.boolean(), (text, isTyping) => {
        const { tokens, markText } = read(text, { isTyping });
        const plain = (token: (typeof tokens)[number]) => [token.folded, token.isMarked, token.isPrefix, token.isNext];
        expect(parseQuery(markText).tokens.map(plain)).toEqual(tokens.map(plain));
      }),
      { numRuns: 800 },
    );
  });
});
