import { describe, expect, it } from 'vitest';
import type { PlacedLine } from './glyph-lines.ts';
import { blocksOfLines, isStructureHeading } from './line-blocks.ts';

const pageWidth = 600;

/** Lines of 13 points, 18 apart; `from` and `to` are their edges. */
function lines(...each: readonly [text: string, from: number, to: number, gapAbove?: number][]): PlacedLine[] {
  let y = 0;
  return each.map(([text, from, to, gapAbove = 18]) => {
    y += gapAbove;
    return { text, box: [from, y, to - from, 15], words: [], size: 13, isContinued: false };
  });
}

function blocks(list: readonly PlacedLine[]): string[] {
  return blocksOfLines(list, pageWidth).map(
    (block) => `${block.kind}: ${block.lines.map((line) => line.text).join(' / ')}`,
  );
}

describe('blocksOfLines', () => {
  it('parts paragraphs at an indent, a short line, a list mark and a wide gap', () => {
    expect(
      blocks(
        lines(
          ['Đoạn một đầy dòng,', 90, 520],
          ['và hết.', 60, 300],
          ['Đoạn hai đầy dòng.', 90, 520],
          ['Đoạn ba đầy dòng', 90, 520],
          ['a) Điểm', 60, 520],
          ['tiếp theo điểm', 60, 520],
          ['Đoạn cách xa', 60, 520, 60],
        ),
      ),
    ).toEqual([
      'paragraph: Đoạn một đầy dòng, / và hết.',
      'paragraph: Đoạn hai đầy dòng.',
      'paragraph: Đoạn ba đầy dòng',
      'paragraph: a) Điểm / tiếp theo điểm',
      'paragraph: Đoạn cách xa',
    ]);
  });

  it('knows headings, with the lines that they go on over', () => {
    expect(
      blocks(
        lines(
          ['Chương I', 270, 330],
          ['NHỮNG QUY ĐỊNH CHUNG', 200, 400],
          ['Điều 1. Trách nhiệm của đại biểu Quốc hội trong việc', 90, 520],
          ['tham gia thảo luận', 60, 200],
          ['Đại biểu có trách nhiệm', 90, 520],
          ['theo quy định tại', 60, 520],
          ['Điều 5 của Luật này.', 60, 300],
        ),
      ),
    ).toEqual([
      'heading: Chương I / NHỮNG QUY ĐỊNH CHUNG',
      'heading: Điều 1. Trách nhiệm của đại biểu Quốc hội trong việc / tham gia thảo luận',
      'paragraph: Đại biểu có trách nhiệm / theo quy định tại / Điều 5 của Luật này.',
    ]);
  });
});

describe('isStructureHeading', () => {
  it.each([
    'Điều 5. Làm luật',
    'Điều 68a. Khác',
    'Điều 12:',
    'Chương IV',
    'CHƯƠNG II',
    'Mục 1. Chung',
    'Phần thứ nhất',
    'PHỤ LỤC I',
  ])('takes %j for one', (text) => {
    expect(isStructureHeading(text)).toBe(true);
  });

  it.each(['Điều 5 của Luật này', 'Điều kiện', 'Chương trình kỳ họp', 'Mục đích', 'Phần lớn đại biểu', '1. Điều 5'])(
    'does not take %j for one',
    (text) => {
      expect(isStructureHeading(text)).toBe(false);
    },
  );
});
