import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { comparableText } from './comparable-text.ts';
import { type PhraseOptions, phraseOf, phraseRanges } from './phrase.ts';

function found(text: string, typed: string, options: PhraseOptions = {}): string[] {
  const phrase = phraseOf(typed, options);
  return phrase ? phraseRanges(comparableText(text), phrase).map(({ start, end }) => text.slice(start, end)) : [];
}

describe('a phrase typed without marks', () => {
  it('meets any marks, in any case', () => {
    expect(found('ĐẠI BIỂU và đại biểu, dai bieu', 'dai bieu')).toEqual(['ĐẠI BIỂU', 'đại biểu', 'dai bieu']);
    expect(found('đường, đương, duong', 'duong')).toEqual(['đường', 'đương', 'duong']);
  });

  it('stands together: it is no bag of words', () => {
    expect(found('hội đồng quốc gia; quốc hội', 'quoc hoi')).toEqual(['quốc hội']);
  });
});

describe('a phrase typed with marks', () => {
  it('meets those alone, syllable by syllable', () => {
    expect(found('đường, đương, duong', 'đường')).toEqual(['đường']);
    expect(found('đại biểu, đai biểu', 'đại bieu')).toEqual(['đại biểu']);
  });

  it.each([
    ['văn hoá, văn hóa, văn hoa', 'văn hoá', ['văn hoá', 'văn hóa']],
    ['văn hoá, văn hóa, văn hoa', 'văn hóa', ['văn hoá', 'văn hóa']],
    ['Uỷ ban, Ủy ban', 'ủy ban', ['Uỷ ban', 'Ủy ban']],
  ])('takes either placement of a tone: %s', (text, typed, hits) => {
    expect(found(text, typed)).toEqual(hits);
  });

  it('is found in decomposed letters, and whole', () => {
    const text = 'các Đại biểu'.normalize('NFD');
    expect(found(text, 'đại biểu')).toEqual(['Đại biểu'.normalize('NFD')]);
    expect(found('các Đại biểu', 'đại biểu'.normalize('NFD'))).toEqual(['Đại biểu']);
  });
});

describe('the two switches', () => {
  it('exact: what was typed without marks stands there without', () => {
    expect(found('đường, duong', 'duong', { isExact: true })).toEqual(['duong']);
    expect(found('Quốc hội họp', 'quốc hội', { isExact: true })).toEqual(['Quốc hội']);
  });

  it('whole word: neither begins nor ends within a word', () => {
    expect(found('toàn án, an toàn', 'an')).toEqual(['àn', 'án', 'an', 'àn']);
    expect(found('toàn án, an toàn', 'an', { isWholeWord: true })).toEqual(['án', 'an']);
    expect(found('Điều 5, Điều 50', 'điều 5', { isWholeWord: true })).toEqual(['Điều 5']);
  });
});

describe('what stands between words', () => {
  it('is alike in text and phrase: spaces of any kind, punctuation, the ends of lines', () => {
    expect(found('Thủ tướng,  Bộ trưởng', 'thu tuong bo truong')).toEqual(['Thủ tướng,  Bộ trưởng']);
    expect(found('dữ\u00A0liệu', 'dữ liệu')).toEqual(['dữ\u00A0liệu']);
    expect(found('số 30/2020/NĐ-CP', '30/2020/nđ–cp')).toEqual(['30/2020/NĐ-CP']);
    expect(found('số 30/2020/NĐ-CP', '30 2020 nd cp')).toEqual(['30/2020/NĐ-CP']);
    expect(found('1.000.000 đồng', '1 000 000')).toEqual(['1.000.000']);
    expect(found('gọi là “dữ liệu mở”', "'dữ liệu mở'")).toEqual(['dữ liệu mở']);
  });

  it('parts words: they do not run together', () => {
    expect(found('Quốchội', 'quốc hội')).toEqual([]);
    expect(found('Quốc hội', 'quốchội')).toEqual([]);
  });

  it('does not reach over the rows and cells of a table', () => {
    expect(found('Thu | Chi\nTổng', 'thu chi')).toEqual([]);
    expect(found('Thu | Chi\nTổng', 'chi tong')).toEqual([]);
  });

  it('says that a word ends where it was typed', () => {
    expect(found('Điều 5. Điều 50.', 'điều 5.')).toEqual(['Điều 5']);
    expect(found('đạt, đạtt', 'dat ')).toEqual(['đạt']);
    expect(found('toàn an', ' an')).toEqual(['an']);
  });

  it('leaves out what is not seen', () => {
    expect(found('hòa\u00ADgiải, ho\u200Bà giải', 'hòagiải')).toEqual(['hòa\u00ADgiải']);
    expect(found('ho\u200Bà giải', 'hoà giải')).toEqual(['ho\u200Bà giải']);
  });

  it('sees letters in ligatures', () => {
    expect(found('the of\uFB01ce', 'office')).toEqual(['of\uFB01ce']);
  });
});

