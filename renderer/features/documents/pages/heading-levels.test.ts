import { expect, it } from 'vitest';
import type { TextBlock } from '#shared/documents/extracted-text.ts';
import { headingLevels } from './heading-levels.ts';

const block = (kind: TextBlock['kind'], text: string): TextBlock => ({
  kind,
  lines: [{ text, box: [0, 0, 0, 0], words: [] }],
});

it('never skips a level, and comes back to where it was', () => {
  const levels = headingLevels([
    block('heading', 'Điều 1. Phạm vi'),
    block('paragraph', '1. Luật này'),
    block('heading', 'Chương II'),
    block('heading', 'Mục 1'),
    block('heading', 'Điều 2. Đối tượng'),
    block('heading', 'Chương III'),
    block('heading', 'Điều 3. Áp dụng'),
  ]);
  expect(levels).toEqual([2, null, 2, 3, 4, 2, 3]);
});
