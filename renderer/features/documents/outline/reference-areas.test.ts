import { describe, expect, it } from 'vitest';
import type { TextBlock, TextLine } from '#shared/documents/extracted-text.ts';
import { referenceAreas } from './reference-areas.ts';

/** Each letter 10 points wide. */
function line(text: string, y: number): TextLine {
  const words = [...text.matchAll(/\S+/gu)].map(
    ({ 0: word, index }) =>
      [index, word.length, index * 10, y, word.length * 10, 12] as [number, number, number, number, number, number],
  );
  return { text, box: [0, y, text.length * 10, 12], words };
}
const block = (...lines: TextLine[]): TextBlock => ({ kind: 'paragraph', lines });
const page = (...blocks: TextBlock[]) => ({ width: 600, height: 800, blocks });

describe('areas of mentions on a page', () => {
  it('are the boxes of their words, line by line', () => {
    const text = page(block(line('theo khoản 2', 100), line('Điều 15 này', 120)));
    expect(referenceAreas(text, [[{ start: 5, end: 20, reference: 7 }]])).toEqual([
      {
        reference: 7,
        words: 'khoản 2 Điều 15',
        rects: [
          { x: 50, y: 100, width: 70, height: 12 },
          { x: 0, y: 120, width: 70, height: 12 },
        ],
      },
    ]);
  });

  it('are one where a mention goes on in another block', () => {
    const text = page(block(line('theo khoản 2', 100)), block(line('Điều 15 này', 40)));
    const links = [[{ start: 5, end: 12, reference: 3 }], [{ start: 0, end: 7, reference: 3, isRest: true as const }]];
    expect(referenceAreas(text, links)).toMatchObject([{ words: 'khoản 2 Điều 15', rects: [{ y: 100 }, { y: 40 }] }]);
  });

  it('are none of words without boxes', () => {
    const bare = page(block({ ...line('theo khoản 2', 0), words: [] }));
    expect(referenceAreas(bare, [[{ start: 5, end: 12, reference: 0 }]])).toEqual([]);
  });
});
