// Grids of rules on a page: the cells of its tables, merged ones included.
import type { Box } from './reading-frames.ts';

/** A rule along x (`at` is its y) or along y (`at` is its x). */
interface Rule {
  at: number;
  from: number;
  to: number;
}

export interface Grid {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
  /** Row and column of the cell at the point: for merged cells, of its first part. Null outside. */
  cellAt(x: number, y: number): readonly [row: number, column: number] | null;
}

/** Rules nearer than this are one, and meet. */
const tolerance = 3;
const mostRules = 600;

export function gridsOf(boxes: readonly Box[]): Grid[] {
  const across = joined(
    boxes
      .filter(([, , width, height]) => width > height)
      .map(([x, y, width, height]) => ({ at: y + height / 2, from: x, to: x + width })),
  );
  const down = joined(
    boxes
      .filter(([, , width, height]) => width <= height)
      .map(([x, y, width, height]) => ({ at: x + width / 2, from: y, to: y + height })),
  );
  if (across.length === 0 || down.length === 0 || across.length > mostRules || down.length > mostRules) return [];
  return components(across, down).flatMap((part) => gridOf(part.across, part.down) ?? []);
}

/** Pieces of one rule, drawn cell by cell, put together. */
function joined(rules: readonly Rule[]): Rule[] {
  const whole: Rule[] = [];
  let level: Rule[] = [];
  for (const rule of rules.toSorted((one, other) => one.at - other.at)) {
    if (level[0] && rule.at - level[0].at > tolerance) {
      whole.push(...joinedOnLevel(level));
      level = [];
    }
    level.push(rule);
  }
  return [...whole, ...joinedOnLevel(level)];
}

function joinedOnLevel(level: readonly Rule[]): Rule[] {
  const whole: Rule[] = [];
  for (const rule of level.toSorted((one, other) => one.from - other.from)) {
    const last = whole.at(-1);
    if (last && rule.from <= last.to + tolerance) last.to = Math.max(last.to, rule.to);
    else whole.push({ ...rule, at: level[0]?.at ?? rule.at });
  }
  return whole;
}

function components(across: readonly Rule[], down: readonly Rule[]): { across: Rule[]; down: Rule[] }[] {
  const left = new Set(down);
  const open = new Set(across);
  const found: { across: Rule[]; down: Rule[] }[] = [];
  for (const start of across) {
    if (!open.delete(start)) continue;
    const part: { across: Rule[]; down: Rule[] } = { across: [start], down: [] };
    const waiting: { rule: Rule; isAcross: boolean }[] = [{ rule: start, isAcross: true }];
    for (let next = waiting.pop(); next; next = waiting.pop()) {
      for (const other of next.isAcross ? left : open) {
        if (!(next.isAcross ? meet(next.rule, other) : meet(other, next.rule))) continue;
        (next.isAcross ? left : open).delete(other);
        (next.isAcross ? part.down : part.across).push(other);
        waiting.push({ rule: other, isAcross: !next.isAcross });
      }
    }
    found.push(part);
  }
  return found;
}

function meet(across: Rule, down: Rule): boolean {
  return (
    down.at >= across.from - tolerance &&
    down.at <= across.to + tolerance &&
    across.at >= down.from - tolerance &&
    across.at <= down.to + tolerance
  );
}

/** Null where the rules make no table: fewer than two columns, a frame round a text. */
function gridOf(across: readonly Rule[], down: readonly Rule[]): Grid | null {
  if (down.length === 0) return null;
  const xs = levels([
    ...down.map(({ at }) => at),
    Math.min(...across.map(({ from }) => from)),
    Math.max(...across.map(({ to }) => to)),
  ]);
  const ys = levels([
    ...across.map(({ at }) => at),
    Math.min(...down.map(({ from }) => from)),
    Math.max(...down.map(({ to }) => to)),
  ]);
  const [columns, rows] = [xs.length - 1, ys.length - 1];
  if (columns < 2 || rows < 1) return null;
  const firstPart = firstParts(xs, ys, across, down);
  const usedColumns = new Set(firstPart.map((cell) => cell % columns));
  if (usedColumns.size < 2 || new Set(firstPart).size < 2) return null;
  return {
    left: xs[0] ?? 0,
    right: xs[columns] ?? 0,
    top: ys[0] ?? 0,
    bottom: ys[rows] ?? 0,
    cellAt: (x, y) => {
      const column = between(xs, x);
      const row = between(ys, y);
      if (column < 0 || row < 0) return null;
      const first = firstPart[row * columns + column] ?? 0;
      return [Math.floor(first / columns), first % columns];
    },
  };
}

/** For each cell of the full grid, the first of those that no rule parts it from. */
function firstParts(
  xs: readonly number[],
  ys: readonly number[],
  across: readonly Rule[],
  down: readonly Rule[],
): number[] {
  const [columns, rows] = [xs.length - 1, ys.length - 1];
  const parts = Array.from({ length: columns * rows }, (_, cell) => cell);
  const rootOf = (cell: number): number => {
    let root = cell;
    while (parts[root] !== root) root = parts[root] ?? root;
    return root;
  };
  const join = (one: number, other: number) => {
    const [first, second] = [rootOf(one), rootOf(other)];
    parts[Math.max(first, second)] = Math.min(first, second);
  };
  const isRuled = (rules: readonly Rule[], at: number, middle: number) =>
    rules.some((rule) => Math.abs(rule.at - at) <= tolerance && rule.from <= middle && rule.to >= middle);
  for (let row = 0; row < rows; row += 1) {
    const y = ((ys[row] ?? 0) + (ys[row + 1] ?? 0)) / 2;
    for (let column = 0; column < columns; column += 1) {
      const x = ((xs[column] ?? 0) + (xs[column + 1] ?? 0)) / 2;
      const cell = row * columns + column;
      if (column + 1 < columns && !isRuled(down, xs[column + 1] ?? 0, y)) join(cell, cell + 1);
      if (row + 1 < rows && !isRuled(across, ys[row + 1] ?? 0, x)) join(cell, cell + columns);
    }
  }
  return parts.map((_, cell) => rootOf(cell));
}

function levels(values: readonly number[]): number[] {
  const kept: number[] = [];
  for (const value of values.toSorted((one, other) => one - other)) {
    if (kept.length === 0 || value - (kept.at(-1) ?? 0) > tolerance) kept.push(value);
  }
  return kept;
}

function between(edges: readonly number[], value: number): number {
  if (value < (edges[0] ?? 0) - tolerance || value > (edges.at(-1) ?? 0) + tolerance) return -1;
  return Math.max(
    0,
    Math.min(
      edges.length - 2,
      edges.findLastIndex((edge) => edge <= value),
    ),
  );
}
