import { expect, it } from 'vitest';
import type { TextPage } from '#shared/documents/extracted-text.ts';
import { depthOnPage, placeAtDepth } from './page-place.ts';

const lineAt = (y: number, text = 'mười chữ ở đây') => ({
  text,
  box: [50, y, 400, 12] as [number, number, number, number],
  words: [],
});
const page: TextPage = {
  width: 600,
  height: 1000,
  blocks: [
    { kind: 'page-number', lines: [lineAt(20, '7')] },
    { kind: 'heading', lines: [lineAt(100)] },
    { kind: 'paragraph', lines: [lineAt(500), lineAt(520)] },
  ],
};

it('finds the line that stands at the top of the view, past what repeats on every page', () => {
  expect(placeAtDepth(page, 7, 0)).toEqual({ page: 7, block: 1, offset: 0 });
  expect(placeAtDepth(page, 7, 0.2)).toEqual({ page: 7, block: 2, offset: 0 });
  expect(placeAtDepth(page, 7, 0.515)).toEqual({ page: 7, block: 2, offset: 15 });
});

it('comes back to the depth of the line', () => {
  for (const depth of [0.1, 0.5, 0.52]) {
    expect(depthOnPage(page, placeAtDepth(page, 7, depth))).toBeCloseTo(depth);
  }
});

it('stays on the page where its text is not known or ends', () => {
  expect(placeAtDepth(undefined, 3, 0.4)).toEqual({ page: 3, block: 0, offset: 0 });
  expect(placeAtDepth(page, 7, 0.9)).toEqual({ page: 7, block: 2, offset: 0 });
  expect(depthOnPage(undefined, { page: 3, block: 2, offset: 0 })).toBe(0);
});
