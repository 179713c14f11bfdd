import { describe, expect, it } from 'vitest';
import { addressesOf, treeFrom } from './legal-texts-for-tests.ts';

const quotedOf = (text: string) =>
  treeFrom(text).quoted.map(({ quotedIn, unit }) => [quotedIn, ...addressesOf([unit])]);

describe('replacement text in quotation marks', () => {
  it('closes no outer article and is read as units of the amended law', () => {
    const text = `
      Điều 1. Sửa đổi, bổ sung một số điều của Luật Đầu tư
      1. Sửa đổi Điều 5 như sau:
      “Điều 5. Tên mới
      1. Một:
      a) a;
      b) b.
      2. Hai.”.
      2. Bổ sung điểm đ khoản 2 Điều 7 như sau:
      “đ) Thêm.”.
      Điều 2. Hiệu lực
      Luật này có hiệu lực.
    `;
    expect(addressesOf(treeFrom(text).units)).toEqual(['điều-1', 'điều-1/khoản-1', 'điều-1/khoản-2', 'điều-2']);
    expect(quotedOf(text)).toEqual([
      [
        'điều-1/khoản-1',
        'điều-5',
        'điều-5/khoản-1',
        'điều-5/khoản-1/điểm-a',
        'điều-5/khoản-1/điểm-b',
        'điều-5/khoản-2',
      ],
      ['điều-1/khoản-2', 'điểm-đ'],
    ]);
    expect(treeFrom(text).faults).toEqual([]);
  });

  it.each([
    ['straight marks', '"', '"'],
    ['guillemets', '«', '»'],
    ['one character for both', '“', '“'],
    ['mixed marks', '“', '"'],
  ])('is told by where the marks stand: %s', (_, open, close) => {
    const text = `Điều 1. Sửa đổi\n1. Sửa khoản 2 như sau:\n${open}2. Hai:\na) a ${open}Tên${close} b;\n3. Ba.${close}.\n2. Sửa khác.\nĐiều 2. B`;
    expect(addressesOf(treeFrom(text).units)).toEqual(['điều-1', 'điều-1/khoản-1', 'điều-1/khoản-2', 'điều-2']);
    expect(quotedOf(text)).toEqual([
      ['điều-1/khoản-1', 'khoản-2', 'khoản-2/điểm-a'],
      ['điều-1/khoản-1', 'khoản-3'],
    ]);
  });

  it('may hold articles that the outer law has too, and begin behind a colon', () => {
    const text = `
      Điều 1. Sửa đổi các điều như sau: “Điều 2. Cũ
      Một.
      Điều 3. Mới
      Hai.”
      Điều 2. Hiệu lực
      Có hiệu lực.
    `;
    const tree = treeFrom(text);
    expect(tree.units.map(({ address, title }) => `${address} ${title}`)).toEqual(['điều-1 null', 'điều-2 Hiệu lực']);
    expect(tree.quoted.map(({ unit }) => unit.title)).toEqual(['Cũ', 'Mới']);
  });

  it('that is never closed ends where the next begins, at the clause before it', () => {
    const text = `
      Điều 1. Sửa đổi
      1. Sửa đổi Điều 5 như sau:
      “Điều 5. Tên
      1. Một.
      2. Hai.
      2. Sửa đổi Điều 7 như sau:
      “Điều 7. Tên
      1. Một.”
      3. Bãi bỏ Điều 8.
      Điều 2. B
    `;
    expect(addressesOf(treeFrom(text).units)).toEqual([
      'điều-1',
      'điều-1/khoản-1',
      'điều-1/khoản-2',
      'điều-1/khoản-3',
      'điều-2',
    ]);
    expect(quotedOf(text)).toEqual([
      ['điều-1/khoản-1', 'điều-5', 'điều-5/khoản-1', 'điều-5/khoản-2'],
      ['điều-1/khoản-2', 'điều-7', 'điều-7/khoản-1'],
    ]);
  });

  it('that is never closed does not swallow the rest of the law', () => {
    const clause = treeFrom('Điều 1. A\n1. Sửa khoản 4 như sau:\n“4. Bốn.\n5. Năm.\nĐiều 2. B\nX.\nĐiều 3. C\nX.');
    expect(clause.units.map(({ address }) => address)).toEqual(['điều-1', 'điều-2', 'điều-3']);
    const article = treeFrom('Điều 1. A\nSửa Điều 9:\n“Điều 9. Tên\n1. Một.\nĐiều 2. B\nX.\nĐiều 3. C\nX.');
    expect(article.units.map(({ address }) => address)).toEqual(['điều-1', 'điều-2', 'điều-3']);
  });

  it('that is closed too early goes on with the next quoted article', () => {
    const text = `
      Điều 1. Sửa đổi
      1. Bổ sung Điều 191a, 191b như sau:
      “Điều 191a. Một
      1. Một.”.
      Điều 191b. Hai
      1. Một.”.
      2. Bãi bỏ Điều 8.
      Điều 2. B
    `;
    expect(addressesOf(treeFrom(text).units)).toEqual(['điều-1', 'điều-1/khoản-1', 'điều-1/khoản-2', 'điều-2']);
    expect(quotedOf(text).map(([, address]) => address)).toEqual(['điều-191a', 'điều-191b']);
  });

  it('is not what cites words only', () => {
    const tree = treeFrom('Điều 1. A\n1. “Văn bản” là thông tin.\n2. Thay cụm từ “a” bằng “b\n3. Ba.\nĐiều 2. B');
    expect(addressesOf(tree.units)).toEqual(['điều-1', 'điều-1/khoản-1', 'điều-1/khoản-2', 'điều-1/khoản-3', 'điều-2']);
    expect(tree.quoted).toEqual([]);
  });
});
