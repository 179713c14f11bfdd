import { describe, expect, it } from 'vitest';
import { textOfBlock } from '#shared/documents/extracted-text.ts';
import type { FlowPart } from './flow-item.ts';
import { tableOf } from './table-cells.ts';

const at = (row: number, column: number, text: string) => ({
  text,
  cell: [row, column] as [number, number],
  box: [0, 0, 0, 0] as [number, number, number, number],
  words: [],
});

function partOf(...lines: ReturnType<typeof at>[]): FlowPart {
  return {
    page: 1,
    block: 0,
    lines,
    firstLine: 0,
    from: 0,
    text: textOfBlock({ lines }),
    glue: '',
    isPageStart: false,
  };
}

function cellsOf(...parts: FlowPart[]) {
  return tableOf(parts).rows.map((cells) =>
    cells.map(
      ({ span, lines }) =>
        `${lines.map(({ line, offset }) => `${offset}:${line.text}`).join('/')}${span > 1 ? ` ×${span}` : ''}`,
    ),
  );
}

describe('a table', () => {
  it('has rows of cells, whose lines know where they stand in the text', () => {
    expect(cellsOf(partOf(at(0, 0, 'TT'), at(0, 1, 'Nội dung'), at(0, 1, 'chi tiết'), at(1, 1, 'Số')))).toEqual([
      ['0:TT', '5:Nội dung/14:chi tiết'],
      ['', '23:Số'],
    ]);
  });

  it('lets a single cell reach over the whole row', () => {
    expect(cellsOf(partOf(at(0, 0, 'I. PHẦN CHUNG'), at(1, 0, '1'), at(1, 1, 'Thu')))[0]).toEqual([
      '0:I. PHẦN CHUNG ×2',
    ]);
  });

  it('goes on over pages', () => {
    const rows = cellsOf(partOf(at(0, 0, 'TT'), at(0, 1, 'Tên')), partOf(at(0, 0, '1'), at(0, 1, 'Thu')));
    expect(rows).toEqual([
      ['0:TT', '5:Tên'],
      ['0:1', '4:Thu'],
    ]);
  });
});

describe('the first row names the columns', () => {
  const hasHeader = (...lines: ReturnType<typeof at>[]) => tableOf([partOf(...lines)]).hasHeader;

  it('where rows are counted or hold figures', () => {
    expect(hasHeader(at(0, 0, 'TT'), at(0, 1, 'Nội dung'), at(1, 0, '1'), at(1, 1, 'Thu'))).toBe(true);
    expect(
      hasHeader(
        at(0, 0, 'Nguồn'),
        at(0, 1, 'Số tiền'),
        at(1, 0, 'Thu'),
        at(1, 1, '1.200'),
        at(2, 0, 'Chi'),
        at(2, 1, '950'),
      ),
    ).toBe(true);
  });

  it('not in a letterhead, nor where a cell has no name', () => {
    expect(
      hasHeader(
        at(0, 0, 'QUỐC HỘI'),
        at(0, 1, 'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM'),
        at(1, 0, 'Số: 1/TTr'),
        at(1, 1, 'Hà Nội'),
      ),
    ).toBe(false);
    expect(hasHeader(at(0, 1, 'Nội dung'), at(1, 0, '1'), at(1, 1, 'Thu'))).toBe(false);
  });
});

it('is told from a letterhead, and from addressees beside a signature', () => {
  const frameOf = (...lines: ReturnType<typeof at>[]) => tableOf([partOf(...lines)]).frame;
  expect(frameOf(at(0, 0, 'QUỐC HỘI'), at(0, 1, 'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM'))).toBe('letterhead');
  expect(frameOf(at(0, 0, 'Nơi nhận:'), at(0, 1, 'TM. CHÍNH PHỦ'))).toBe('signature');
  expect(frameOf(at(0, 0, 'TT'), at(0, 1, 'Nội dung'), at(1, 0, '1'), at(1, 1, 'Nơi nhận: kho'))).toBeNull();
});
