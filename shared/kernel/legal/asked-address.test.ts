import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { foldText } from '#shared/kernel/text/mapped-text.ts';
import { syllablesOf } from '#shared/kernel/text/syllables.ts';
import { addressAmong } from './asked-address.ts';
import { parseAddress } from './find-unit.ts';
import { spokenNumberAt } from './spoken-number.ts';

function asked(text: string): { address: string; rest: string } | null {
  const words = syllablesOf(text);
  const found = addressAmong(words, text);
  if (!found) return null;
  const rest = words.flatMap(({ exact }, index) => (found.used.has(index) ? [] : [exact]));
  return { address: found.address, rest: rest.join(' ') };
}

describe('numbers in words', () => {
  const digits = ['', 'một', 'hai', 'ba', 'bốn', 'năm', 'sáu', 'bảy', 'tám', 'chín'];
  const inWords = (value: number): string => {
    const [hundreds, tens, unit] = [Math.floor(value / 100), Math.floor(value / 10) % 10, value % 10];
    const words = hundreds > 0 ? [digits[hundreds], 'trăm'] : [];
    if (tens === 0 && unit > 0 && hundreds > 0) words.push('linh');
    if (tens === 1) words.push('mười');
    if (tens > 1) words.push(digits[tens], 'mươi');
    const behindTens = new Map([
      [1, tens > 1 ? 'mốt' : 'một'],
      [5, 'lăm'],
    ]);
    if (unit > 0) words.push(tens > 0 ? (behindTens.get(unit) ?? digits[unit]) : digits[unit]);
    return words.join(' ');
  };

  it('are read from 1 to 999, with marks and without', () => {
    for (let value = 1; value <= 999; value += 1) {
      const words = syllablesOf(inWords(value));
      expect([inWords(value), spokenNumberAt(words, 0, false)]).toEqual([
        inWords(value),
        { value, length: words.length },
      ]);
      const plain = syllablesOf(foldText(inWords(value)));
      const number = { value, length: plain.length };
      expect([foldText(inWords(value)), spokenNumberAt(plain, 0, true)]).toEqual([foldText(inWords(value)), number]);
    }
  });

  it.each([
    ['hai mốt', 21],
    ['ba tư', 34],
    ['bốn lăm', 45],
    ['trăm lẻ năm', 105],
    ['hai trăm linh tư', 204],
    ['sáu mươi bẩy', 67],
  ])('are read as people say them: %s', (words, value) => {
    expect(spokenNumberAt(syllablesOf(words), 0, false)?.value).toBe(value);
  });

  it('are none where they may be two', () => {
    expect(spokenNumberAt(syllablesOf('trăm hai'), 0, false)).toBeNull();
    expect(spokenNumberAt(syllablesOf('muoi'), 0, false)).toBeNull();
  });
});

describe('addressAmong', () => {
  it.each([
    ['điều mười lăm', 'điều-15', ''],
    ['dieu muoi lam', 'điều-15', ''],
    ['khoản hai điều hai mươi mốt', 'điều-21/khoản-2', ''],
    ['khoan hai dieu hai muoi mot', 'điều-21/khoản-2', ''],
    ['chương ba', 'chương-3', ''],
    ['chương III', 'chương-iii', ''],
    ['chuong vi luat dat dai', 'chương-vi', 'luat dat dai'],
    ['chương IIa', 'chương-iia', ''],
    ['phần thứ hai bộ luật dân sự', 'phần-thứ-hai', 'bộ luật dân sự'],
    ['điều một trăm linh năm', 'điều-105', ''],
    ['điều một luật đất đai', 'điều-1', 'luật đất đai'],
    ['điều tư khoản sáu', 'điều-4/khoản-6', ''],
    ['khoản 1 điều 2a', 'điều-2a/khoản-1', ''],
    ['k2đ15', 'điều-15/khoản-2', ''],
    ['K2 D15 luat dat dai', 'điều-15/khoản-2', 'luat dat dai'],
    ['đ.15 k.2', 'điều-15/khoản-2', ''],
    ['điểm đ k2 đ15', 'điều-15/khoản-2/điểm-đ', ''],
    ['điều 15.2 luật đất đai', 'điều-15/khoản-2', 'luật đất đai'],
    ['theo khoản 2 điều 15 luật đất đai thì sao', 'điều-15/khoản-2', 'theo luật đất đai thì sao'],
    ['điều 5 năm 2013', 'điều-5', 'năm 2013'],
    ['điều 15 Nam Định', 'điều-15', 'nam định'],
    ['phụ lục số 2 nghị định', 'phụ-lục-2', 'nghị định'],
    ['điều 5 chương II', 'điều-5', ''],
    ['tiểu mục 1 mục 2', 'mục-2/tiểu-mục-1', ''],
    ['điều 15 và điều 16', 'điều-15', 'và điều 16'],
    ['điều 05', 'điều-5', ''],
    ['điêu 15 khỏan 2', 'điều-15/khoản-2', ''],
    ['Điều thứ mười', 'điều-10', ''],
    ['điều số 15', 'điều-15', ''],
    ['ĐIỀU 15 LUẬT ĐẤT ĐAI', 'điều-15', 'luật đất đai'],
    ['điều15khoản2', 'điều-15/khoản-2', ''],
    ['bộ luật hình sự điều 173 khoản 1 điểm a', 'điều-173/khoản-1/điểm-a', 'bộ luật hình sự'],
    ['Điều 15'.normalize('NFD'), 'điều-15', ''],
  ])('finds a clause in «%s»', (text, address, rest) => {
    expect(asked(text)).toEqual({ address, rest });
  });

  it.each([
    'điều kiện',
    'dieu kien vay von',
    'điều 10 năm',
    'điều mười năm',
    'khoản vay',
    'khoản 5 tỷ đồng',
    'khoản 1,5 tỷ',
    'mục tiêu',
    'muc tieu 2030',
    'điểm a',
    'hai điều kiện',
    'điều một người cần',
    'dieu mot nguoi can',
    'điều tư vấn',
    'các điều sau',
    'cac dieu sau',
    'hai phần ba đại biểu',
    'một phần tư',
    'chương trình 135',
    'điều động 15 người',
    'mục 3 lần',
    'khoản 10 triệu',
    'tiểu mục',
    'điều số hóa',
    'khoản thứ phát',
    'phần vi phạm',
    'tham phan co quyen',
    'mục la liệt',
    'phần xa nhất',
    'diều 5',
  ])('finds none in «%s»', (text) => {
    expect(asked(text)).toBeNull();
  });

  it('agrees with the address that is typed alone', () => {
    const number = fc.integer({ min: 1, max: 300 });
    const letter = fc.constantFrom('', 'a', 'b', 'đ');
    fc.assert(
      fc.property(number, letter, number, (article, suffix, clause) => {
        for (const text of [`khoản ${clause} điều ${article}${suffix}`, `k${clause} đ${article}${suffix}`]) {
          expect(asked(text)).toEqual({ address: parseAddress(text), rest: '' });
        }
      }),
    );
  });

  it('survives whatever is typed', () => {
    const pieces = fc.constantFrom(
      'điều ',
      'khoản ',
      'k',
      'đ',
      '1',
      '2a',
      'mười ',
      'trăm ',
      'ii',
      '.',
      ' ',
      'thứ ',
      'số ',
    );
    fc.assert(
      fc.property(fc.array(pieces, { maxLength: 20 }), (parts) => {
        const text = parts.join('');
        const words = syllablesOf(text);
        for (const index of addressAmong(words, text)?.used ?? []) expect(words[index]).toBeDefined();
      }),
      { numRuns: 800 },
    );
  });
});
