import { expect, it } from 'vitest';
import { cellsOf } from './table-cells.ts';

it('cuts a row into cells and its marks with them', () => {
  expect(cellsOf('TT | Nội dung | Số', [{ start: 5, end: 13 }])).toEqual([
    { start: 0, text: 'TT', ranges: [] },
    { start: 5, text: 'Nội dung', ranges: [{ start: 0, end: 8 }] },
    { start: 16, text: 'Số', ranges: [] },
  ]);
});

it('keeps a row of one cell whole', () => {
  expect(cellsOf('Một ô', [])).toEqual([{ start: 0, text: 'Một ô', ranges: [] }]);
});
