import { expect, it } from 'vitest';
import type { TextBlock, TextPage } from '#shared/documents/extracted-text.ts';
import { sentencesOf } from './sentences.ts';

const block = (text: string, kind: TextBlock['kind'] = 'paragraph'): TextBlock => ({
  kind,
  lines: [{ text, box: [0, 0, 0, 0], words: [] }],
});
const page = (...blocks: TextBlock[]): TextPage => ({ width: 0, height: 0, blocks });

it('says a clause’s number with its sentence, and each sentence by itself', () => {
  const text = '1. Cơ quan nhà nước chia sẻ dữ liệu. Thời hạn là 05 ngày làm việc; trường hợp khác thì kéo dài.';
  expect(sentencesOf(page(block(text)), 3).map((sentence) => sentence.text)).toEqual([
    '1. Cơ quan nhà nước chia sẻ dữ liệu.',
    'Thời hạn là 05 ngày làm việc;',
    'trường hợp khác thì kéo dài.',
  ]);
});

it('knows where each stands', () => {
  const text = 'Điều 15. Chia sẻ dữ liệu';
  const [first] = sentencesOf(page(block('Trang 3', 'page-number'), block(text)), 3);
  expect(first).toEqual({ page: 3, block: 1, start: 0, end: 24, text });
});

it('cuts a very long sentence at its commas, and no number at its point', () => {
  const long = `${'Bộ trưởng, thủ trưởng cơ quan ngang bộ, '.repeat(12)}chịu trách nhiệm với 1.500 đại biểu.`;
  const said = sentencesOf(page(block(long)), 1);
  expect(said.length).toBeGreaterThan(1);
  expect(Math.max(...said.map(({ text }) => text.length))).toBeLessThan(300);
  expect(said.at(-1)?.text).toContain('1.500');
});
