// What Tesseract says of a line, in pixels of the picture that it read. Pure.

export interface PixelBox {
  readonly x0: number;
  readonly y0: number;
  readonly x1: number;
  readonly y1: number;
}

export interface ReadLine {
  readonly bbox: PixelBox;
  readonly baseline: PixelBox;
  readonly rowAttributes: { readonly rowHeight: number };
  readonly words: readonly { readonly text: string; readonly confidence: number; readonly bbox: PixelBox }[];
}

/** Tesseract reads lines that stand on their side too. Of a word by itself nobody can tell. */
export function isLevel({ bbox, words }: ReadLine): boolean {
  return words.length < 2 || bbox.x1 - bbox.x0 >= bbox.y1 - bbox.y0;
}
