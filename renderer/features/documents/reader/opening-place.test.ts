import { expect, it } from 'vitest';
import type { TextPage } from '#shared/documents/extracted-text.ts';
import { placeOfTarget } from './opening-place.ts';

function pageWithBlocksAt(...tops: number[]): TextPage {
  return {
    width: 600,
    height: 1000,
    blocks: tops.map((top) => ({
      kind: 'paragraph' as const,
      lines: [{ text: 'x', box: [0, top, 10, 10] as [number, number, number, number], words: [] }],
    })),
  };
}
const target = { pageIndex: 4, blockIndex: 1, tokens: [] };

it('shows the passage a third down the view', () => {
  const place = placeOfTarget(target, pageWithBlocksAt(50, 800), 0.5);
  expect(place.pageIndex).toBe(4);
  expect(place.fraction).toBeCloseTo(0.65);
});

it('shows the top of the page for a passage near it, or one that does not exist', () => {
  expect(placeOfTarget(target, pageWithBlocksAt(50, 60), 0.5)).toEqual({ pageIndex: 4, fraction: 0 });
  expect(placeOfTarget(target, pageWithBlocksAt(), 0.5)).toEqual({ pageIndex: 4, fraction: 0 });
});
