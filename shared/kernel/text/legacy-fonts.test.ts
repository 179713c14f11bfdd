import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fromLegacy, legacyEncodingOf, toLegacy } from './legacy-fonts.ts';

const small = 'aàảãáạăằẳẵắặâầẩẫấậbcdđeèẻẽéẹêềểễếệghiìỉĩíịklmnoòỏõóọôồổỗốộơờởỡớợpqrstuùủũúụưừửữứựvxyỳỷỹýỵ';
const plain = ' 0123456789.,;:()/';
const word = (letters: string) => fc.string({ unit: fc.constantFrom(...letters), maxLength: 40 });

describe('legacy fonts', () => {
  it.each([
    ['vni', `${small}${small.toUpperCase()}${plain}`],
    ['tcvn3', `${small}ĂÂÊÔƠƯĐABCDEGHIKLMNOPQRSTUVXY${plain}`],
  ] as const)('%s comes back as it went', (encoding, letters) => {
    fc.assert(
      fc.property(word(letters), (text) => {
        expect(fromLegacy(toLegacy(text, encoding), encoding)).toBe(text);
      }),
    );
  });

  it.each([
    ['tcvn3', 'Céng hßa x· héi chñ nghÜa ViÖt Nam', 'Cộng hòa xã hội chủ nghĩa Việt Nam'],
    ['tcvn3', '§éc lËp - Tù do - H¹nh phóc', 'Độc lập - Tự do - Hạnh phúc'],
    ['vni', 'Coäng hoøa xaõ hoäi chuû nghóa Vieät Nam', 'Cộng hòa xã hội chủ nghĩa Việt Nam'],
    [
      'vni',
      'Ñoäc laäp - Töï do - Haïnh phuùc, NGHÒ QUYEÁT, QUOÁC HOÄI',
      'Độc lập - Tự do - Hạnh phúc, NGHỊ QUYẾT, QUỐC HỘI',
    ],
  ] as const)('reads %s as it was meant', (encoding, legacy, text) => {
    expect(fromLegacy(legacy, encoding)).toBe(text);
  });

  it('are known by their names, in a subset too', () => {
    expect(['.VnTime', 'ABCDEF+.VnArialH', 'VNI-Times', 'Times New Roman', 'Vnesa'].map(legacyEncodingOf)).toEqual([
      { encoding: 'tcvn3', isCapitals: false },
      { encoding: 'tcvn3', isCapitals: true },
      { encoding: 'vni', isCapitals: false },
      null,
      null,
    ]);
  });
});
