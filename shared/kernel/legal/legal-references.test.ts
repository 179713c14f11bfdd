import { describe, expect, it } from 'vitest';
import { referencesOf } from './legal-references.ts';
import { paragraphsFrom } from './legal-texts-for-tests.ts';
import { legalTreeOf } from './legal-tree.ts';

/** `text: addresses`, with the law in brackets and a mark where the text has no such unit. */
function mentions(law: string): string[] {
  const paragraphs = paragraphsFrom(law);
  return referencesOf(paragraphs, legalTreeOf(paragraphs)).map(
    ({ start, length, addresses, law: other, isResolved }) => {
      const text = paragraphs[start.paragraph]?.text.slice(start.offset, start.offset + length);
      const named = other
        ? ` [${[other.number, other.name, other.year].filter((each) => each !== null).join('; ')}]`
        : '';
      return `${text}: ${addresses.join(' ')}${named}${other === null && !isResolved ? ' ?' : ''}`;
    },
  );
}

/** The mentions of one sentence in khoản 2 of Điều 3 of a small law. */
function mentionsIn(sentence: string): string[] {
  return mentions(`
    Chương I
    CHUNG
    Điều 1. A
    1. Một:
    a) a;
    b) b;
    c) c.
    2. Hai.
    3. Ba.
    Điều 2. B
    Hai.
    Điều 3. C
    1. Một:
    a) a.
    2. ${sentence}
    Chương II
    KHÁC
    Mục 1. M
    Điều 4. D
    Điều 4a. E
    Điều 5. F
  `);
}

describe('referencesOf: this text', () => {
  it.each([
    ['Theo khoản 2 Điều 1 của Luật này.', ['khoản 2 Điều 1 của Luật này: điều-1/khoản-2']],
    ['Theo điểm b khoản 1 Điều 1.', ['điểm b khoản 1 Điều 1: điều-1/khoản-1/điểm-b']],
    [
      'Theo các điểm a, b và c khoản 1 Điều 1.',
      ['điểm a, b và c khoản 1 Điều 1: điều-1/khoản-1/điểm-a điều-1/khoản-1/điểm-b điều-1/khoản-1/điểm-c'],
    ],
    ['Theo Điều 1 và Điều 5 của Luật này.', ['Điều 1: điều-1', 'Điều 5 của Luật này: điều-5']],
    [
      'Theo khoản 3 Điều 1, khoản 1 Điều 3 và khoản 2 Điều 1 của Luật này.',
      [
        'khoản 3 Điều 1: điều-1/khoản-3',
        'khoản 1 Điều 3: điều-3/khoản-1',
        'khoản 2 Điều 1 của Luật này: điều-1/khoản-2',
      ],
    ],
    ['Theo khoản 1 Điều này.', ['khoản 1 Điều này: điều-3/khoản-1']],
    [
      'Theo điểm a khoản 1 và khoản 2 Điều này.',
      ['điểm a khoản 1: điều-3/khoản-1/điểm-a', 'khoản 2 Điều này: điều-3/khoản-2'],
    ],
    ['Theo khoản này và Điều này.', ['khoản này: điều-3/khoản-2', 'Điều này: điều-3']],
    ['Theo điểm a khoản này.', ['điểm a khoản này: điều-3/khoản-2/điểm-a ?']],
    ['Theo khoản 1.', ['khoản 1: điều-3/khoản-1']],
    ['Từ Điều 2 đến Điều 5.', ['Điều 2 đến Điều 5: điều-2 điều-3 điều-4 điều-4a điều-5']],
    ['Từ khoản 1 đến khoản 3 Điều 1.', ['khoản 1 đến khoản 3 Điều 1: điều-1/khoản-1 điều-1/khoản-2 điều-1/khoản-3']],
    ['Các điều 1, 2 và 4a của Luật này.', ['điều 1, 2 và 4a của Luật này: điều-1 điều-2 điều-4a']],
    ['Theo Chương II và Chương này.', ['Chương II: chương-ii', 'Chương này: chương-i']],
    ['Theo Mục 1 Chương II.', ['Mục 1 Chương II: chương-ii/mục-1']],
    ['Theo Điều 9.', ['Điều 9: điều-9 ?']],
    ['Tại thời điểm a, tài khoản 1, điều khoản 2, khoản 1, 30 ngày.', ['khoản 1: điều-3/khoản-1']],
    ['Luật này có hiệu lực, Nghị định này không.', []],
  ])('%s', (sentence, expected) => {
    expect(mentionsIn(sentence)).toEqual(expected);
  });
});

