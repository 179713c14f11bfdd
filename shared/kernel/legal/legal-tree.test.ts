import { describe, expect, it } from 'vitest';
import { textOfUnit } from './find-unit.ts';
import { addressesOf, paragraphsFrom, titlesOf, treeFrom } from './legal-texts-for-tests.ts';
import { legalTreeOf } from './legal-tree.ts';

describe('legalTreeOf: articles', () => {
  it('nests parts, chapters, sections, articles, clauses and points', () => {
    const tree = treeFrom(`
      LUẬT
      Phần thứ nhất
      QUY ĐỊNH CHUNG
      Chương I
      PHẠM VI VÀ
      NGUYÊN TẮC
      Mục 1. PHẠM VI
      Tiểu mục 1. Phạm vi hẹp
      Điều 1. Phạm vi điều chỉnh
      1. Luật này quy định:
      a) Một việc;
      đ) Một việc nữa;
      2. Và việc khác.
      Chương IIa
      ĐIỀU KHOẢN THI HÀNH
      Điều 1a. Hiệu lực
      Luật này có hiệu lực.
    `);
    expect(tree.form).toBe('articles');
    expect(addressesOf(tree.units)).toEqual([
      'phần-thứ-nhất',
      'phần-thứ-nhất/chương-i',
      'phần-thứ-nhất/chương-i/mục-1',
      'phần-thứ-nhất/chương-i/mục-1/tiểu-mục-1',
      'điều-1',
      'điều-1/khoản-1',
      'điều-1/khoản-1/điểm-a',
      'điều-1/khoản-1/điểm-đ',
      'điều-1/khoản-2',
      'phần-thứ-nhất/chương-iia',
      'điều-1a',
    ]);
    expect(titlesOf(tree.units)).toEqual([
      'phần-thứ-nhất: QUY ĐỊNH CHUNG',
      'phần-thứ-nhất/chương-i: PHẠM VI VÀ NGUYÊN TẮC',
      'phần-thứ-nhất/chương-i/mục-1: PHẠM VI',
      'phần-thứ-nhất/chương-i/mục-1/tiểu-mục-1: Phạm vi hẹp',
      'điều-1: Phạm vi điều chỉnh',
      'phần-thứ-nhất/chương-iia: ĐIỀU KHOẢN THI HÀNH',
      'điều-1a: Hiệu lực',
    ]);
  });

  it('counts inserted units where they stand: 68a, 3a, đ1', () => {
    const tree = treeFrom(`
      Điều 1. A
      1. Một:
      a) a;
      a1) thêm;
      b) b.
      1a. Thêm.
      2. Hai.
      Điều 1a. B
      Điều 2. C
    `);
    expect(addressesOf(tree.units)).toEqual([
      'điều-1',
      'điều-1/khoản-1',
      'điều-1/khoản-1/điểm-a',
      'điều-1/khoản-1/điểm-a1',
      'điều-1/khoản-1/điểm-b',
      'điều-1/khoản-1a',
      'điều-1/khoản-2',
      'điều-1a',
      'điều-2',
    ]);
    expect(tree.faults).toEqual([]);
  });

  it('reads several units of one paragraph, and units on the line of the article', () => {
    const text = 'Điều 1. Tên\n1. Một:\na) a;\nb) b.\n2. Hai.\nĐiều 2. 1. a) Không có tên;\n2. Hết.';
    const tree = legalTreeOf([{ text, kind: 'paragraph', level: null }]);
    expect(addressesOf(tree.units)).toEqual([
      'điều-1',
      'điều-1/khoản-1',
      'điều-1/khoản-1/điểm-a',
      'điều-1/khoản-1/điểm-b',
      'điều-1/khoản-2',
      'điều-2',
      'điều-2/khoản-1',
      'điều-2/khoản-1/điểm-a',
      'điều-2/khoản-2',
    ]);
    expect(text.slice(tree.units[1]?.children[0]?.start.offset)).toMatch(/^1\. a\) Không/);
  });

  it('joins a title that goes on over paragraphs, and tells a title from a sentence', () => {
    const tree = treeFrom(`
      Điều 1. Sửa đổi Luật Đầu tư số 61/2020/QH14 đã được sửa đổi theo Luật số
      03/2022/QH15 và các luật khác
      Nội dung.
      Điều 2. Ban hành kèm theo Quyết định này Quy chế làm việc.
      Điều 3. Trong Luật này, các từ ngữ được hiểu như sau:
      1. Một.
      Điều 4
      Tên ở dòng dưới
      Nội dung.
    `);
    expect(tree.units.map(({ title }) => title)).toEqual([
      'Sửa đổi Luật Đầu tư số 61/2020/QH14 đã được sửa đổi theo Luật số 03/2022/QH15 và các luật khác',
      null,
      null,
      'Tên ở dòng dưới',
    ]);
  });

  it('reads forms that older papers have: «Điều 1.-», «1-», «a.», and articles without titles', () => {
    const tree = treeFrom(`
      Điều 1.- Phạm vi
      1- Một việc.
      2- Hai việc:
      a. Việc này;
      b. Việc kia.
      Điều 2
      1. Nhà nước pháp quyền.
    `);
    expect(addressesOf(tree.units)).toEqual([
      'điều-1',
      'điều-1/khoản-1',
      'điều-1/khoản-2',
      'điều-1/khoản-2/điểm-a',
      'điều-1/khoản-2/điểm-b',
      'điều-2',
      'điều-2/khoản-1',
    ]);
    expect(tree.units.map(({ title }) => title)).toEqual(['Phạm vi', null]);
  });

  it('takes a mention at the start of a line for no article, chapter or annex', () => {
    const tree = treeFrom(`
      Điều 1. A
      Việc này thực hiện theo quy định tại
      Điều 2. Trường hợp khác thì thôi.
      Bãi bỏ các điều 223, 224, 225, 226, 227, 228, 229, 230 và
      Mục 5 Chương XIV của Bộ luật lao động số 10/2012/QH13.
      Việc đăng ký thực hiện theo mẫu tại trang thông tin của cơ quan có thẩm quyền, theo
      Phụ lục VI Nghị định này. Văn bản được đăng ký.
      Điều 9, khoản 2 của Luật này.
      Chương II của Luật này không áp dụng.
      Theo khoản
      1. Điều này.
      Điều 2. B
    `);
    expect(addressesOf(tree.units)).toEqual(['điều-1', 'điều-2']);
    expect(tree.units[1]?.title).toBe('B');
  });

  it('makes no units of a table of contents, with leaders or without', () => {
    const law = 'Chương I\nQUY ĐỊNH CHUNG\nĐiều 1. A\nMột.\nĐiều 2. B\nHai.';
    const leaders = 'MỤC LỤC\nChương I. QUY ĐỊNH CHUNG ........ 3\nĐiều 1. A ..... 3\nĐiều 2. B ..... 4\n';
    const plain = 'MỤC LỤC\nChương I. QUY ĐỊNH CHUNG 3\nĐiều 1. A 3\nĐiều 2. B 4\n';
    for (const contents of [leaders, plain]) {
      const tree = treeFrom(contents + law);
      expect(addressesOf(tree.units)).toEqual(['chương-i', 'điều-1', 'điều-2']);
      expect(tree.units[0]?.start.paragraph).toBe(4);
    }
  });

  it('leaves the preamble, the signature and the recipients out of every unit', () => {
    const paragraphs = paragraphsFrom(`
      Căn cứ Hiến pháp;
      Điều 1. A
      1. Một.
      Luật này được Quốc hội khóa XV, kỳ họp thứ 5 thông qua ngày 1 tháng 1 năm 2024.
      CHỦ TỊCH QUỐC HỘI
      Nơi nhận:
    `);
    const { units } = legalTreeOf(paragraphs);
    expect(units).toHaveLength(1);
    expect(units[0]?.start).toEqual({ paragraph: 1, offset: 0 });
    expect(units[0]?.end).toEqual({ paragraph: 3, offset: 0 });
    expect(
      textOfUnit(
        paragraphs,
        units[0]?.children[0] ?? { start: { paragraph: 0, offset: 0 }, end: { paragraph: 0, offset: 0 } },
      ),
    ).toBe('1. Một.');
  });

  it('gives a chapter whose number the source left out its place', () => {
    const tree = treeFrom('Điều 1. A\nMột.\nQUYỀN VÀ NGHĨA VỤ\nĐiều 2. B\nHai.');
    expect(addressesOf(tree.units)).toEqual(['điều-1', 'quyền-và-nghĩa-vụ', 'điều-2']);
    expect(tree.units[1]?.children.map(({ address }) => address)).toEqual(['điều-2']);
  });
});

