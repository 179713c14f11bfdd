// What is done to pictures before they are read, and what is said of them after.
import { describe, expect, it } from 'vitest';
import { type GreyImage, rotateImage, turnImage, whitenPaper } from './grey-image.ts';
import { pixelSize } from './page-image.ts';
import { isBlank, qualityOf, unreadInk } from './page-quality.ts';
import type { ReadLine } from './read-line.ts';
import { skewOf } from './skew.ts';

/** Lines of dashes as high as letters, on paper of the brightness that `paperAt` says. */
function page(paperAt: (x: number, y: number) => number = () => 255, width = 800, height = 1000): GreyImage {
  const pixels = new Uint8Array(width * height);
  for (let y = 0; y < height; y += 1)
    for (let x = 0; x < width; x += 1) {
      const isInk = y > 100 && y < 900 && y % 40 < 14 && x > 100 && x < 700 && x % 12 < 7;
      pixels[y * width + x] = isInk ? 0.2 * paperAt(x, y) : paperAt(x, y);
    }
  return { width, height, pixels };
}

function lineOver(top: number, bottom: number): ReadLine {
  const bbox = { x0: 90, y0: top, x1: 710, y1: bottom };
  return { bbox, baseline: bbox, rowAttributes: { rowHeight: bottom - top }, words: [] };
}

describe('a picture', () => {
  it('of paper in shadow comes out white, with its ink dark', () => {
    const { pixels } = whitenPaper(page((_, y) => 90 + y / 8));
    const middles = [...pixels].filter((grey) => grey > 110 && grey < 200).length;
    expect(middles / pixels.length).toBeLessThan(0.02);
    expect([...pixels].filter((grey) => grey <= 110).length).toBe(
      [...page().pixels].filter((grey) => grey < 110).length,
    );
  });

  it.each([-3, -0.6, 0, 1.5])('that lies askew by %s degrees is known to', (degrees) => {
    const askew = rotateImage(page(), (degrees * Math.PI) / 180);
    expect((skewOf(askew) * 180) / Math.PI).toBeCloseTo(degrees, 0.5);
  });

  it('turned four times by a quarter is itself again', () => {
    const image = page(undefined, 120, 90);
    const twice = turnImage(turnImage(image, 1), 1);
    expect(twice).toEqual(turnImage(image, 2));
    expect(turnImage(turnImage(twice, 3), 3)).toEqual(image);
  });
});

describe('the size of a drawing', () => {
  it('is 240 dpi of the page, less for a huge one, and no more than twice the scan', () => {
    const width = (size: readonly [number, number]) => size[0];
    expect(width(pixelSize(595.28, 841.89, null))).toBe(1984);
    const [poster, posterHeight] = pixelSize(3000, 4000, null);
    expect(poster * posterHeight).toBeLessThanOrEqual(5_600_000);
    expect(width(pixelSize(595.28, 841.89, 595 * 842))).toBeLessThanOrEqual(1190);
    expect(width(pixelSize(1260, 1769.25, 1680 * 2359))).toBe(1997);
  });
});

describe('quality', () => {
  it('is weak where many words are doubtful, or ink was not read, however sure the words are', () => {
    expect(qualityOf([95, 96, 94, 97], 0)).toEqual({ meanConfidence: 96, isWeak: false });
    expect(qualityOf([95, 96, 40, 30], 0)).toEqual({ meanConfidence: 65, isWeak: true });
    expect(qualityOf([95, 96, 94, 97], 0.4)).toEqual({ meanConfidence: 96, isWeak: true });
    expect(qualityOf([], 0)).toEqual({ meanConfidence: 0, isWeak: false });
    expect(qualityOf([], 1)).toEqual({ meanConfidence: 0, isWeak: true });
  });

  it('counts the ink outside the lines that were read', () => {
    expect(unreadInk(page(), [lineOver(100, 900)])).toBe(0);
    expect(unreadInk(page(), [lineOver(100, 500)])).toBeCloseTo(0.5, 1);
    expect(isBlank(page())).toBe(false);
    expect(isBlank({ width: 800, height: 1000, pixels: new Uint8Array(800_000).fill(240) })).toBe(true);
  });
});
