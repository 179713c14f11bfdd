import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { sentencesOf } from './sentences.ts';

const parts = (text: string) => sentencesOf(text).map(({ start, end }) => text.slice(start, end));

describe('sentences of legal text', () => {
  it('end with their stop, whatever closes behind it', () => {
    expect(parts('Quốc hội họp công khai. Khi cần thiết, họp kín.')).toEqual([
      'Quốc hội họp công khai.',
      'Khi cần thiết, họp kín.',
    ]);
    expect(parts('Sửa như sau: “Nhiệm kỳ là 05 năm.”. Bãi bỏ khoản 2!')).toEqual([
      'Sửa như sau: “Nhiệm kỳ là 05 năm.”.',
      'Bãi bỏ khoản 2!',
    ]);
  });

  it('are not cut by numbers, dates and names of papers', () => {
    for (const text of [
      'Mức phạt là 1.000.000 đồng, bằng 2.5 lần mức cũ.',
      'Luật số 31/2024/QH15 ngày 18.01.2024 có hiệu lực.',
      'Ông A. Nguyễn và bà Lê Th. Hoa là đại biểu.',
    ]) {
      expect(parts(text)).toEqual([text]);
    }
  });

  it('keep the number of their unit', () => {
    expect(parts('Điều 5. Làm luật và sửa đổi luật')).toEqual(['Điều 5. Làm luật và sửa đổi luật']);
    expect(parts('1. Cơ quan nhà nước có trách nhiệm. Cơ quan khác phối hợp.')).toEqual([
      '1. Cơ quan nhà nước có trách nhiệm.',
      'Cơ quan khác phối hợp.',
    ]);
    expect(parts('đ) Báo cáo hằng năm;')).toEqual(['đ) Báo cáo hằng năm;']);
    expect(parts('“2. Quy hoạch gồm: a) Đất ở; b) Đất rừng.')).toEqual([
      '“2. Quy hoạch gồm: a) Đất ở;',
      'b) Đất rừng.',
    ]);
  });

  it('are not cut by abbreviations', () => {
    for (const text of [
      'TP. Hồ Chí Minh là thành phố trực thuộc.',
      'PGS. TS. Lê Minh phát biểu.',
      'Gồm bút, giấy, v.v. và các vật khác.',
    ]) {
      expect(parts(text)).toEqual([text]);
    }
    expect(parts('Gồm bút, giấy, v.v. Các vật khác thì không.')).toHaveLength(2);
  });

  it('end with a line, and say nothing of lines without words', () => {
    expect(parts('QUỐC HỘI\n_______\nSố: 57/2014/QH13')).toEqual(['QUỐC HỘI', 'Số: 57/2014/QH13']);
    expect(parts('   ')).toEqual([]);
  });

  it('are parted where no voice has the breath for them', () => {
    const long = `${'Cơ quan có thẩm quyền, '.repeat(60)}hết.`;
    const breaths = sentencesOf(long, 220).map(({ start, end }) => long.slice(start, end));
    expect(Math.max(...breaths.map(({ length }) => length))).toBeLessThanOrEqual(220);
    expect(breaths.join(' ')).toBe(long);
    expect(parts(long)).toEqual([long]);
  });

  it('hold every word once, in order', () => {
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom('Điều', '5', '.', ' ', ';', 'a)', '“', '”', '\n', 'Luật', 'v.v', '1.000', '…')),
        (pieces) => {
          const text = pieces.join('');
          const ranges = sentencesOf(text);
          let at = 0;
          let rest = '';
          for (const { start, end } of ranges) {
            expect(start).toBeGreaterThanOrEqual(at);
            expect(end).toBeGreaterThan(start);
            rest += text.slice(at, start);
            at = end;
          }
          expect(rest + text.slice(at)).not.toMatch(/[\p{L}\p{N}]/u);
        },
      ),
    );
  });
});
