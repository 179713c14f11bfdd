// How far a recognised page can be trusted. Tesseract is often sure of what it read and silent about what it left out,
// so that ink without words counts as well as doubtful words. Pure.
import type { GreyImage } from './grey-image.ts';
import type { ReadLine } from './read-line.ts';

export interface PageQuality {
  /** Of the words, 0 … 100; 0 where there are none. */
  readonly meanConfidence: number;
  /** A person should look: many doubtful words, or ink that was not read. A blank page is not weak. */
  readonly isWeak: boolean;
}

const doubtful = 60;
/** Weak: more than this share of the words is doubtful, … */
const mostDoubtful = 0.15;
/** … the mean is below this, … */
const leastMean = 75;
/** … or more than this share of the ink stands outside all lines that were read. */
const mostUnread = 0.3;
/** Ink is counted in squares of this many to the longer side; fewer than this many squares are dust. */
const gridSide = 1200;
const dust = 150;
const inkBelow = 140;
/** Rules and edges of the paper are ink, but no letters: what has no edge in so many squares is left out. */
const longestStroke = 40;

export function qualityOf(confidences: readonly number[], unreadShare: number): PageQuality {
  const count = confidences.length;
  if (count === 0) return { meanConfidence: 0, isWeak: unreadShare > 0 };
  const meanConfidence = Math.round(confidences.reduce((sum, each) => sum + each, 0) / count);
  const doubtfulShare = confidences.filter((each) => each < doubtful).length / count;
  const isWeak = doubtfulShare > mostDoubtful || meanConfidence < leastMean || unreadShare > mostUnread;
  return { meanConfidence, isWeak };
}

/** Whether there is nothing but dust, rules and edges of the paper. */
export function isBlank(image: GreyImage): boolean {
  return inkOutside(image, []).ink < dust;
}

/** Share of the picture's ink that lies outside all lines, 0 where that is no more than dust. */
export function unreadInk(image: GreyImage, lines: readonly ReadLine[]): number {
  const { ink, unread } = inkOutside(image, lines);
  return unread < dust ? 0 : unread / ink;
}

function inkOutside(image: GreyImage, lines: readonly ReadLine[]): { readonly ink: number; readonly unread: number } {
  const { width, height, pixels } = image;
  const step = Math.max(1, Math.ceil(Math.max(width, height) / gridSide));
  const [across, down] = [Math.floor(width / step), Math.floor(height / step)];
  const read = new Uint8Array(across * down);
  for (const { bbox } of lines) {
    const [first, last] = [Math.max(0, Math.floor(bbox.x0 / step)), Math.min(across, Math.ceil(bbox.x1 / step))];
    const bottom = Math.min(down, Math.ceil(bbox.y1 / step));
    for (let y = Math.max(0, Math.floor(bbox.y0 / step)); y < bottom; y += 1)
      if (last > first) read.fill(1, y * across + first, y * across + last);
  }
  let [ink, unread] = [0, 0];
  for (let y = 0; y < down; y += 1) {
    let stroke = 0;
    for (let x = 0; x <= across; x += 1) {
      const isInk = x < across && (pixels[y * step * width + x * step] ?? 255) < inkBelow;
      if (isInk) stroke += 1;
      else {
        if (stroke <= longestStroke) {
          ink += stroke;
          for (let back = 1; back <= stroke; back += 1) if (read[y * across + x - back] !== 1) unread += 1;
        }
        stroke = 0;
      }
    }
  }
  return { ink, unread };
}
