import { describe, expect, it } from 'vitest';
import { isTextItem } from './flow-item.ts';
import { blockOf, itemsOf, lineOf, pageOf, textItemsOf, textOf } from './flow-texts-for-tests.ts';

describe('paragraphs', () => {
  it('are whole, however pages and notes cut them; what repeats on pages is left out', () => {
    const pages = [
      pageOf('= QUỐC HỘI', 'Điều này quy định về việc', '^ [1] Ghi chú.'),
      pageOf('= QUỐC HỘI', '> chia sẻ dữ liệu.', 'Đoạn sau.'),
    ];
    const items = textItemsOf(pages);
    expect(items.map(textOf)).toEqual(['Điều này quy định về việc chia sẻ dữ liệu.', '[1] Ghi chú.', 'Đoạn sau.']);
    expect(items[0]?.parts.map(({ page, block, isPageStart }) => [page, block, isPageStart])).toEqual([
      [1, 1, true],
      [2, 1, true],
    ]);
  });

  it('are joined without a space where a word was cut', () => {
    const cut = { ...blockOf('hợp-'), lines: [lineOf('hợp-', { join: 'hyphen' })] };
    expect(textItemsOf([pageOf(cut), pageOf('> tác')]).map(textOf)).toEqual(['hợptác']);
  });

  it('go on into the next run, which then leaves their end alone', () => {
    const next = { firstPage: 2, pages: [pageOf('= Đầu trang', '> và kết thúc.', 'Đoạn mới.')] };
    expect(textItemsOf([pageOf('Bắt đầu')], { next }).map(textOf)).toEqual(['Bắt đầu và kết thúc.']);
    expect(textItemsOf(next.pages, { firstPage: 2, hasPrevious: true }).map(textOf)).toEqual(['Đoạn mới.']);
    const alone = textItemsOf(next.pages, { firstPage: 2 });
    expect(alone.map(({ isContinued }) => isContinued)).toEqual([true, false]);
  });
});

describe('headings', () => {
  it('have the levels of their units, none skipped, and a chapter’s name stands with its number', () => {
    const pages = [
      pageOf(
        '# LUẬT',
        '# Chương I',
        '# QUY ĐỊNH CHUNG',
        '# Điều 1. Phạm vi',
        '1. Luật này quy định.',
        '# Chương II',
        '# TỔ CHỨC',
        '# Điều 2. Đối tượng',
        'Cơ quan.',
      ),
    ];
    const headings = textItemsOf(pages, { withUnits: true }).filter(({ kind }) => kind === 'heading');
    expect(headings.map((item) => [textOf(item), item.level, item.look])).toEqual([
      ['LUẬT', 2, 'section'],
      ['Chương I', 2, 'chapter'],
      ['QUY ĐỊNH CHUNG', 2, 'chapter'],
      ['Điều 1. Phạm vi', 3, 'article'],
      ['Chương II', 2, 'chapter'],
      ['TỔ CHỨC', 2, 'chapter'],
      ['Điều 2. Đối tượng', 3, 'article'],
    ]);
  });

  it('go by their words where there is no structure', () => {
    const headings = textItemsOf([
      pageOf('# BÁO CÁO', 'Mở đầu.', '# Mục 1. Chung', 'a', '# Chương II', 'b', '# Điều 7. Sau'),
    ]);
    expect(headings.filter(({ level }) => level !== null).map(({ level }) => level)).toEqual([2, 3, 2, 3]);
  });
});

describe('between paragraphs', () => {
  it('stand pages that are pictures, neighbours as one', () => {
    const scan = { ...pageOf(), origin: 'scan' as const };
    expect(
      itemsOf([pageOf('Trước'), scan, scan, pageOf('Sau')]).map((item) =>
        isTextItem(item) ? textOf(item) : [item.kind, item.firstPage, item.lastPage],
      ),
    ).toEqual(['Trước', ['scan', 2, 3], 'Sau']);
  });

  it('stands before the first paragraph of a weak page that its words may be wrong', () => {
    const items = itemsOf([pageOf('Trước'), pageOf('> và tiếp', 'Sau')], { weakPages: [2] });
    expect(items.map(({ kind }) => kind)).toEqual(['paragraph', 'weak', 'paragraph']);
  });
});

describe('notes', () => {
  it('are linked to their marks and back', () => {
    const [text, note] = textItemsOf([pageOf('Luật này [1] có hiệu lực.', '^ [1] Được sửa đổi.')]);
    expect(text?.noteMarks).toEqual([{ page: 1, block: 0, start: 9, end: 12, note: { page: 1, block: 1, offset: 0 } }]);
    expect(note?.markedAt).toEqual({ page: 1, block: 0, offset: 9 });
  });

  it('are left alone where their mark is not sure', () => {
    const [text, note] = textItemsOf([pageOf('Theo khoản 1 và 1 người.', '^ 1 Được sửa đổi.')]);
    expect([text?.noteMarks, note?.markedAt]).toEqual([[], null]);
  });
});

describe('bad input', () => {
  it('an empty paper has nothing to show', () => {
    expect(itemsOf([pageOf()])).toEqual([]);
  });

  it('a block of a megabyte is shown in pieces that hold all of it', () => {
    const text = 'Cơ quan nhà nước có trách nhiệm. '.repeat(32_000).trim();
    const items = textItemsOf([pageOf(text)]);
    expect(items.length).toBeGreaterThan(100);
    expect(Math.max(...items.map(({ length }) => length))).toBeLessThan(8_000);
    expect(items.map(textOf).join('')).toBe(text);
    expect(new Set(items.map(({ key }) => key)).size).toBe(items.length);
    expect(
      items.map(({ parts: [part] }) => part && text.slice(part.from, part.from + part.text.length) === part.text),
    ).not.toContain(false);
  });

  it('so is a table of a thousand rows, whose lines keep their places', () => {
    const lines = Array.from({ length: 2_000 }, (_, at) => lineOf(`ô ${at}`, { cell: [Math.floor(at / 2), at % 2] }));
    const items = textItemsOf([pageOf({ kind: 'table', lines })]);
    expect(items.length).toBeGreaterThan(10);
    expect(items.flatMap(({ parts }) => parts.flatMap((part) => part.lines))).toEqual(lines);
    expect(items.every(({ parts: [part] }) => part && part.lines[0] === lines[part.firstLine])).toBe(true);
  });
});
