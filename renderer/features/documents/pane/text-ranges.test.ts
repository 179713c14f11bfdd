import { expect, it } from 'vitest';
import type { TextLine } from '#shared/documents/extracted-text.ts';
import { piecesOf, rangesByLine } from './text-ranges.ts';

it('cuts a text into plain and marked pieces', () => {
  expect(piecesOf('Điều 15. Chia sẻ', [{ start: 9, end: 16 }])).toEqual([
    { start: 0, text: 'Điều 15. ', ranges: [] },
    { start: 9, text: 'Chia sẻ', ranges: [{ start: 9, end: 16 }] },
  ]);
});

it('cuts where ranges overlap, and keeps what each carries', () => {
  const link = { start: 0, end: 7, kind: 'link' };
  const mark = { start: 5, end: 9, kind: 'mark' };
  expect(
    piecesOf('Điều 15 Luật', [link, mark]).map(({ text, ranges }) => [text, ranges.map(({ kind }) => kind)]),
  ).toEqual([
    ['Điều ', ['link']],
    ['15', ['link', 'mark']],
    [' L', ['mark']],
    ['uật', []],
  ]);
});

it('gives a text without ranges whole, and nothing for no text', () => {
  expect(piecesOf('abc', [])).toEqual([{ start: 0, text: 'abc', ranges: [] }]);
  expect(piecesOf('', [])).toEqual([]);
});

it('cuts a range over the end of a line in two', () => {
  const line = (text: string): TextLine => ({ text, box: [0, 0, 0, 0], words: [] });
  expect(rangesByLine([line('không quá 05'), line('ngày làm việc')], [{ start: 10, end: 17, id: 3 }])).toEqual([
    [{ start: 10, end: 12, id: 3 }],
    [{ start: 0, end: 4, id: 3 }],
  ]);
});
