import { describe, expect, it } from 'vitest';
import { findUnit, labelOfAddress, parseAddress, pathToUnit, textOfUnit } from './find-unit.ts';
import { paragraphsFrom } from './legal-texts-for-tests.ts';
import { legalTreeOf } from './legal-tree.ts';

describe('parseAddress', () => {
  it.each([
    ['Khoản 2 Điều 15', 'điều-15/khoản-2'],
    ['k2 đ15', 'điều-15/khoản-2'],
    ['điểm đ khoản 2 điều 15', 'điều-15/khoản-2/điểm-đ'],
    ['Điểm a1, khoản 3a, Điều 68a', 'điều-68a/khoản-3a/điểm-a1'],
    ['dieu 15 khoan 2', 'điều-15/khoản-2'],
    ['Điều 15 của Luật này', 'điều-15'],
    ['điều 5 chương II', 'điều-5'],
    ['15', 'điều-15'],
    ['68a', 'điều-68a'],
    ['điều-15/khoản-2', 'điều-15/khoản-2'],
    ['Mục 2 Chương III', 'chương-iii/mục-2'],
    ['Phụ lục I', 'phụ-lục-i'],
    ['Điều 3 Phụ lục II', 'phụ-lục-ii/điều-3'],
    ['Điều 15'.normalize('NFD'), 'điều-15'],
    ['điều 15, khoản 2, điểm a', 'điều-15/khoản-2/điểm-a'],
    ['diem a khoan 3 dieu 12', 'điều-12/khoản-3/điểm-a'],
    ['đ15k2', 'điều-15/khoản-2'],
    ['k2đ15', 'điều-15/khoản-2'],
    ['k3 d68a', 'điều-68a/khoản-3'],
    ['15.2', 'điều-15/khoản-2'],
    ['15 / 2', 'điều-15/khoản-2'],
    ['15/2/a', 'điều-15/khoản-2/điểm-a'],
    ['15.2.đ1', 'điều-15/khoản-2/điểm-đ1'],
    ['15.2a', 'điều-15/khoản-2a'],
    ['chương 3', 'chương-3'],
    ['chuong iii', 'chương-iii'],
    ['phu luc 1', 'phụ-lục-1'],
    ['PL II', 'phụ-lục-ii'],
    ['muc 2 chuong 3', 'chương-3/mục-2'],
    ['tieu muc 1 muc 2', 'mục-2/tiểu-mục-1'],
    ['phần thứ mười một', 'phần-thứ-mười-một'],
    ['phan thu hai', 'phần-thu-hai'],
    ['điều mười lăm', 'điều-15'],
    ['khoản hai Điều hai mươi mốt Luật này', 'điều-21/khoản-2'],
    ['dieu mot tram linh nam', 'điều-105'],
    ['điều một người cần', null],
    ['15.2.2026', null],
    ['15.', null],
    ['trang 12', null],
    ['quyền sử dụng đất', null],
    ['điều kiện', null],
    ['', null],
  ])('reads %s', (typed, address) => {
    expect(parseAddress(typed)).toBe(address);
  });
});

describe('units by address', () => {
  const paragraphs = paragraphsFrom(`
    Chương I
    CHUNG
    Mục 1. M
    Điều 1. A
    1. Một:
    a) a;
    đ) đ.
    2. Hai.
    Đoạn sau.
    Điều 2. B
  `);
  const tree = legalTreeOf(paragraphs);

  it('are found by their whole address or its end', () => {
    expect(findUnit(tree, 'điều-1/khoản-2')?.number).toBe('2');
    expect(findUnit(tree, 'mục-1')?.address).toBe('chương-i/mục-1');
    expect(findUnit(tree, 'điều-9')).toBeNull();
  });

  it('are found however their chapter, section or annex is numbered', () => {
    const numbered = legalTreeOf(
      paragraphsFrom(`
        Phần thứ nhất
        CHUNG
        Chương I
        MỘT
        Điều 1. A
        Chương II
        HAI
        Mục 1. M
        Điều 2. B
        Phụ lục I
        DANH MỤC
      `),
    );
    const found = (asked: string) => findUnit(numbered, asked)?.address ?? null;
    expect(found('chương-2')).toBe('phần-thứ-nhất/chương-ii');
    expect(found('chương-2/mục-1')).toBe('phần-thứ-nhất/chương-ii/mục-1');
    expect(found('phần-1')).toBe('phần-thứ-nhất');
    expect(found('phần-thu-nhat')).toBe('phần-thứ-nhất');
    expect(found('phụ-lục-1')).toBe('phụ-lục-i');
    expect(found('chương-3')).toBeNull();
  });

  it('have the text of their paragraphs, and the units around them', () => {
    const clause = findUnit(tree, 'điều-1/khoản-2');
    expect(clause && textOfUnit(paragraphs, clause)).toBe('2. Hai.\nĐoạn sau.');
    expect(pathToUnit(tree, 'điều-1/khoản-1/điểm-đ').map(({ address }) => address)).toEqual([
      'chương-i',
      'chương-i/mục-1',
      'điều-1',
      'điều-1/khoản-1',
      'điều-1/khoản-1/điểm-đ',
    ]);
  });

  it.each([
    ['điều-15/khoản-2/điểm-đ', 'Điểm đ khoản 2 Điều 15'],
    ['điều-15/khoản-2', 'Khoản 2 Điều 15'],
    ['điều-68a', 'Điều 68a'],
    ['phần-thứ-hai/chương-iia/mục-2', 'Mục 2 Chương IIa Phần thứ hai'],
    ['phụ-lục-i/điều-3/khoản-1', 'Khoản 1 Điều 3 Phụ lục I'],
    ['phụ-lục-i/phần-i/ii/5/a', 'II.5.a Phần I Phụ lục I'],
    ['điều-4~2/khoản-1', 'Khoản 1 Điều 4'],
  ])('are called as laws cite them: %s', (address, label) => {
    expect(labelOfAddress(address)).toBe(label);
  });
});