describe('referencesOf: other laws', () => {
  it.each([
    [
      'Theo khoản 2 Điều 5 của Luật Đất đai năm 2013.',
      ['khoản 2 Điều 5 của Luật Đất đai năm 2013: điều-5/khoản-2 [Luật Đất đai; 2013]'],
    ],
    [
      'Theo điểm l khoản 10 Điều 4 Nghị định số 85/2025/NĐ-CP.',
      ['điểm l khoản 10 Điều 4 Nghị định số 85/2025/NĐ-CP: điều-4/khoản-10/điểm-l [85/2025/NĐ-CP; 2025]'],
    ],
    [
      'Luật Tổ chức Quốc hội số 57/2014/QH13',
      ['Luật Tổ chức Quốc hội số 57/2014/QH13:  [57/2014/QH13; Luật Tổ chức Quốc hội; 2014]'],
    ],
    ['Theo Điều 69 Hiến pháp năm 2013.', ['Điều 69 Hiến pháp năm 2013: điều-69 [Hiến pháp; 2013]']],
    [
      'Theo Bộ luật Dân sự năm 2015 và Hiến pháp.',
      ['Bộ luật Dân sự năm 2015:  [Bộ luật Dân sự; 2015]', 'Hiến pháp:  [Hiến pháp]'],
    ],
    [
      'Theo Luật Đầu tư, Luật Đầu tư công và Luật Hôn nhân và gia đình quy định.',
      [
        'Luật Đầu tư:  [Luật Đầu tư]',
        'Luật Đầu tư công:  [Luật Đầu tư công]',
        'Luật Hôn nhân và gia đình:  [Luật Hôn nhân và gia đình]',
      ],
    ],
    [
      'Từ Điều 223 đến Điều 225 của Bộ luật Lao động.',
      ['Điều 223 đến Điều 225 của Bộ luật Lao động: điều-223 điều-224 điều-225 [Bộ luật Lao động]'],
    ],
    [
      'Theo khoản 1 Điều này và Điều 6 Luật Đầu tư.',
      ['khoản 1 Điều này: điều-3/khoản-1', 'Điều 6 Luật Đầu tư: điều-6 [Luật Đầu tư]'],
    ],
    ['Nghị quyết 57-NQ/TW nêu.', ['Nghị quyết 57-NQ/TW:  [57-NQ/TW]']],
  ])('%s', (sentence, expected) => {
    expect(mentionsIn(sentence)).toEqual(expected);
  });

  it('learns long names from where they are cited in full', () => {
    expect(
      mentions(
        'Căn cứ Luật Quản lý, sử dụng pháo hoa số 1/2020/QH14;\nĐiều 1. A\nTheo Luật Quản lý, sử dụng pháo hoa.',
      ),
    ).toEqual([
      'Luật Quản lý, sử dụng pháo hoa số 1/2020/QH14:  [1/2020/QH14; Luật Quản lý, sử dụng pháo hoa; 2020]',
      'Luật Quản lý, sử dụng pháo hoa:  [Luật Quản lý, sử dụng pháo hoa]',
    ]);
  });
});

describe('referencesOf: amending laws', () => {
  it('means the amended law where an amendment names its units, and in what it quotes', () => {
    expect(
      mentions(`
        Điều 1. Sửa đổi, bổ sung một số điều của Luật Quy hoạch số 21/2017/QH14
        1. Sửa đổi, bổ sung khoản 2 Điều 24 như sau:
        “2. Theo khoản 1 Điều này và Điều 30 của Luật này.”.
        2. Bổ sung khoản 4a vào sau khoản 4 Điều 25 như sau:
        “4a. Theo khoản 4 Điều này.”.
        Điều 2. Hiệu lực
        Điều 1 của Luật này có hiệu lực ngay.
      `),
    ).toEqual([
      'Luật Quy hoạch số 21/2017/QH14:  [21/2017/QH14; Luật Quy hoạch; 2017]',
      'khoản 2 Điều 24: điều-24/khoản-2 [21/2017/QH14; Luật Quy hoạch; 2017]',
      'khoản 1 Điều này: điều-24/khoản-1 [21/2017/QH14; Luật Quy hoạch; 2017]',
      'Điều 30 của Luật này: điều-30 [21/2017/QH14; Luật Quy hoạch; 2017]',
      'khoản 4a: điều-25/khoản-4a [21/2017/QH14; Luật Quy hoạch; 2017]',
      'khoản 4 Điều 25: điều-25/khoản-4 [21/2017/QH14; Luật Quy hoạch; 2017]',
      'khoản 4 Điều này: điều-25/khoản-4 [21/2017/QH14; Luật Quy hoạch; 2017]',
      'Điều 1 của Luật này: điều-1',
    ]);
  });

  it('marks the amended law where it is not named', () => {
    expect(mentions('Điều 1. A\nThay như sau:\n“Điều 7. B\nTheo Điều 3.”\nĐiều 2. C')).toEqual(['Điều 3: điều-3 []']);
  });
});
