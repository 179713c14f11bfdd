// Laws of one text spelt in several ways: whatever its spelling, it is the same to search, and hits lie where it stands.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { foldText, mapExact, mapFolded, mapNormalised, sourceRange } from './mapped-text.ts';
import { matchRanges } from './match-ranges.ts';
import { syllablesOf } from './syllables.ts';
import { canonicalTones } from './tone-placement.ts';
import { everySyllable } from './typed-keys-for-tests.ts';

const sentence = fc
  .array(fc.constantFrom(...everySyllable), { minLength: 1, maxLength: 8 })
  .map((words) => words.join(' '));
const anyText = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 60 }),
  fc.string({
    unit: fc.constantFrom(...'aàăâđĐêộƯợy1 ,.', '\u00AD', '\u200B', '\u0301', '\u00A0', '😀'),
    maxLength: 60,
  }),
);
const spelt = (text: string) => syllablesOf(text).map(({ exact, folded }) => [exact, folded]);
const glides = /(o)([ae])|(u)(y)/u;

/** The tone on the other vowel of oa, oe, uy, as the old or the new way has it; null where there is one way only. */
function inOtherPlace(syllable: string): string | null {
  const decomposed = syllable.normalize('NFD');
  const tone = /[\u0300\u0301\u0303\u0309\u0323]/.exec(decomposed)?.[0];
  const plain = decomposed.replace(tone ?? '', '').normalize('NFC');
  const pair = glides.exec(plain);
  if (!tone || !pair || pair.index + 2 !== plain.length || /^(?:qu|gi)/.test(plain)) return null;
  return `${plain.slice(0, pair.index + 1)}${tone}${plain.slice(pair.index + 1)}`.normalize('NFC');
}

describe('one text in several spellings', () => {
  it('has the same syllables composed and decomposed', () => {
    fc.assert(
      fc.property(sentence, (text) => {
        expect(spelt(text.normalize('NFD'))).toEqual(spelt(text));
      }),
    );
  });

  it('has the same syllables with the tone in either place', () => {
    const both = everySyllable.flatMap((syllable) => {
      const other = inOtherPlace(syllable);
      return other === null ? [] : [[syllable, other] as const];
    });
    expect(both.length).toBeGreaterThan(200);
    const apart = both.filter(([one, other]) => canonicalTones(one) !== canonicalTones(other));
    expect(apart).toEqual([]);
  });

  it('has the same syllables with spaces of any kind and what is not seen within', () => {
    const unseen = fc.constantFrom('\u00AD', '\u200B', '\u200D', '\uFEFF', '\u2060');
    fc.assert(
      fc.property(
        sentence,
        unseen,
        fc.nat(),
        fc.constantFrom('\u00A0', '\u2009', '\u3000', '\n'),
        (text, sign, at, space) => {
          const place = at % (text.length + 1);
          const disturbed = `${text.slice(0, place)}${sign}${text.slice(place)}`.replaceAll(' ', space);
          expect(spelt(disturbed)).toEqual(spelt(text));
        },
      ),
      { numRuns: 500 },
    );
  });

  it('has the same folded letters in capitals and small ones', () => {
    fc.assert(
      fc.property(sentence, (text) => {
        expect([foldText(text.toUpperCase()), spelt(text.toUpperCase())]).toEqual([foldText(text), spelt(text)]);
        expect(foldText(text)).toMatch(/^[a-z ]+$/);
      }),
    );
  });

  it('keeps syllables apart that differ in a tone or a mark', () => {
    expect(new Set(everySyllable.map(canonicalTones)).size).toBe(everySyllable.length);
  });
});

describe('places of what was changed', () => {
  it('never fall, and cover the letters that they came from', () => {
    fc.assert(
      fc.property(anyText, fc.nat(), fc.nat(), (text, from, length) => {
        for (const mapped of [mapNormalised(text), mapExact(text), mapFolded(text)]) {
          expect([...mapped.ends]).toEqual([...mapped.ends].sort((left, right) => left - right));
        }
        const folded = mapFolded(text);
        const start = from % (folded.text.length + 1);
        const end = Math.min(folded.text.length, start + (length % 10));
        const range = sourceRange(folded, start, end);
        expect(foldText(text.slice(range.start, range.end))).toContain(folded.text.slice(start, end));
      }),
      { numRuns: 1000 },
    );
  });

  it('of hits are in order, apart, and hold the words that were sought', () => {
    fc.assert(
      fc.property(sentence, fc.nat(), (text, at) => {
        const syllables = syllablesOf(text);
        const wanted = syllables[at % syllables.length];
        if (!wanted) return;
        const token = { ...wanted, isMarked: true, isPrefix: false, isNext: false };
        const ranges = matchRanges(text, [token]);
        expect(ranges).toContainEqual({ start: wanted.start, end: wanted.end });
        let before = -1;
        for (const { start, end } of ranges) {
          expect(start).toBeGreaterThan(before);
          expect(spelt(text.slice(start, end))).toEqual([[wanted.exact, wanted.folded]]);
          before = end;
        }
      }),
    );
  });
});
