import { describe, expect, it } from 'vitest';
import type { PaperUnit } from '#shared/documents/structure.ts';
import { nameOf, placeNameOf, titleOf } from './unit-names.ts';

const place = { page: 1, block: 0, offset: 0 };
const unit = (kind: PaperUnit['kind'], number: string, address: string, title: string | null = null): PaperUnit => ({
  kind,
  number,
  address,
  title,
  start: place,
  end: place,
});

describe('names of units', () => {
  it.each([
    [unit('chapter', 'II', 'chương-ii', 'TẠO LẬP DỮ LIỆU CÔNG'), 'Chương II. Tạo lập dữ liệu công'],
    [unit('chapter', 'III', 'chương-iii', 'ĐẠI BIỂU QUỐC HỘI'), 'Chương III. Đại biểu Quốc hội'],
    [unit('section', '2', 'chương-ii/mục-2', 'Chất lượng'), 'Mục 2. Chất lượng'],
    [unit('article', '68a', 'điều-68a', 'Bồi thường'), 'Điều 68a. Bồi thường'],
    [unit('article', '4', 'điều-4~2', 'Nguyên tắc'), 'Điều 4. Nguyên tắc'],
    [unit('article', '4', 'điều-4'), 'Điều 4'],
    [unit('clause', '2', 'điều-4/khoản-2'), 'Khoản 2'],
    [unit('annex', 'I', 'phụ-lục-i', 'DANH MỤC'), 'Phụ lục I. Danh mục'],
    [unit('heading', 'II', 'ii', 'NHỮNG VẤN ĐỀ CỤ THỂ'), 'II. Những vấn đề cụ thể'],
    [unit('heading', 'a', 'ii/4/a', 'Về thời hạn'), 'a) Về thời hạn'],
    [unit('heading', '1', 'ii/1'), 'II.1'],
    [unit('heading', '', 'mở-đầu', 'Mở đầu'), 'Mở đầu'],
  ])('$kind $address', (each, name) => {
    expect(nameOf(each)).toBe(name);
  });

  it('leave ordinary titles as they are written', () => {
    expect(titleOf({ title: 'Cơ sở dữ liệu GDP' })).toBe('Cơ sở dữ liệu GDP');
    expect(titleOf({ title: null })).toBe('');
  });

  it('say where one is from the article on', () => {
    const chapter = unit('chapter', 'II', 'chương-ii');
    const article = unit('article', '9', 'điều-9');
    const clause = unit('clause', '2', 'điều-9/khoản-2');
    const point = unit('point', 'đ', 'điều-9/khoản-2/điểm-đ');
    expect(placeNameOf([chapter, article, clause, point])).toBe('Điều 9, khoản 2, điểm đ');
    expect(placeNameOf([chapter])).toBe('Chương II');
    expect(placeNameOf([unit('heading', 'II', 'ii'), unit('heading', '2', 'ii/2')])).toBe('II.2');
    expect(placeNameOf([])).toBeNull();
  });
});
