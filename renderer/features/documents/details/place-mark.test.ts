import { expect, it } from 'vitest';
import type { TextPage } from '#shared/documents/extracted-text.ts';
import { depthOfPlace, marksOfPlace } from './place-mark.ts';

const line = (text: string, y: number) => ({
  text,
  box: [50, y, 100, 14] as [number, number, number, number],
  words: [],
});
const page: TextPage = {
  width: 600,
  height: 800,
  blocks: [
    { kind: 'paragraph', lines: [line('CHÍNH PHỦ', 40)] },
    {
      kind: 'heading',
      lines: [line('NGHỊ ĐỊNH', 100), { ...line('Về công tác văn-', 200), join: 'hyphen' }, line('thư', 220)],
    },
  ],
};

it('marks the lines that a place touches, in each its own letters', () => {
  // «NGHỊ ĐỊNH Về công tác vănthư»: from «công» to the end.
  const marks = marksOfPlace(page, { page: 1, block: 1, offset: 13, length: 15 });
  expect(marks).toEqual([
    null,
    { byLine: [[], [{ start: 3, end: 15, kind: 'current' }], [{ start: 0, end: 3, kind: 'current' }]], isTarget: true },
  ]);
});

it('knows how far down the page the place is', () => {
  expect(depthOfPlace(page, { page: 1, block: 1, offset: 13, length: 4 })).toBe(0.25);
  expect(depthOfPlace(page, { page: 1, block: 9, offset: 0, length: 4 })).toBe(0);
});
