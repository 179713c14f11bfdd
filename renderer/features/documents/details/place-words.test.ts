import { expect, it } from 'vitest';
import type { TextPage } from '#shared/documents/extracted-text.ts';
import { placeOnPage } from './place-words.ts';

const pageOf = (height: number): TextPage => ({
  width: 595,
  height,
  blocks: [50, 400, 700].map((y) => ({
    kind: 'paragraph',
    lines: [{ text: 'a', box: [50, y, 100, 14], words: [] }],
  })),
});

it('tells top, middle and bottom, and nothing where there are no pages', () => {
  expect([0, 1, 2, 3].map((block) => placeOnPage(pageOf(842), block))).toEqual(['top', 'middle', 'bottom', null]);
  expect(placeOnPage(pageOf(0), 0)).toBeNull();
  expect(placeOnPage(undefined, 0)).toBeNull();
});
