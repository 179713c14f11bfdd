// Reads a page's glyphs from PDFium, turned so that the page is upright.
import type { GlyphTable } from './glyph-table.ts';
import type { OpenPage } from './pdfium.ts';

export interface PageBounds {
  readonly width: number;
  readonly height: number;
  /** From the page's own space (origin at the bottom left, y upwards) to the upright page. */
  readonly turn: Turn;
  /** How often the page is turned clockwise by 90° to be read. */
  readonly quarterTurns: number;
}

/** x' = a·x + b·y + c, y' = d·x + e·y + f */
export type Turn = readonly [a: number, b: number, c: number, d: number, e: number, f: number];

/** Beyond this a page is no page. */
const maxGlyphs = 3_000_000;
const longestFontName = 128;

export function boundsOf({ calls, memory, page, scratch }: OpenPage): PageBounds {
  calls.FPDF_GetPageBoundingBox(page, scratch);
  // FS_RECTF: left, top, right, bottom.
  const [left = 0, top = 0, right = 0, bottom = 0] = memory.HEAPF32.subarray(scratch >> 2, (scratch >> 2) + 4);
  const quarterTurns = calls.FPDFPage_GetRotation(page) & 3;
  const across = Math.max(0, right - left);
  const upwards = Math.max(0, top - bottom);
  const isTurned = quarterTurns % 2 === 1;
  const turns: readonly Turn[] = [
    [1, 0, -left, 0, -1, top],
    [0, 1, -bottom, 1, 0, -left],
    [-1, 0, right, 0, 1, -bottom],
    [0, -1, top, -1, 0, right],
  ];
  return {
    width: isTurned ? upwards : across,
    height: isTurned ? across : upwards,
    turn: turns[quarterTurns] ?? [1, 0, 0, 0, 1, 0],
    quarterTurns,
  };
}

/**
 * Fills the table; gives the names of the fonts that it numbers. Long and flat on purpose: it runs for every glyph of
 * every paper.
 */
export function readGlyphs(open: OpenPage, { turn, quarterTurns }: PageBounds, table: GlyphTable): string[] {
  const { calls, memory, text, scratch } = open;
  const [a, b, c, d, e, f] = turn;
  const fonts = new FontList(open);
  const count = Math.min(calls.FPDFText_CountChars(text), maxGlyphs);
  table.clear();
  table.reserve(count);
  const pen = scratch >> 3;
  const box = (scratch + 16) >> 2;
  let floats = memory.HEAPF32;
  let doubles = memory.HEAPF64;
  let object = -1;
  let size = 0;
  let angle = 0;
  let font = 0;
  let at = 0;
  for (let index = 0; index < count; index += 1) {
    // Spaces and line ends that PDFium made up itself: we judge by the places of the glyphs instead.
    if (calls.FPDFText_IsGenerated(text, index) === 1) continue;
    const code = textCode(calls.FPDFText_GetUnicode(text, index));
    if (code === 0) continue;
    // Size, angle and font are the same for all of a text object.
    const nextObject = calls.FPDFText_GetTextObject(text, index);
    if (nextObject !== object || nextObject === 0) {
      object = nextObject;
      size = calls.FPDFText_GetFontSize(text, index);
      angle = degreesOf(calls.FPDFText_GetCharAngle(text, index), quarterTurns);
      font = fonts.numberOf(object);
    }
    if (calls.FPDFText_GetCharOrigin(text, index, scratch, scratch + 8) === 0) continue;
    if (calls.FPDFText_GetLooseCharBox(text, index, scratch + 16) === 0) continue;
    // The memory has grown: the old view is empty.
    if (floats.length === 0) {
      floats = memory.HEAPF32;
      doubles = memory.HEAPF64;
    }
    const x = doubles[pen] ?? 0;
    const y = doubles[pen + 1] ?? 0;
    const x1 = floats[box] ?? 0;
    const y1 = floats[box + 1] ?? 0;
    const x2 = floats[box + 2] ?? 0;
    const y2 = floats[box + 3] ?? 0;
    const left = a * x1 + b * y1 + c;
    const right = a * x2 + b * y2 + c;
    const top = d * x1 + e * y1 + f;
    const bottom = d * x2 + e * y2 + f;
    table.code[at] = code;
    table.x[at] = a * x + b * y + c;
    table.baseline[at] = d * x + e * y + f;
    table.left[at] = Math.min(left, right);
    table.right[at] = Math.max(left, right);
    table.top[at] = Math.min(top, bottom);
    table.bottom[at] = Math.max(top, bottom);
    const isAcross = angle === 90 || angle === 270;
    table.size[at] = sizeOf(size, isAcross ? Math.abs(right - left) : Math.abs(bottom - top));
    table.font[at] = font;
    table.angle[at] = angle;
    at += 1;
  }
  table.count = at;
  return fonts.names;
}

/** 0 for what is no text: control characters, unmapped glyphs, halves of a pair. */
function textCode(code: number): number {
  // PDFium gives a hyphen at a line's end as U+0002.
  if (code === 0x02) return 0x2d;
  if (code < 0x20) return code === 0x09 ? 0x20 : 0;
  if (code < 0xd800) return code;
  const isHalf = code <= 0xdfff;
  return isHalf || code === 0xfffe || code === 0xffff || code > 0x10ffff ? 0 : code;
}

/** Many producers set size 1 and scale by the matrix: believe the stated size only where the box agrees. */
function sizeOf(stated: number, boxHeight: number): number {
  const ratio = boxHeight / stated;
  if (ratio > 0.6 && ratio < 2) return stated;
  return boxHeight > 0 ? boxHeight / 1.15 : Math.max(stated, 1);
}

/** Clockwise on the upright page; near enough to a quarter is one. */
function degreesOf(radians: number, quarterTurns: number): number {
  if (!(radians > 0)) return (90 * quarterTurns) % 360;
  const degrees = (radians * 180) / Math.PI + 90 * quarterTurns;
  const quarter = Math.round(degrees / 90) * 90;
  return (Math.abs(degrees - quarter) < 3 ? quarter : Math.round(degrees) + 360) % 360;
}

class FontList {
  readonly names: string[] = [];
  readonly #open: OpenPage;
  readonly #numbers = new Map<number, number>();

  constructor(open: OpenPage) {
    this.#open = open;
  }

  numberOf(object: number): number {
    const { calls } = this.#open;
    const font = object === 0 ? 0 : calls.FPDFTextObj_GetFont(object);
    const known = this.#numbers.get(font);
    if (known !== undefined) return known;
    const number = Math.min(this.names.length, 0xffff);
    this.#numbers.set(font, number);
    this.names[number] = font === 0 ? '' : this.#nameOf(font);
    return number;
  }

  #nameOf(font: number): string {
    const { calls, memory, scratch } = this.#open;
    const buffer = scratch + 64;
    const length = calls.FPDFFont_GetBaseFontName(font, buffer, longestFontName);
    if (length === 0 || length > longestFontName) return '';
    const bytes = memory.HEAPU8.slice(buffer, buffer + length - 1);
    return new TextDecoder().decode(bytes);
  }
}
