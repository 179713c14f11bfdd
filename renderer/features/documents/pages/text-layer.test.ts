import { describe, expect, it } from 'vitest';
import type { TextLine, WordBox } from '#shared/documents/extracted-text.ts';
import { brokenWord, cellsByRow, fontSizeOf, rectsOfRange, stretchOf } from './text-layer.ts';

/** A line whose words are 10 points a letter with 10 between them, 20 high. */
function lineOf(text: string): TextLine {
  const words: WordBox[] = [...text.matchAll(/\S+/g)].map((match) => [
    match.index,
    match[0].length,
    match.index * 10,
    5,
    match[0].length * 10,
    20,
  ]);
  return { text, box: [0, 5, text.length * 10, 20], words };
}

describe('stretchOf', () => {
  it('makes the text as wide as its box', () => {
    const line = lineOf('Quốc hội');
    const measure = (text: string) => text.length * 50;
    const natural = (measure(line.text) / 100) * fontSizeOf(line);
    expect(natural * stretchOf(line, measure)).toBeCloseTo(line.box[2]);
  });

  it('leaves text without width alone', () => {
    expect(stretchOf(lineOf('Quốc hội'), () => 0)).toBe(1);
  });
});

describe('rectsOfRange', () => {
  it('joins neighbouring words into one box', () => {
    expect(rectsOfRange(lineOf('Đại biểu Quốc hội'), { start: 4, end: 13 })).toEqual([
      { x: 40, y: 5, width: 90, height: 20 },
    ]);
  });

  it('cuts within a word in proportion to its letters', () => {
    expect(rectsOfRange(lineOf('Quốc hội'), { start: 0, end: 2 })).toEqual([{ x: 0, y: 5, width: 20, height: 20 }]);
  });

  it('is empty where nothing is touched', () => {
    expect(rectsOfRange(lineOf('Quốc hội'), { start: 4, end: 5 })).toEqual([]);
  });
});

describe('brokenWord', () => {
  it('is said whole with the next line, without its hyphen', () => {
    expect(brokenWord({ text: 'về docu-', join: 'hyphen' })).toEqual({ start: 3, spoken: 'docu' });
    expect(brokenWord({ text: 'số 30/2020/NĐ-', join: 'tight' })).toEqual({ start: 3, spoken: '30/2020/NĐ-' });
    expect(brokenWord({ text: 'không quá' })).toBeNull();
  });
});

describe('cellsByRow', () => {
  it('gives each cell its lines', () => {
    const cell = (text: string, row: number, column: number): TextLine => ({ ...lineOf(text), cell: [row, column] });
    const rows = cellsByRow([cell('a', 0, 0), cell('b', 0, 1), cell('b2', 0, 1), cell('c', 1, 0)]);
    expect(rows.map(({ cells }) => cells.map(({ lines }) => lines.map(({ text }) => text)))).toEqual([
      [['a'], ['b', 'b2']],
      [['c']],
    ]);
  });
});
