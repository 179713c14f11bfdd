// One page from its drawing to its text.

import { type GreyImage, rotateImage, turnImage, whitenPaper } from './grey-image.ts';
import type { PageImage } from './page-image.ts';
import { isBlank, qualityOf, unreadInk } from './page-quality.ts';
import type { ReadLine } from './read-line.ts';
import { liesOnItsSide, quarterTurnsOf } from './reading-direction.ts';
import { readingFrame } from './reading-frame.ts';
import { recognisedPage } from './recognised-page.ts';
import { rowsOfLines } from './recognised-rows.ts';
import type { RecognisedPage } from './recognition-messages.ts';
import { skewOf } from './skew.ts';
import { straightened } from './straightened.ts';
import type { Tesseract } from './tesseract.ts';

/** Tesseract reads lines that run so little askew (1°) as well as straight ones, and a picture left alone stays sharp. */
const slightSkew = Math.PI / 180;

interface Reading {
  /** In the picture turned and set straight. */
  readonly quarterTurns: number;
  readonly skew: number;
  readonly lines: readonly ReadLine[];
  readonly confidences: readonly number[];
  /** Share of the ink outside all lines. */
  readonly unreadShare: number;
}

/** `supposedTurns`: how the page before lay, which is tried first. */
export function recognisePage(
  { width, height, image }: PageImage,
  tesseract: Tesseract,
  supposedTurns: number,
): Omit<RecognisedPage, 'pageNumber'> {
  const white = whitenPaper(image);
  const dpi = (72 * image.width) / width;
  const { quarterTurns, skew, lines, confidences, unreadShare } = readAsItLies(white, dpi, tesseract, supposedTurns);
  const frame = readingFrame({ width, height, pixelWidth: image.width, quarterTurns, skew });
  const page = recognisedPage(rowsOfLines(lines, frame), frame, { width, height });
  return { page, quarterTurns, ...qualityOf(confidences, unreadShare) };
}

const blank: Reading = { quarterTurns: 0, skew: 0, lines: [], confidences: [], unreadShare: 0 };

/** Reads the page as it seems to lie; where that makes little sense, in the direction that makes more. */
function readAsItLies(white: GreyImage, dpi: number, tesseract: Tesseract, supposed: number): Reading {
  if (isBlank(white)) return { ...blank, quarterTurns: supposed };
  if (liesOnItsSide(turnImage(white, supposed)))
    return readTurned(white, quarterTurnsOf(white, dpi, tesseract, supposed), dpi, tesseract);
  const first = readTurned(white, supposed, dpi, tesseract);
  if (!qualityOf(first.confidences, first.unreadShare).isWeak) return first;
  const quarterTurns = quarterTurnsOf(white, dpi, tesseract, supposed);
  return quarterTurns === supposed ? first : readTurned(white, quarterTurns, dpi, tesseract);
}

function readTurned(white: GreyImage, quarterTurns: number, dpi: number, tesseract: Tesseract): Reading {
  const turned = turnImage(white, quarterTurns);
  const skew = skewOf(turned);
  const isSlight = Math.abs(skew) < slightSkew;
  const image = isSlight ? turned : rotateImage(turned, -skew);
  const read = tesseract.read(image, dpi);
  const confidences = read.flatMap(({ words }) => words.map(({ confidence }) => confidence));
  const lines = isSlight ? straightened(read, skew, turned) : read;
  return { quarterTurns, skew, lines, confidences, unreadShare: unreadInk(image, read) };
}
