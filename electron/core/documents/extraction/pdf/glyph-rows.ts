// Glyphs sorted to rows by their baselines, each row from left to right. The order in the file is not used: where a font
// lacks Vietnamese letters, producers draw those from a second font and write them apart from their words.
import type { GlyphTable } from './glyph-table.ts';

/** Places in the table, from left to right. */
export interface GlyphRow {
  readonly baseline: number;
  readonly glyphs: number[];
  /** Those that stand raised beside larger letters: marks of notes, exponents. */
  readonly raised: ReadonlySet<number> | null;
}

/** Baselines closer than this, in font sizes, are one line. */
const baselineTolerance = 0.3;
/** How much smaller than its neighbours a raised mark is, and how far above them it may stand. */
const raisedSize = 0.8;
const raisedReach = 0.65;
const farthestRow = 2;
/** Glyphs of a mark: «12», «(a)», «[15]». */
const longestMark = 5;

/** Glyphs that follow one another in the file on one baseline. */
interface Run {
  readonly baseline: number;
  readonly size: number;
  readonly first: number;
  end: number;
}

export function rowsOf(table: GlyphTable): GlyphRow[] {
  const groups = attachRaised(table, groupRuns(runsOf(table)));
  return groups.map(({ runs, raised }) => {
    const glyphs: number[] = [];
    for (const { first, end } of runs) for (let at = first; at < end; at += 1) glyphs.push(at);
    sortByPlace(glyphs, table);
    return { baseline: runs[0]?.baseline ?? 0, glyphs, raised };
  });
}

function runsOf({ baseline, size, count }: GlyphTable): Run[] {
  const runs: Run[] = [];
  let run: Run | null = null;
  for (let at = 0; at < count; at += 1) {
    const own = baseline[at] ?? 0;
    if (run && Math.abs(run.baseline - own) < 0.05 && run.size === size[at]) run.end = at + 1;
    else {
      run = { baseline: own, size: size[at] ?? 1, first: at, end: at + 1 };
      runs.push(run);
    }
  }
  return runs;
}

interface RunGroup {
  runs: Run[];
  readonly baseline: number;
  /** Of its largest run. */
  size: number;
  raised: Set<number> | null;
}

function groupRuns(runs: Run[]): RunGroup[] {
  const groups: RunGroup[] = [];
  let group: RunGroup | null = null;
  for (const run of runs.sort((one, other) => one.baseline - other.baseline || one.first - other.first)) {
    if (!group || run.baseline - group.baseline > baselineTolerance * run.size) {
      group = { runs: [], baseline: run.baseline, size: 0, raised: null };
      groups.push(group);
    }
    group.runs.push(run);
    group.size = Math.max(group.size, run.size);
  }
  return groups;
}

/**
 * A raised mark has a baseline of its own, perhaps that of another row or of the next column: it goes to the row below
 * whose letters it touches.
 */
function attachRaised(table: GlyphTable, groups: RunGroup[]): RunGroup[] {
  for (const [index, group] of groups.entries()) {
    const moved = new Set<Run>();
    for (const run of group.runs) {
      if (run.end - run.first > longestMark) continue;
      const row = rowBelow(table, groups, index, run);
      if (!row) continue;
      row.raised ??= new Set();
      for (let at = run.first; at < run.end; at += 1) row.raised.add(at);
      if (row === group) continue;
      row.runs.push(run);
      moved.add(run);
    }
    if (moved.size > 0) group.runs = group.runs.filter((run) => !moved.has(run));
  }
  return groups.filter(({ runs }) => runs.length > 0);
}

/** The row that the run is a raised mark of; its own where it is raised by little. */
function rowBelow(table: GlyphTable, groups: readonly RunGroup[], index: number, run: Run): RunGroup | null {
  for (let at = index; at < groups.length; at += 1) {
    const row = groups[at];
    if (!row || row.baseline - run.baseline > raisedReach * row.size) {
      if (!row || row.baseline - run.baseline > farthestRow * run.size) return null;
      continue;
    }
    if (touchesAsMark(table, run, row)) return row;
  }
  return null;
}

function touchesAsMark({ left, right }: GlyphTable, run: Run, row: RunGroup): boolean {
  const [from, to] = [left[run.first] ?? 0, right[run.end - 1] ?? 0];
  return row.runs.some((each) => {
    const rise = (each.baseline - run.baseline) / each.size;
    if (run.size > raisedSize * each.size || rise < 0.1 || rise > raisedReach) return false;
    const near = 0.45 * each.size;
    for (let at = each.first; at < each.end; at += 1) {
      if (Math.abs((right[at] ?? 0) - from) < near || Math.abs((left[at] ?? 0) - to) < near) return true;
    }
    return false;
  });
}

/** Nearly in order as a rule, interleaved where letters come from two fonts. */
function sortByPlace(glyphs: number[], table: GlyphTable): void {
  let moves = 12 * glyphs.length;
  for (let index = 1; index < glyphs.length; index += 1) {
    const glyph = glyphs[index] ?? 0;
    const place = placeOf(glyph, table);
    let to = index;
    while (to > 0 && placeOf(glyphs[to - 1] ?? 0, table) > place) {
      glyphs[to] = glyphs[to - 1] ?? 0;
      to -= 1;
      moves -= 1;
    }
    glyphs[to] = glyph;
    if (moves < 0) {
      glyphs.sort((one, other) => placeOf(one, table) - placeOf(other, table) || one - other);
      return;
    }
  }
}

function placeOf(at: number, table: GlyphTable): number {
  const x = table.x[at] ?? 0;
  return isMark(table.code[at] ?? 0) && isLooseMark(at, table) ? x - 0.05 * (table.size[at] ?? 0) : x;
}

/**
 * Marks drawn by themselves. They stand where their letter ended, which is where the next letter begins, and go before
 * it. Where one glyph stands for a letter and its mark, PDFium gives both the glyph's origin and each a share of its
 * box: that mark stays behind its letter.
 */
function isLooseMark(at: number, { x, baseline, left, size }: GlyphTable): boolean {
  const isSameGlyph = at > 0 && x[at - 1] === x[at] && baseline[at - 1] === baseline[at];
  const hasShareOfBox = (left[at] ?? 0) - (x[at] ?? 0) > 0.05 * (size[at] ?? 0);
  return !isSameGlyph || !hasShareOfBox;
}

const mark = /^\p{M}$/u;

export function isMark(code: number): boolean {
  if (code < 0x300) return false;
  if (code < 0x370) return true;
  if (code >= 0x1e00 && code < 0x2100) return false;
  return mark.test(String.fromCodePoint(code));
}
