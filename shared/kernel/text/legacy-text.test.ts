import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type LegacyEncoding, toLegacy } from './legacy-fonts.ts';
import { legacyEncodingOfText } from './legacy-text.ts';
import { everySyllable } from './typed-keys-for-tests.ts';

const vietnamese =
  'Quốc hội là cơ quan đại biểu cao nhất của Nhân dân, cơ quan quyền lực nhà nước cao nhất của nước Cộng hòa xã hội chủ nghĩa Việt Nam.';
/** Texts of other languages with many letters beyond ASCII. */
const foreign = [
  'La République française est une et indivisible; elle a été proclamée là où la société l’a exigé, dès la première année, à côté de la majorité élue.',
  'L’Assemblée nationale a adopté le projet de loi relatif à la sécurité des données à caractère privé, déjà modifié au Sénat après débat.',
  'Die Verfassung schützt die Würde des Menschen; für alle Bürger gelten die Grundsätze, über die das Gericht täglich prüft, natürlich öffentlich.',
  'La nación española está fundada en la unión de sus pueblos; según el artículo séptimo, cada año será público también el presupuesto económico.',
  'A Constituição não será alterada; são órgãos da União a Câmara e o Senado, também responsáveis pela fiscalização.',
  'Résumé, café, naïve, façade, déjà vu, crème brûlée, jalapeño, Zürich, São Paulo, El Niño.',
  'Țara are o constituție; Łódź, Kraków, Gdańsk, Poznań i Wrocław są miastami.',
  '5 µm, 10 µg, 20 µl, 25 °C, ± 3 %, § 4, ½, 3 × 4, © 2020, 12.000 đồng',
];

describe('legacyEncodingOfText', () => {
  it.each<LegacyEncoding>(['tcvn3', 'vni'])('knows %s by its words', (encoding) => {
    expect(legacyEncodingOfText(toLegacy(vietnamese, encoding))).toBe(encoding);
    expect(legacyEncodingOfText(`Annex 2 (A4), Google Inc. ${toLegacy(vietnamese, encoding)}`)).toBe(encoding);
  });

  it.each<LegacyEncoding>(['tcvn3', 'vni'])('knows any text of twenty marked syllables in %s', (encoding) => {
    const markedSyllables = everySyllable.filter((syllable) => /[^a-z]/.test(syllable));
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...markedSyllables), { minLength: 20, maxLength: 40 }), (list) => {
        expect(legacyEncodingOfText(toLegacy(list.join(' '), encoding))).toBe(encoding);
      }),
      { numRuns: 300 },
    );
  });

  it('never takes Vietnamese for it, whatever its words', () => {
    const latin1 = everySyllable.filter((syllable) => !/[^a-z\u00C0-\u00FF]/.test(syllable));
    for (const list of [everySyllable, latin1]) {
      fc.assert(
        fc.property(fc.array(fc.constantFrom(...list), { maxLength: 40 }), (chosen) => {
          expect(legacyEncodingOfText(chosen.join(' '))).toBeNull();
          expect(legacyEncodingOfText(chosen.join(' ').normalize('NFD'))).toBeNull();
        }),
        { numRuns: 500 },
      );
    }
    expect([vietnamese, vietnamese.toUpperCase()].map(legacyEncodingOfText)).toEqual([null, null]);
  });

  it.each(foreign)('never takes «%.30s…» for it', (text) => {
    expect(legacyEncodingOfText(text)).toBeNull();
    expect(legacyEncodingOfText(text.toUpperCase())).toBeNull();
    expect(legacyEncodingOfText(text.repeat(20))).toBeNull();
  });

  it('never takes any choice of words of other languages for it', () => {
    const list = foreign.slice(0, 6).flatMap((text) => text.split(/[\s,.;’]+/));
    const accented = [...new Set(list)].filter((each) => /[\u00A1-\u00FF]/.test(each));
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...accented), { maxLength: 30 }), (chosen) => {
        expect(legacyEncodingOfText(chosen.join(' '))).toBeNull();
      }),
      { numRuns: 800 },
    );
  });

  it('says nothing of a text that is too short, plain, or no text', () => {
    expect(['', 'Quèc héi', '12.000 / 3 = 4.000', 'The law of 1946'].map(legacyEncodingOfText)).toEqual([
      null,
      null,
      null,
      null,
    ]);
    fc.assert(
      fc.property(fc.string({ maxLength: 200 }), (text) => {
        expect(legacyEncodingOfText(text)).toBeNull();
      }),
    );
  });
});
