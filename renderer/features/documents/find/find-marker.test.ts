import { expect, it } from 'vitest';
import type { TextBlock, TextPage } from '#shared/documents/extracted-text.ts';
import type { FoundHit } from '#shared/documents/find-contract.ts';
import { markersOf } from './find-marker.ts';
import { keyOf } from './found-hits.ts';

const block = (...texts: string[]): TextBlock => ({
  kind: 'paragraph',
  lines: texts.map((text) => ({ text, box: [0, 0, 0, 0], words: [] })),
});
const page = (...blocks: TextBlock[]): TextPage => ({ width: 1, height: 1, blocks });
const hit = (...ranges: FoundHit['ranges']): FoundHit => ({ ranges, before: '', found: '', after: '' });

const first = hit({ page: 2, block: 0, start: 4, end: 12 });
const over = hit({ page: 2, block: 1, start: 4, end: 8 }, { page: 3, block: 0, start: 0, end: 3 });
const second = page(block('các đại', 'biểu họp'), block('các Quốc'), block('xa'));
const third = page(block('hội họp'));

it('marks all hits softly and the current one strongly, also over the end of a page', () => {
  const marker = markersOf([first, over])(keyOf(over));
  expect(marker(second, 2)).toEqual([
    { byLine: [[{ start: 4, end: 7, kind: 'hit' }], [{ start: 0, end: 4, kind: 'hit' }]], isTarget: false },
    { byLine: [[{ start: 4, end: 8, kind: 'current' }]], isTarget: false },
    null,
  ]);
  expect(marker(third, 3)).toEqual([{ byLine: [[{ start: 0, end: 3, kind: 'current' }]], isTarget: false }]);
  expect(marker(third, 4)).toEqual([]);
});

it('keeps the marks of blocks that the current hit is not in, so that they are not drawn again', () => {
  const markers = markersOf([first, over]);
  const [before] = markers(null)(second, 2);
  expect(markers(keyOf(over))(second, 2)[0]).toBe(before);
  expect(markers(keyOf(first))(second, 2)[0]).not.toBe(before);
});
