import { describe, expect, it } from 'vitest';
import { addressOf, joinMarks } from './snippets.ts';

describe('joinMarks', () => {
  it('joins neighbouring syllables and leaves marks with words between apart', () => {
    const snippet = [
      { text: 'chia', isHit: true },
      { text: ' ', isHit: false },
      { text: 'sẻ', isHit: true },
      { text: ' ', isHit: false },
      { text: 'dữ liệu', isHit: true },
      { text: ' của ', isHit: false },
      { text: 'cơ quan', isHit: true },
    ];
    expect(joinMarks(snippet)).toEqual([
      { text: 'chia sẻ dữ liệu', isHit: true },
      { text: ' của ', isHit: false },
      { text: 'cơ quan', isHit: true },
    ]);
  });
});

describe('addressOf', () => {
  it('gives the clause address of a heading', () => {
    expect(addressOf('Điều 15. Chia sẻ dữ liệu giữa các cơ quan nhà nước')).toBe('Điều 15');
    expect(addressOf('Điều 32a. Bồi thường')).toBe('Điều 32a');
    expect(addressOf('Chương II. Tạo lập dữ liệu công')).toBe('Chương II');
    expect(addressOf('Mục 1: Quy định chung')).toBe('Mục 1');
    expect(addressOf('Phụ lục I')).toBe('Phụ lục I');
  });

  it('writes an address in capitals as a word', () => {
    expect(addressOf('CHƯƠNG II')).toBe('Chương II');
    expect(addressOf('PHẦN THỨ HAI')).toBe('Phần thứ hai');
  });

  it('gives the number of a section', () => {
    expect(addressOf('2.3. Về tiến độ thực hiện')).toBe('Mục 2.3');
    expect(addressOf('IV. Kiến nghị')).toBe('Mục IV');
  });

  it('does not take ordinary words for an address', () => {
    expect(addressOf('Điều khoản thi hành')).toBe('Điều khoản thi hành');
    expect(addressOf('Mục tiêu của dự án')).toBe('Mục tiêu của dự án');
    expect(addressOf('Mục vi phạm')).toBe('Mục vi phạm');
  });

  it('cuts a long heading at a word', () => {
    const cut = addressOf('Báo cáo thẩm tra của Ủy ban Khoa học, Công nghệ và Môi trường');
    expect(cut).toBe('Báo cáo thẩm tra của Ủy ban Khoa…');
  });

  it('is null without a heading', () => {
    expect(addressOf(null)).toBeNull();
    expect(addressOf('  ')).toBeNull();
  });
});
