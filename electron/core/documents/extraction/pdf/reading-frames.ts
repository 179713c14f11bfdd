// Text that runs in another direction than the page's own (a table set across, a margin note, a watermark) is turned
// level, read there, and its boxes turned back.
import { GlyphTable } from './glyph-table.ts';

export type Box = [x: number, y: number, width: number, height: number];

export interface ReadingFrame {
  readonly glyphs: GlyphTable;
  readonly width: number;
  readonly height: number;
  /** Neither level nor a quarter turned: a watermark. */
  readonly isSlanted: boolean;
  /** From the frame to the upright page; null where they are the same. */
  readonly toPage: ((box: Box) => Box) | null;
  /** From the upright page to the frame; null where they are the same. */
  readonly fromPage: ((box: Box) => Box) | null;
}

interface PageSize {
  readonly width: number;
  readonly height: number;
}

/** One frame for each direction, the one with most glyphs first. */
export function framesOf(glyphs: GlyphTable, page: PageSize): ReadingFrame[] {
  const counts = new Map<number, number>();
  for (let at = 0; at < glyphs.count; at += 1) {
    const angle = glyphs.angle[at] ?? 0;
    counts.set(angle, (counts.get(angle) ?? 0) + 1);
  }
  const angles = [...counts].sort((one, other) => other[1] - one[1]).map(([angle]) => angle);
  if (angles.length === 0 || (angles.length === 1 && angles[0] === 0)) {
    return [{ glyphs, ...page, isSlanted: false, toPage: null, fromPage: null }];
  }
  return angles.map((angle) => frameAt(angle, glyphs, page));
}

function frameAt(angle: number, all: GlyphTable, page: PageSize): ReadingFrame {
  const glyphs = glyphsAt(angle, all);
  if (angle === 0) return { glyphs, ...page, isSlanted: false, toPage: null, fromPage: null };
  const radians = (angle * Math.PI) / 180;
  // Exact for quarters: no box may be off by a rounding of π.
  const cosine = angle % 180 === 90 ? 0 : Math.cos(radians);
  const sine = angle % 180 === 0 ? 0 : Math.sin(radians);
  const corners = [0, page.width].flatMap((x) =>
    [0, page.height].map((y): [number, number] => [x * cosine + y * sine, y * cosine - x * sine]),
  );
  const [lefts, tops] = [corners.map(([x]) => x), corners.map(([, y]) => y)];
  const [left, top] = [Math.min(...lefts), Math.min(...tops)];
  const isSlanted = angle % 90 !== 0;
  const turn: Move = (x, y) => [x * cosine + y * sine - left, y * cosine - x * sine - top];
  turnGlyphs(glyphs, turn, isSlanted);
  return {
    glyphs,
    width: Math.max(...lefts) - left,
    height: Math.max(...tops) - top,
    isSlanted,
    fromPage: (box) => boundsBetween(box, turn),
    toPage: (box) =>
      boundsBetween(box, (x, y) => [(x + left) * cosine - (y + top) * sine, (x + left) * sine + (y + top) * cosine]),
  };
}

type Move = (x: number, y: number) => [number, number];

function boundsBetween([x, y, width, height]: Box, move: Move): Box {
  const corners = [move(x, y), move(x + width, y), move(x, y + height), move(x + width, y + height)];
  const [xs, ys] = [corners.map(([each]) => each), corners.map(([, each]) => each)];
  const [left, top] = [Math.min(...xs), Math.min(...ys)];
  return [left, top, Math.max(...xs) - left, Math.max(...ys) - top];
}

function glyphsAt(angle: number, all: GlyphTable): GlyphTable {
  const glyphs = new GlyphTable();
  for (let from = 0; from < all.count; from += 1) {
    if (all.angle[from] !== angle) continue;
    const at = glyphs.next();
    glyphs.code[at] = all.code[from] ?? 0;
    glyphs.font[at] = all.font[from] ?? 0;
    for (const column of ['x', 'baseline', 'left', 'top', 'right', 'bottom', 'size'] as const)
      glyphs[column][at] = all[column][from] ?? 0;
  }
  return glyphs;
}

function turnGlyphs(glyphs: GlyphTable, move: Move, isSlanted: boolean): void {
  for (let at = 0; at < glyphs.count; at += 1) {
    const [x, baseline] = move(glyphs.x[at] ?? 0, glyphs.baseline[at] ?? 0);
    const { left, top, right, bottom } = glyphs;
    const across: Box = [left[at] ?? 0, top[at] ?? 0, 0, 0];
    across[2] = (right[at] ?? 0) - across[0];
    across[3] = (bottom[at] ?? 0) - across[1];
    const size = glyphs.size[at] ?? 0;
    // The box of a slanted letter encloses it loosely: its pen's place says more.
    const box: Box = isSlanted ? [x, baseline - 0.9 * size, 0.3 * size, 1.15 * size] : boundsBetween(across, move);
    glyphs.x[at] = x;
    glyphs.baseline[at] = baseline;
    left[at] = box[0];
    top[at] = box[1];
    right[at] = box[0] + box[2];
    bottom[at] = box[1] + box[3];
  }
  if (isSlanted) widenToNext(glyphs);
}

/** A slanted letter reaches to the next one of its line. */
function widenToNext({ x, baseline, size, right, count }: GlyphTable): void {
  const order = Array.from({ length: count }, (_, at) => at).sort((one, other) => {
    const step = (baseline[one] ?? 0) - (baseline[other] ?? 0);
    return Math.abs(step) > 0.3 * (size[one] ?? 1) ? step : (x[one] ?? 0) - (x[other] ?? 0);
  });
  for (const [index, at] of order.entries()) {
    const next = order[index + 1] ?? at;
    const advance = (x[next] ?? 0) - (x[at] ?? 0);
    if (advance > 0 && advance < 1.2 * (size[at] ?? 0)) right[at] = x[next] ?? 0;
  }
}
