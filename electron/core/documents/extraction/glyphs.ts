// Glyphs as a PDF gives them, and turned so that the page is upright.

/** Points in the page's own space: origin at the bottom left, y upwards. */
export interface Glyph {
  readonly character: string;
  /** Where the pen stood when it was drawn. */
  readonly x: number;
  readonly baseline: number;
  /** Box of the font's height and the glyph's advance. */
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
  /** As the file says; without any scaling of its own. */
  readonly size: number;
}

export interface PageGlyphs {
  /** The visible part of the page in its own space. */
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
  /** How often the page is turned clockwise by 90° to be read. */
  readonly quarterTurns: number;
  readonly glyphs: readonly Glyph[];
}

/** Points on the upright page: origin at the top left, y downwards. */
export interface PlacedGlyph {
  readonly character: string;
  readonly x: number;
  readonly baseline: number;
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
  /** Height of the letters in points, scaling included. */
  readonly size: number;
}

type Point = readonly [x: number, y: number];

export interface UprightPage {
  readonly width: number;
  readonly height: number;
  readonly glyphs: readonly PlacedGlyph[];
}

export function uprightPage(page: PageGlyphs): UprightPage {
  const across = Math.max(0, page.right - page.left);
  const upwards = Math.max(0, page.top - page.bottom);
  const isTurned = page.quarterTurns % 2 === 1;
  const turn = turnOf(page);
  return {
    width: isTurned ? upwards : across,
    height: isTurned ? across : upwards,
    glyphs: page.glyphs.map((glyph) => placeGlyph(glyph, turn)),
  };
}

function turnOf({ left, top, right, bottom, quarterTurns }: PageGlyphs): (x: number, y: number) => Point {
  if (quarterTurns === 1) return (x, y) => [y - bottom, x - left];
  if (quarterTurns === 2) return (x, y) => [right - x, y - bottom];
  if (quarterTurns === 3) return (x, y) => [top - y, right - x];
  return (x, y) => [x - left, top - y];
}

function placeGlyph(glyph: Glyph, turn: (x: number, y: number) => Point): PlacedGlyph {
  const [x, baseline] = turn(glyph.x, glyph.baseline);
  const [x1, y1] = turn(glyph.left, glyph.top);
  const [x2, y2] = turn(glyph.right, glyph.bottom);
  const top = Math.min(y1, y2);
  const bottom = Math.max(y1, y2);
  return {
    character: glyph.character,
    x,
    baseline,
    left: Math.min(x1, x2),
    top,
    right: Math.max(x1, x2),
    bottom,
    size: sizeOf(glyph.size, bottom - top),
  };
}

/** Many producers set size 1 and scale by the matrix: believe the stated size only where the box agrees. */
function sizeOf(stated: number, boxHeight: number): number {
  const ratio = boxHeight / stated;
  if (ratio > 0.6 && ratio < 2) return stated;
  return boxHeight > 0 ? boxHeight / 1.15 : Math.max(stated, 1);
}
