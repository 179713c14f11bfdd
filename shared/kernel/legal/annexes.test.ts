import { describe, expect, it } from 'vitest';
import { addressesOf, titlesOf, treeFrom } from './legal-texts-for-tests.ts';
import { legalTreeOf } from './legal-tree.ts';
import type { LegalParagraph } from './unit.ts';

describe('legalTreeOf: annexes and enclosed texts', () => {
  it('counts anew in each annex, by articles or by headings', () => {
    const tree = treeFrom(`
      Điều 1. A
      1. Một.
      TM. CHÍNH PHỦ
      Phụ lục I
      QUY ĐỊNH KÈM THEO
      (Kèm theo Nghị định số 1/2020/NĐ-CP)
      Điều 1. X
      1. Một.
      PHỤ LỤC II: DANH MỤC
      I. NHÓM MỘT
      1. Việc một
      a) a;
      2. Việc hai
      II. NHÓM HAI
      Mẫu số 01: Đơn
    `);
    expect(addressesOf(tree.units)).toEqual([
      'điều-1',
      'điều-1/khoản-1',
      'phụ-lục-i',
      'phụ-lục-i/điều-1',
      'phụ-lục-i/điều-1/khoản-1',
      'phụ-lục-ii',
      'phụ-lục-ii/i',
      'phụ-lục-ii/i/1',
      'phụ-lục-ii/i/1/a',
      'phụ-lục-ii/i/2',
      'phụ-lục-ii/ii',
      'phụ-lục-ii/mẫu-01',
    ]);
    expect(titlesOf(tree.units)).toContain('phụ-lục-i: QUY ĐỊNH KÈM THEO');
    expect(tree.units[0]?.end).toEqual({ paragraph: 2, offset: 0 });
  });

  it('keeps the articles of an enclosed text apart from those of the decision', () => {
    const tree = treeFrom(`
      QUYẾT ĐỊNH:
      Điều 1. Ban hành kèm theo Quyết định này Quy chế làm việc.
      Điều 2. Quyết định này có hiệu lực kể từ ngày ký.
      Nơi nhận:
      KT. BỘ TRƯỞNG
      QUY CHẾ LÀM VIỆC
      (Ban hành kèm theo Quyết định số 5/QĐ-BNV)
      Chương I
      QUY ĐỊNH CHUNG
      Điều 1. Phạm vi
      1. Một.
      Điều 2. Đối tượng
    `);
    expect(addressesOf(tree.units)).toEqual([
      'điều-1',
      'điều-2',
      'quy-chế-làm-việc',
      'quy-chế-làm-việc/chương-i',
      'quy-chế-làm-việc/điều-1',
      'quy-chế-làm-việc/điều-1/khoản-1',
      'quy-chế-làm-việc/điều-2',
    ]);
  });

  it('knows an enclosed text without such a note by its articles, which begin again', () => {
    const tree = treeFrom('Điều 1. A\nĐiều 2. B\nX.\nĐIỀU LỆ HỘI\nChương I\nCHUNG\nĐiều 1. C\nX.\nĐiều 2. D');
    expect(addressesOf(tree.units)).toEqual([
      'điều-1',
      'điều-2',
      'điều-lệ-hội',
      'điều-lệ-hội/chương-i',
      'điều-lệ-hội/điều-1',
      'điều-lệ-hội/điều-2',
    ]);
  });

  it('begins no chapter behind the signature', () => {
    expect(addressesOf(treeFrom('Điều 1. A\nTM. CHÍNH PHỦ\nCHƯƠNG II').units)).toEqual(['điều-1']);
  });

  it('goes on with the law where an annex was only spoken of', () => {
    const tree = treeFrom('Điều 1. A\n1. Theo mẫu:\nPhụ lục I\nĐiều 2. B\nX.\nĐiều 3. C');
    expect(addressesOf(tree.units)).toEqual(['điều-1', 'điều-1/khoản-1', 'điều-2', 'điều-3']);
  });
});

describe('legalTreeOf: papers without articles', () => {
  it('nests numbered headings as they come, and says which are titles', () => {
    const tree = treeFrom(`
      BÁO CÁO
      Kết quả năm 2026
      Kính gửi: Quốc hội
      Phần thứ nhất. KẾT QUẢ
      I. KINH TẾ
      1. Tăng trưởng
      1.1. Công nghiệp
      a) Khai khoáng giảm so với cùng kỳ năm trước.
      b) Chế biến tăng so với cùng kỳ năm trước.
      2. Giá cả
      II. XÃ HỘI
      1. Lao động
      Phần thứ hai. KẾ HOẠCH
      I. MỤC TIÊU
      Nơi nhận:
      CHÁNH VĂN PHÒNG
    `);
    expect(tree.form).toBe('headings');
    expect(addressesOf(tree.units)).toEqual([
      'phần-thứ-nhất',
      'phần-thứ-nhất/i',
      'phần-thứ-nhất/i/1',
      'phần-thứ-nhất/i/1/1.1',
      'phần-thứ-nhất/i/1/1.1/a',
      'phần-thứ-nhất/i/1/1.1/b',
      'phần-thứ-nhất/i/2',
      'phần-thứ-nhất/ii',
      'phần-thứ-nhất/ii/1',
      'phần-thứ-hai',
      'phần-thứ-hai/i',
    ]);
    expect(titlesOf(tree.units).slice(0, 4)).toEqual([
      'phần-thứ-nhất: KẾT QUẢ',
      'phần-thứ-nhất/i: KINH TẾ',
      'phần-thứ-nhất/i/1: Tăng trưởng',
      'phần-thứ-nhất/i/1/1.1: Công nghiệp',
    ]);
  });

  it('follows the levels that the source states', () => {
    const paragraph = (text: string, level: number | null): LegalParagraph => {
      return { text, kind: level === null ? 'paragraph' : 'heading', level };
    };
    const tree = legalTreeOf([
      paragraph('Giới thiệu', 1),
      paragraph('Mục đích', 2),
      paragraph('Văn bản này nói về nhiều việc.', null),
      paragraph('Phạm vi', 2),
      paragraph('Kết luận', 1),
    ]);
    expect(addressesOf(tree.units)).toEqual(['giới-thiệu', 'giới-thiệu/mục-đích', 'giới-thiệu/phạm-vi', 'kết-luận']);
  });

  it('takes the letterhead for no heading, and plain text for none', () => {
    const tree = treeFrom(
      'QUỐC HỘI\nCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nKính gửi: Các cơ quan\nXin thông báo để biết.',
    );
    expect(tree).toEqual({ form: 'none', units: [], quoted: [], faults: [] });
    expect(legalTreeOf([])).toEqual({ form: 'none', units: [], quoted: [], faults: [] });
  });
});
