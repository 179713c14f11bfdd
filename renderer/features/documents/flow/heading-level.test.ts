import { expect, it } from 'vitest';
import type { TextBlock } from '#shared/documents/extracted-text.ts';
import { depthOf, headingLevels } from './heading-level.ts';

function blocksOf(...texts: string[]): TextBlock[] {
  return texts.map((text) => ({
    kind: text.startsWith('1.') ? 'paragraph' : 'heading',
    lines: [{ text, box: [0, 0, 0, 0], words: [] }],
  }));
}

it('tells chapters, sections and articles apart by their words', () => {
  expect(depthOf('CHƯƠNG II QUY ĐỊNH CỤ THỂ')).toBe(2);
  expect(depthOf('Mục 1. Quy định chung')).toBe(3);
  expect(depthOf('Điều 15. Chia sẻ dữ liệu')).toBe(4);
  expect(depthOf('TỜ TRÌNH')).toBe(3);
});

it('never skips a level', () => {
  expect(headingLevels(blocksOf('LUẬT', 'Chương I', 'Điều 1.', '1. Khoản', 'Mục 1', 'Điều 2.', 'Chương II'))).toEqual([
    2,
    2,
    3,
    null,
    3,
    4,
    2,
  ]);
});
