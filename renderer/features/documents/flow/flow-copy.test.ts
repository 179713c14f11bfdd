import { expect, it } from 'vitest';
import { textBetween } from './flow-copy.ts';
import { itemsOf, lineOf, pageOf } from './flow-texts-for-tests.ts';

const items = itemsOf([
  pageOf('# Điều 1. Phạm vi', 'Luật này quy định việc'),
  pageOf(
    '= QUỐC HỘI',
    '> chia sẻ dữ liệu.',
    { kind: 'table', lines: [lineOf('TT', { cell: [0, 0] }), lineOf('Tên', { cell: [0, 1] })] },
    'Hết.',
  ),
]);
const start = { page: 1, block: 0, offset: 0 };
const end = { page: 3, block: 0, offset: 0 };

it('gives whole paragraphs, and tables as rows of cells', () => {
  expect(textBetween(items, start, end)).toBe(
    'Điều 1. Phạm vi\nLuật này quy định việc chia sẻ dữ liệu.\nTT\tTên\nHết.',
  );
});

it('begins and ends within words, over the end of a page', () => {
  expect(textBetween(items, { page: 1, block: 1, offset: 9 }, { page: 2, block: 1, offset: 7 })).toBe(
    'quy định việc chia sẻ',
  );
  expect(textBetween(items, { page: 1, block: 0, offset: 5 }, { page: 1, block: 0, offset: 7 })).toBe('1.');
});

it('joins the pieces of a long block again', () => {
  const long = 'Cơ quan nhà nước có trách nhiệm. '.repeat(800).trim();
  expect(textBetween(itemsOf([pageOf(long)]), start, end)).toBe(long);
});
