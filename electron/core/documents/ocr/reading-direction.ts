// Which way up a page lies. Tesseract's own detection needs data and an engine that are not on board; a sample of the
// page is read in each direction instead, and the one that makes sense is taken.
import { cropImage, type GreyImage, turnImage } from './grey-image.ts';
import { isLevel, type ReadLine } from './read-line.ts';
import { sharpnessAcross, sharpnessDown } from './skew.ts';
import type { Tesseract } from './tesseract.ts';

/** Side of the sample, as a share of the page's shorter side. */
const sampleShare = 0.4;
const sureWord = 70;
/** Another direction must read this many times as well. */
const clearlyBetter = 1.5;

/** Text stands on its side: rows of ink are sharper down the page than across. */
export function liesOnItsSide(image: GreyImage): boolean {
  return sharpnessDown(image) > 1.5 * sharpnessAcross(image);
}

/** Clockwise quarters that make the page readable; `supposed` unless others are clearly better. */
export function quarterTurnsOf(image: GreyImage, dpi: number, tesseract: Tesseract, supposed: number): number {
  const sample = inkiestPart(image);
  const scores = [0, 1, 2, 3].map((turns) => lettersReadSurely(tesseract.read(turnImage(sample, turns), dpi)));
  const best = scores.indexOf(Math.max(...scores));
  return (scores[best] ?? 0) > clearlyBetter * (scores[supposed] ?? 0) ? best : supposed;
}

function lettersReadSurely(lines: readonly ReadLine[]): number {
  let letters = 0;
  for (const line of lines) {
    if (!isLevel(line)) continue;
    for (const { text, confidence } of line.words)
      if (confidence >= sureWord) letters += text.match(/\p{L}/gu)?.length ?? 0;
  }
  return letters;
}

/** The square of a coarse grid with most ink. */
function inkiestPart(image: GreyImage): GreyImage {
  const side = Math.floor(sampleShare * Math.min(image.width, image.height));
  let [best, most] = [{ left: 0, top: 0 }, -1];
  for (let top = 0; top + side <= image.height; top += Math.max(1, Math.floor(side / 2)))
    for (let left = 0; left + side <= image.width; left += Math.max(1, Math.floor(side / 2))) {
      const ink = inkIn(image, left, top, side);
      if (ink > most) [best, most] = [{ left, top }, ink];
    }
  return cropImage(image, best.left, best.top, side, side);
}

function inkIn({ width, pixels }: GreyImage, left: number, top: number, side: number): number {
  let ink = 0;
  for (let y = top; y < top + side; y += 4)
    for (let x = left; x < left + side; x += 4) if ((pixels[y * width + x] ?? 255) < 140) ink += 1;
  return ink;
}
