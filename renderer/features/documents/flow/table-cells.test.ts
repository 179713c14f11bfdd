import { expect, it } from 'vitest';
import { tableRowsOf } from './table-cells.ts';

const at = (row: number, column: number, text: string) => ({ text, cell: [row, column] as [number, number] });

it('gathers lines to rows and cells with their marks', () => {
  const lines = [at(0, 0, 'TT'), at(0, 1, 'Nội dung'), at(0, 1, 'chi tiết'), at(1, 1, 'Số')];
  expect(tableRowsOf(lines, [[], [{ start: 0, end: 8, kind: 'hit' as const }], [], []])).toEqual([
    [
      { column: 0, span: 1, lines: [{ text: 'TT', marks: [] }] },
      {
        column: 1,
        span: 1,
        lines: [
          { text: 'Nội dung', marks: [{ start: 0, end: 8, kind: 'hit' }] },
          { text: 'chi tiết', marks: [] },
        ],
      },
    ],
    [
      { column: 0, span: 1, lines: [] },
      { column: 1, span: 1, lines: [{ text: 'Số', marks: [] }] },
    ],
  ]);
});

it('lets a single cell reach over the whole row', () => {
  expect(tableRowsOf([at(0, 0, 'I. PHẦN CHUNG'), at(1, 0, '1'), at(1, 1, 'Thu')], [])[0]).toEqual([
    { column: 0, span: 2, lines: [{ text: 'I. PHẦN CHUNG', marks: [] }] },
  ]);
});
