import { expect, it } from 'vitest';
import type { TextBlock, TextPage } from './extracted-text.ts';
import { textBetween } from './text-range.ts';

const block = (text: string, more: Partial<TextBlock> = {}): TextBlock => ({
  kind: 'paragraph',
  lines: [{ text, box: [0, 0, 0, 0], words: [] }],
  ...more,
});
const page = (...blocks: TextBlock[]): TextPage => ({ width: 1, height: 1, blocks });
const pages = [
  page(block('Điều 1. Phạm vi'), block('1. Luật này quy định'), block('3', { kind: 'page-number' })),
  page(block('về nước mưa.', { continues: true }), block('2. Không áp dụng. Điều 2. Đối tượng')),
];
const pageAt = (number: number) => pages[number - 1];

it('reads a clause whole over the end of a page, and stops where the next begins', () => {
  expect(textBetween(pageAt, { page: 1, block: 1, offset: 0 }, { page: 2, block: 1, offset: 0 })).toBe(
    '1. Luật này quy định về nước mưa.',
  );
});

it('begins and ends within a block', () => {
  expect(textBetween(pageAt, { page: 1, block: 0, offset: 8 }, { page: 2, block: 1, offset: 17 })).toBe(
    'Phạm vi\n1. Luật này quy định về nước mưa.\n2. Không áp dụng.',
  );
});
