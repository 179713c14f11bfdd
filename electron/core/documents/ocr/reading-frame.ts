// From the picture that was read (turned upright, set straight) back to the page as it is shown. Pure.

/** x, y, width, height. */
export type Box = readonly [x: number, y: number, width: number, height: number];

export interface ReadingFrame {
  /** Of the page turned for reading, in points. */
  readonly width: number;
  readonly height: number;
  /** Points to a pixel of the picture that was read. */
  readonly scale: number;
  toPage(box: Box): Box;
}

interface Shown {
  /** Of the upright page, in points. */
  readonly width: number;
  readonly height: number;
  /** Of the picture drawn of it, in pixels. */
  readonly pixelWidth: number;
  /** Clockwise quarters by which the picture was turned to be read. */
  readonly quarterTurns: number;
  /** How the lines of the turned picture ran before it was set straight; clockwise as seen, in radians. */
  readonly skew: number;
}

export function readingFrame({ width, height, pixelWidth, quarterTurns, skew }: Shown): ReadingFrame {
  const isSideways = quarterTurns % 2 === 1;
  const frameWidth = isSideways ? height : width;
  const frameHeight = isSideways ? width : height;
  const [cos, sin] = [Math.cos(skew), Math.sin(skew)];
  return {
    width: frameWidth,
    height: frameHeight,
    scale: width / pixelWidth,
    toPage([left, top, boxWidth, boxHeight]) {
      // Boxes stay level: a word is too short for its slope to show.
      const fromMiddleX = left + boxWidth / 2 - frameWidth / 2;
      const fromMiddleY = top + boxHeight / 2 - frameHeight / 2;
      const x = frameWidth / 2 + fromMiddleX * cos - fromMiddleY * sin;
      const y = frameHeight / 2 + fromMiddleX * sin + fromMiddleY * cos;
      const [pageX, pageY] = turnBack(x, y, quarterTurns, width, height);
      const [w, h] = isSideways ? [boxHeight, boxWidth] : [boxWidth, boxHeight];
      return [round(pageX - w / 2), round(pageY - h / 2), round(w), round(h)];
    },
  };
}

function turnBack(x: number, y: number, quarterTurns: number, width: number, height: number): [number, number] {
  if (quarterTurns === 1) return [y, height - x];
  if (quarterTurns === 2) return [width - x, height - y];
  if (quarterTurns === 3) return [width - y, x];
  return [x, y];
}

/** A tenth of a point is finer than recognition is sure of. */
export function round(points: number): number {
  return Math.round(points * 10) / 10;
}
