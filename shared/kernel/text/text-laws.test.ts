// The laws that text functions obey for any input, beside examples.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { foldText, mapExact, mapFolded, mapNormalised, normaliseText, sourceRange } from './mapped-text.ts';
import { syllablesOf } from './syllables.ts';
import { canonicalTones } from './tone-placement.ts';

const vietnameseLetters = [...'aàáảãạăằắẳẵặâầấẩẫậeêềếiìoòóỏõọôơờuùúủũụưứyỳýỷỹỵđĐÐHQTnghcmt15 .,\n'];
const awkward = [
  '\u00A0',
  '\u200B',
  '\u00AD',
  '\u0301',
  '\u0323',
  '\u0302',
  '\u031B',
  '\uFEFF',
  '\uD800',
  '😀',
  'İ',
  'ß',
  'ﬁ',
];
const anyText = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 60 }),
  fc.string({ unit: fc.constantFrom(...vietnameseLetters, ...awkward), maxLength: 60 }),
);
const stripMarks = (text: string) =>
  normaliseText(text)
    .normalize('NFD')
    .replace(/[\u0300-\u036F]/g, '')
    .normalize('NFC');

describe('normalising and folding', () => {
  it('changes nothing the second time', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        expect(normaliseText(normaliseText(text))).toBe(normaliseText(text));
        expect(foldText(foldText(text))).toBe(foldText(text));
        const exact = canonicalTones(mapExact(text).text);
        expect(canonicalTones(mapExact(exact).text)).toBe(exact);
      }),
      { numRuns: 2000 },
    );
  });

  it('folds a text and the same text without marks alike', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        expect(foldText(stripMarks(text))).toBe(foldText(text));
        expect(foldText(text.normalize('NFD'))).toBe(foldText(text));
      }),
      { numRuns: 2000 },
    );
  });

  it('maps every unit back to a place in the source, in order and whole', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        expect([normaliseText(text), foldText(text)]).toEqual([mapNormalised(text).text, mapFolded(text).text]);
        for (const mapped of [mapNormalised(text), mapExact(text), mapFolded(text)]) {
          expect(mapped.starts.length).toBe(mapped.text.length);
          let before = 0;
          for (const [unit, start] of mapped.starts.entries()) {
            const end = mapped.ends[unit] ?? -1;
            expect(start).toBeGreaterThanOrEqual(before);
            expect(end).toBeGreaterThan(start);
            expect(end).toBeLessThanOrEqual(text.length);
            before = start;
          }
        }
      }),
    );
  });

  it('gives back the very words that were folded', () => {
    const source = 'Nước Cộng hoa\u0300 xã\u00A0hội, Đại\u200B biê\u0309u';
    const mapped = mapFolded(source);
    const at = mapped.text.indexOf('dai bieu');
    const range = sourceRange(mapped, at, at + 'dai bieu'.length);
    expect(source.slice(range.start, range.end)).toBe('Đại\u200B biê\u0309u');
    expect(mapped.text).toBe('nuoc cong hoa xa hoi, dai bieu');
  });
});

describe('tone placement', () => {
  it.each([
    ['hòa', 'hoà'],
    ['thủy', 'thuỷ'],
    ['khỏe', 'khoẻ'],
    ['ủy', 'uỷ'],
    ['hóa', 'hoá'],
  ])('takes %s and %s for the same', (one, other) => {
    expect(canonicalTones(one)).toBe(canonicalTones(other));
  });

  it.each(['quý', 'quỳ', 'mùa', 'của', 'hoàng', 'tuyến', 'khuya', 'đường', 'khoáy', 'xoáy'])(
    'leaves %s alone',
    (word) => {
      expect(canonicalTones(word)).toBe(word);
    },
  );

  it('keeps words apart that differ in more than the placement', () => {
    expect(canonicalTones('hòa')).not.toBe(canonicalTones('hóa'));
    expect(canonicalTones('đường')).not.toBe(canonicalTones('đương'));
  });
});

describe('syllables', () => {
  it('are runs of letters and digits with their source ranges', () => {
    const source = 'Điều 5a. Nghị định 30/2020/NĐ-CP; hòa\u00ADgiải';
    const syllables = syllablesOf(source);
    expect(syllables.map((syllable) => syllable.exact)).toEqual([
      'điều',
      '5a',
      'nghị',
      'định',
      '30',
      '2020',
      'nđ',
      'cp',
      'hoàgiải',
    ]);
    expect(syllables.map((syllable) => source.slice(syllable.start, syllable.end))).toEqual([
      'Điều',
      '5a',
      'Nghị',
      'định',
      '30',
      '2020',
      'NĐ',
      'CP',
      'hòa\u00ADgiải',
    ]);
  });

  it('never overlap, never are empty, and fold as the whole text folds', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        let before = 0;
        for (const syllable of syllablesOf(text)) {
          expect(syllable.start).toBeGreaterThanOrEqual(before);
          expect(syllable.end).toBeGreaterThan(syllable.start);
          expect(syllable.folded).not.toBe('');
          expect(syllable.folded).toBe(foldText(text.slice(syllable.start, syllable.end)));
          before = syllable.end;
        }
      }),
      { numRuns: 2000 },
    );
  });
});
