// Pictures of pages in grey, one byte a pixel, and what is done to them before they are read. Pure.

export interface GreyImage {
  readonly width: number;
  readonly height: number;
  /** Row by row from the top; 0 is black. */
  readonly pixels: Uint8Array;
}

/** Side of the squares in which the brightness of the paper is taken, in pixels: a third of an inch at 200 dpi. */
const tileSide = 64;
/** Share of a tile's pixels that may be brighter than its paper. */
const brightShare = 0.1;
/** Nothing darker is taken for paper: a photograph or a filled box stays dark. */
const darkestPaper = 50;
const whitePaper = 245;

export function pixelAt({ width, pixels }: GreyImage, x: number, y: number): number {
  return pixels[y * width + x] ?? 255;
}

/**
 * The paper made white everywhere: shadows of a book's spine, yellowed paper and grey copies. Without it, Tesseract's
 * one threshold for the whole page loses what stands in the shadow, and says nothing of it.
 */
export function whitenPaper(image: GreyImage): GreyImage {
  const { width, height } = image;
  const across = Math.max(1, Math.ceil(width / tileSide));
  const down = Math.max(1, Math.ceil(height / tileSide));
  const paper = paperOfTiles(image, across, down);
  const pixels = new Uint8Array(width * height);
  for (let y = 0; y < height; y += 1) {
    const [above, below, shareBelow] = neighbours(y, down);
    for (let x = 0; x < width; x += 1) {
      const [left, right, shareRight] = neighbours(x, across);
      const top = mix(paper[above * across + left] ?? 255, paper[above * across + right] ?? 255, shareRight);
      const bottom = mix(paper[below * across + left] ?? 255, paper[below * across + right] ?? 255, shareRight);
      const at = y * width + x;
      pixels[at] = Math.min(255, ((image.pixels[at] ?? 255) * whitePaper) / mix(top, bottom, shareBelow));
    }
  }
  return { width, height, pixels };
}

function paperOfTiles(image: GreyImage, across: number, down: number): Float32Array {
  const paper = new Float32Array(across * down);
  const histogram = new Uint32Array(256);
  for (let tile = 0; tile < paper.length; tile += 1) {
    histogram.fill(0);
    const left = (tile % across) * tileSide;
    const top = Math.floor(tile / across) * tileSide;
    const right = Math.min(image.width, left + tileSide);
    const bottom = Math.min(image.height, top + tileSide);
    for (let y = top; y < bottom; y += 1)
      for (let x = left; x < right; x += 1) {
        const grey = pixelAt(image, x, y);
        histogram[grey] = (histogram[grey] ?? 0) + 1;
      }
    let brighter = (right - left) * (bottom - top) * brightShare;
    let grey = 255;
    while (grey > darkestPaper && brighter >= (histogram[grey] ?? 0)) {
      brighter -= histogram[grey] ?? 0;
      grey -= 1;
    }
    paper[tile] = grey;
  }
  return paper;
}

/** The two tiles whose middles lie around a pixel, and how near the second is. */
function neighbours(at: number, count: number): [first: number, second: number, share: number] {
  const place = at / tileSide - 0.5;
  const first = Math.floor(place);
  return [Math.max(0, Math.min(count - 1, first)), Math.max(0, Math.min(count - 1, first + 1)), place - first];
}

function mix(one: number, other: number, share: number): number {
  return one + (other - one) * share;
}

/** Turned clockwise by quarters. */
export function turnImage(image: GreyImage, quarterTurns: number): GreyImage {
  const turns = ((quarterTurns % 4) + 4) % 4;
  if (turns === 0) return image;
  const { width, height } = image;
  const [newWidth, newHeight] = turns === 2 ? [width, height] : [height, width];
  const pixels = new Uint8Array(width * height);
  for (let y = 0; y < height; y += 1)
    for (let x = 0; x < width; x += 1) {
      const newX = turns === 1 ? height - 1 - y : turns === 2 ? width - 1 - x : y;
      const newY = turns === 1 ? x : turns === 2 ? height - 1 - y : width - 1 - x;
      pixels[newY * newWidth + newX] = image.pixels[y * width + x] ?? 255;
    }
  return { width: newWidth, height: newHeight, pixels };
}

/** Turned about its middle, clockwise as seen, by an angle in radians; the size stays, corners come out white. */
export function rotateImage(image: GreyImage, radians: number): GreyImage {
  if (radians === 0) return image;
  const { width, height } = image;
  const pixels = new Uint8Array(width * height).fill(255);
  const [cos, sin] = [Math.cos(radians), Math.sin(radians)];
  const [middleX, middleY] = [width / 2, height / 2];
  for (let y = 0; y < height; y += 1)
    for (let x = 0; x < width; x += 1) {
      const fromX = middleX + (x - middleX) * cos + (y - middleY) * sin;
      const fromY = middleY - (x - middleX) * sin + (y - middleY) * cos;
      const left = Math.floor(fromX);
      const top = Math.floor(fromY);
      if (left < 0 || top < 0 || left + 1 >= width || top + 1 >= height) continue;
      const upper = mix(pixelAt(image, left, top), pixelAt(image, left + 1, top), fromX - left);
      const lower = mix(pixelAt(image, left, top + 1), pixelAt(image, left + 1, top + 1), fromX - left);
      pixels[y * width + x] = mix(upper, lower, fromY - top);
    }
  return { width, height, pixels };
}

export function cropImage(image: GreyImage, left: number, top: number, width: number, height: number): GreyImage {
  const pixels = new Uint8Array(width * height);
  for (let y = 0; y < height; y += 1) {
    const from = (top + y) * image.width + left;
    pixels.set(image.pixels.subarray(from, from + width), y * width);
  }
  return { width, height, pixels };
}
