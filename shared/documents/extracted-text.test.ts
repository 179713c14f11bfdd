import { describe, expect, it } from 'vitest';
import { spansOfLines, textOfBlock } from './extracted-text.ts';

const line = (text: string, more: object = {}) => ({
  text,
  box: [0, 0, 0, 0] as [number, number, number, number],
  words: [],
  ...more,
});

describe('text of a block', () => {
  it('joins lines by a space, after a broken number at once, after a broken word without its hyphen', () => {
    const block = {
      lines: [
        line('Nghị định số 30/2020/NĐ-', { join: 'tight' }),
        line('CP về docu-', { join: 'hyphen' }),
        line('ments'),
      ],
    };
    expect(textOfBlock(block)).toBe('Nghị định số 30/2020/NĐ-CP về documents');
    expect(spansOfLines(block).map(({ start, end }) => textOfBlock(block).slice(start, end))).toEqual([
      'Nghị định số 30/2020/NĐ-',
      'CP về docu',
      'ments',
    ]);
  });

  it('parts cells by a bar and rows by a line, and keeps a cell of two lines together', () => {
    const block = {
      lines: [
        line('Số', { cell: [0, 0] }),
        line('Tên', { cell: [0, 1] }),
        line('văn bản', { cell: [0, 1] }),
        line('1', { cell: [1, 0] }),
      ],
    };
    expect(textOfBlock(block)).toBe('Số | Tên văn bản\n1');
    expect(spansOfLines(block).map(({ start }) => start)).toEqual([0, 5, 9, 17]);
  });
});