describe('legalTreeOf: faults in the numbering', () => {
  it.each([
    ['a number that stands for another', ['1', '2', '2', '4', '5'], ['1', '2', '2~2', '4', '5'], ['repeated 3']],
    ['a wrong number', ['1', '8', '3', '4'], ['1', '8', '3', '4'], ['out-of-order 2']],
    ['a missing number', ['1', '2', '4', '5'], ['1', '2', '4', '5'], ['missing 3']],
    ['a missing first number', ['2', '3'], ['2', '3'], ['missing 1']],
    ['a number far off', ['1', '300', '2'], ['1', '2'], []],
    ['a list inside a clause', ['1', '2', '1', '2', '3', '4', '3', '4'], ['1', '2', '3', '4'], ['repeated 2']],
    ['a missing insertion', ['1', '1b', '2'], ['1', '1b', '2'], ['missing 1a']],
  ])('tolerates and reports %s', (_, numbers, expected, faults) => {
    const tree = treeFrom(`Điều 1. A\n${numbers.map((number) => `${number}. Việc.`).join('\n')}`);
    expect(tree.units[0]?.children.map(({ address }) => address.replace('điều-1/khoản-', ''))).toEqual(expected);
    expect(tree.faults.map(({ kind, expected: next }) => `${kind} ${next}`)).toEqual(faults);
  });

  it('resynchronises points: d for đ, f of another alphabet, a letter left out', () => {
    const letters = ['a', 'b', 'c', 'd', 'd', 'e', 'f', 'g', 'i'];
    const tree = treeFrom(`Điều 1. A\n1. Các việc:\n${letters.map((letter) => `${letter}) Việc;`).join('\n')}`);
    expect(tree.units[0]?.children[0]?.children.map(({ number }) => number)).toEqual(letters);
    expect(tree.faults).toEqual([
      { kind: 'repeated', address: 'điều-1/khoản-1/điểm-d~2', expected: 'đ' },
      { kind: 'out-of-order', address: 'điều-1/khoản-1/điểm-f', expected: 'g' },
      { kind: 'missing', address: 'điều-1/khoản-1/điểm-i', expected: 'h' },
    ]);
  });

  it('goes on behind articles that are missing or stand twice', () => {
    const tree = treeFrom('Điều 1. A\nX.\nĐiều 2. B\nX.\nĐiều 4. C\nX.\nĐiều 4. C\nX.\nĐiều 5. D\nX.');
    expect(addressesOf(tree.units)).toEqual(['điều-1', 'điều-2', 'điều-4', 'điều-4~2', 'điều-5']);
    expect(tree.faults).toEqual([{ kind: 'out-of-order', address: 'điều-4', expected: '3' }]);
  });
});