describe('signs', () => {
  it('are met where they were typed', () => {
    expect(found('50 người, 50%, 50 %', '50%')).toEqual(['50%', '50 %']);
    expect(found('§ 5', '§5')).toEqual(['§ 5']);
  });

  it('alone are found as they stand', () => {
    expect(found('(a) và (b)', '(')).toEqual(['(', '(']);
    expect(found('“mở”', '"')).toEqual(['“', '”']);
  });
});

describe('what may be typed by accident', () => {
  it.each(['', '   ', '\u0000\u0007', '\n\t'])('finds nothing: %j', (typed) => {
    expect(phraseOf(typed)).toBeNull();
  });

  it('is bounded: a phrase of 10,000 characters is found by its beginning', () => {
    const words = 'xét lại '.repeat(2_000);
    expect(phraseOf(words)?.tokens).toHaveLength(64);
    expect(found(words, words.slice(0, 10_000)).length).toBeGreaterThan(10);
  });
});

const bareOf = (text: string) => text.normalize('NFD').replace(/\p{M}/gu, '').replace(/đ/g, 'd').replace(/Đ/g, 'D');
const letters = [...'aàáảãạăằâầđeêoòóôơuùưyýnghtcim159', 'A', 'Đ', 'Ấ'];
const between = [' ', ' ', ', ', '\u00A0', '-', '. '];
const awkward = ['\u0301', '\u0323', '\u0302', '\u200B', '\u00AD', 'ﬁ', 'ß', 'İ', '😀', '%', '\n', '|', '\uD800'];
const anyText = fc.oneof(
  fc.string({ unit: fc.constantFrom(...letters, ...between, ...awkward), maxLength: 60 }),
  fc.string({ unit: 'binary', maxLength: 40 }),
);

describe('for any text', () => {
  it('hits are in order, whole and not empty', () => {
    fc.assert(
      fc.property(anyText, anyText, (text, typed) => {
        const phrase = phraseOf(typed.slice(0, 3));
        let before = 0;
        for (const { start, end } of phrase ? phraseRanges(comparableText(text), phrase) : []) {
          expect(start).toBeGreaterThanOrEqual(before);
          expect(end).toBeGreaterThan(start);
          expect(end).toBeLessThanOrEqual(text.length);
          before = end;
        }
      }),
      { numRuns: 2000 },
    );
  });

  it('what was cut out of it at words is found in it, composed or not, with marks or without, in any case', () => {
    const words = fc.array(fc.string({ unit: fc.constantFrom(...letters), minLength: 1, maxLength: 6 }), {
      minLength: 1,
      maxLength: 12,
    });
    const changes = [
      (text: string) => text,
      (text: string) => text.normalize('NFD'),
      (text: string) => text.toUpperCase(),
      (text: string) => text.replaceAll(' ', ' - '),
    ];
    fc.assert(
      fc.property(
        words,
        fc.nat(),
        fc.nat(),
        fc.constantFrom(...changes),
        fc.constantFrom(...changes),
        (all, from, count, ofText, ofTyped) => {
          const start = from % all.length;
          const typed = all.slice(start, start + 1 + (count % 3)).join(' ');
          const text = ofText(all.join(' '));
          expect(found(text, ofTyped(typed)).length).toBeGreaterThan(0);
          expect(found(text, ofTyped(typed), { isExact: true, isWholeWord: true }).length).toBeGreaterThan(0);
          expect(found(text, bareOf(typed)).length).toBeGreaterThan(0);
        },
      ),
      { numRuns: 2000 },
    );
  });

  it('a switch never adds a hit', () => {
    fc.assert(
      fc.property(anyText, fc.string({ unit: fc.constantFrom(...letters, ' '), maxLength: 4 }), (text, typed) => {
        const all = found(text, typed).length;
        expect(found(text, typed, { isExact: true }).length).toBeLessThanOrEqual(all);
        const bare = bareOf(typed);
        expect(found(text, bare).length).toBeGreaterThanOrEqual(found(text, typed, { isExact: true }).length);
      }),
      { numRuns: 2000 },
    );
  });
});
