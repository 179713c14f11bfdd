// How far a page lies askew: lines of text are found by the sharpness of the page's ink counted row by row. Pure.
import { type GreyImage, turnImage } from './grey-image.ts';

/** Askew by more than this is not a page laid carelessly on the glass. */
const mostDegrees = 6;
const coarseStep = 0.5;
const fineStep = 0.05;
/** Ink is looked for in squares of this many pixels to the page's longer side. */
const gridSide = 1200;
const inkBelow = 140;
/** Tesseract reads this well by itself, and an image left alone stays sharp. */
const leastDegrees = 0.15;

type Point = readonly [x: number, y: number];

/** The angle in radians by which lines run downwards to the right; 0 where they run straight or nothing is found. */
export function skewOf(image: GreyImage): number {
  const ink = inkOf(image);
  if (ink.length < 200) return 0;
  let best = sharpest(ink, 0, mostDegrees, coarseStep);
  best = sharpest(ink, best, coarseStep, fineStep);
  // A page of pictures has no best angle: it must be clearly better than lying straight.
  const isClear = sharpness(ink, best) > 1.03 * sharpness(ink, 0);
  return Math.abs(best) >= leastDegrees && isClear ? (best * Math.PI) / 180 : 0;
}

/** How sharply ink gathers in rows across the page. */
export function sharpnessAcross(image: GreyImage): number {
  return sharpness(inkOf(image), 0);
}

/** The same, were the page turned by a quarter. */
export function sharpnessDown(image: GreyImage): number {
  return sharpness(inkOf(turnImage(image, 1)), 0);
}

function sharpest(ink: readonly Point[], middle: number, reach: number, step: number): number {
  let [best, most] = [middle, sharpness(ink, middle)];
  for (let degrees = middle - reach; degrees <= middle + reach + step / 2; degrees += step) {
    const each = sharpness(ink, degrees);
    if (each > most) [best, most] = [degrees, each];
  }
  return best;
}

/** Sum of the squares of the ink in each row, were the page turned back by so many degrees. */
function sharpness(ink: readonly Point[], degrees: number): number {
  const slope = Math.tan((degrees * Math.PI) / 180);
  const rows = new Uint32Array(3 * gridSide);
  for (const [x, y] of ink) {
    const row = Math.round(y - slope * x) + gridSide;
    rows[row] = (rows[row] ?? 0) + 1;
  }
  return rows.reduce((sum, count) => sum + count * count, 0);
}

/** Lower edges of ink only: the baselines of letters stand out, and solid areas count little. */
function inkOf({ width, height, pixels }: GreyImage): Point[] {
  const step = Math.max(1, Math.ceil(Math.max(width, height) / gridSide));
  const ink: Point[] = [];
  for (let y = 0; y + step < height; y += step)
    for (let x = 0; x < width; x += step) {
      const isInk = (pixels[y * width + x] ?? 255) < inkBelow;
      if (isInk && (pixels[(y + step) * width + x] ?? 255) >= inkBelow) ink.push([x / step, y / step]);
    }
  return ink;
}
