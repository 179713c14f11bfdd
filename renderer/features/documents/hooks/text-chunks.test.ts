import { expect, it } from 'vitest';
import { chunksOfPages } from './text-chunks.ts';

it('names each run of pages by its first page', () => {
  expect(chunksOfPages(1, 3)).toEqual([1]);
  expect(chunksOfPages(8, 9)).toEqual([1, 9]);
  expect(chunksOfPages(36, 38)).toEqual([33]);
  expect(chunksOfPages(1, 0)).toEqual([]);
});
