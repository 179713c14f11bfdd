import { describe, expect, it } from 'vitest';
import { lineAt, placeCard } from './card-place.ts';

const window = { width: 1280, height: 800 };

describe('the place of a preview', () => {
  it('is under the words, near the pointer', () => {
    const place = placeCard({ left: 300, top: 200, width: 160, height: 24 }, 380, window, 420);
    expect(place).toEqual({ left: 240, top: 230, bottom: null, width: 420, maxHeight: 558 });
  });

  it('is above them at the foot of the window', () => {
    const place = placeCard({ left: 300, top: 700, width: 160, height: 24 }, null, window, 420);
    expect(place).toEqual({ left: 300, top: null, bottom: 106, width: 420, maxHeight: 682 });
  });

  it.each([
    ['at the right edge', { width: 1280, height: 800 }, 1270],
    ['at the left edge', { width: 1280, height: 800 }, 2],
    ['in a narrow window', { width: 360, height: 740 }, 200],
  ])('is never off the screen: %s', (_, size, x) => {
    const { left, width } = placeCard({ left: x - 50, top: 90, width: 100, height: 24 }, x, size, 420);
    expect(left).toBeGreaterThanOrEqual(12);
    expect(left + width).toBeLessThanOrEqual(size.width - 12);
  });

  it('belongs to the line of the words that the pointer is on', () => {
    const lines = [
      { left: 600, top: 100, width: 200, height: 20 },
      { left: 80, top: 124, width: 90, height: 20 },
    ];
    expect(lineAt(lines, { x: 100, y: 130 })).toBe(lines[1]);
    expect(lineAt(lines, { x: 700, y: 110 })).toBe(lines[0]);
    expect(lineAt(lines, null)).toBe(lines[0]);
    expect(lineAt([], { x: 1, y: 1 })).toBeNull();
  });
});
