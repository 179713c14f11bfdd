// Headers, footers and page numbers: what stands at the edge of several pages, the same or counting on. A short paper
// has too few pages to tell, and keeps its words.
import { isTable, type PageDraft, type PlacedItem } from './page-layout.ts';
import { pageNumberOf, withoutPageNumbers } from './page-numbers.ts';
import type { PlacedLine } from './placed-line.ts';

export type FurnitureKind = 'header' | 'footer' | 'page-number';
export type Furniture = ReadonlyMap<PlacedLine, FurnitureKind>;

interface EdgeLine {
  readonly line: PlacedLine;
  readonly page: number;
  readonly isTop: boolean;
  /** Middle of the line on the upright page, from the nearer edge. */
  readonly distance: number;
  /** Rows between it and the edge. */
  readonly depth: number;
  /** The row next to it on the inner side, where that is no further than lines of one text are. */
  readonly inner: readonly PlacedItem[];
  /** Alone, in the outermost part of the page. */
  readonly isInMargin: boolean;
}

const deepestRow = 4;
/** Part of the page's height in which headers and footers stand. */
const edgeShare = 0.22;
const marginShare = 0.095;
/** Lines of one text are nearer than this, in heights of a line. */
const looseLines = 1.25;
const sameRow = 5;
const sameDistance = 8;
/** On fewer pages than this, words that repeat are just words. */
const leastPages = 3;
const leastDensity = 0.3;

export function furnitureOf(pages: readonly PageDraft[]): Furniture {
  const lines = pages.flatMap((page, index) => edgeLines(page, index));
  const found = new Map<PlacedLine, FurnitureKind>();
  for (const line of numbersAmong(lines)) found.set(line.line, 'page-number');
  for (const line of repeatedAmong(lines, found)) found.set(line.line, line.isTop ? 'header' : 'footer');
  for (const line of hiddenBehindText(lines, found)) found.delete(line.line);
  for (const line of watermarks(pages)) found.set(line, 'header');
  return found;
}

function edgeLines(page: PageDraft, index: number): EdgeLine[] {
  const placed = page.regions
    .filter(({ frame }) => !frame.isSlanted)
    .flatMap(({ items, frame }) =>
      items.map((item) => {
        const [, y, , height] = frame.toPage ? frame.toPage(item.box) : item.box;
        return { item, middle: y + height / 2, height };
      }),
    )
    .sort((one, other) => one.middle - other.middle);
  const rows: (typeof placed)[] = [];
  for (const each of placed) {
    const row = rows.at(-1);
    if (row?.[0] && each.middle - row[0].middle < sameRow) row.push(each);
    else rows.push([each]);
  }
  const edge = (isTop: boolean) =>
    (isTop ? rows : rows.toReversed()).slice(0, deepestRow + 1).flatMap((row, depth, all) =>
      row.flatMap(({ item, middle, height }): EdgeLine[] => {
        const distance = isTop ? middle : page.height - middle;
        if (isTable(item) || depth === deepestRow || distance > edgeShare * page.height) return [];
        const next = all[depth + 1]?.[0];
        const isAlone = row.length === 1 && (!next || Math.abs(next.middle - middle) > 1.3 * height);
        const isInMargin = depth === 0 && isAlone && distance < marginShare * page.height;
        const isClose = next !== undefined && Math.abs(next.middle - middle) < looseLines * height;
        const inner = isClose ? (all[depth + 1] ?? []).map((each) => each.item) : [];
        return [{ line: item, page: index, isTop, distance, depth, inner, isInMargin }];
      }),
    );
  return [...edge(true), ...edge(false)];
}

/** Numbers that count on with the pages; one alone only in the margin, and only where it is the page's own. */
function numbersAmong(lines: readonly EdgeLine[]): EdgeLine[] {
  const groups = new Map<string, EdgeLine[]>();
  const alone: EdgeLine[] = [];
  for (const line of lines) {
    const value = pageNumberOf(line.line.text);
    if (value === null) continue;
    const key = `${line.isTop} ${value - line.page}`;
    const group = groups.get(key) ?? [];
    group.push(line);
    groups.set(key, group);
    if (line.isInMargin && value === line.page + 1) alone.push(line);
  }
  const counting = [...groups.values()].flatMap((group) =>
    group.filter((line, at) => {
      // Neighbours in the list are neighbours in the paper.
      const others = group.slice(Math.max(0, at - 8), at + 9);
      return others.some((other) => other.page !== line.page && isNear(line, other));
    }),
  );
  return [...counting, ...alone];
}

function isNear(one: EdgeLine, other: EdgeLine): boolean {
  return Math.abs(one.distance - other.distance) < sameDistance;
}

interface Repetition {
  readonly lines: EdgeLine[];
  readonly pages: Set<number>;
  readonly distance: number;
  readonly isTop: boolean;
}

function repeatedAmong(lines: readonly EdgeLine[], found: Furniture): EdgeLine[] {
  const repetitions = new Map<string, Repetition[]>();
  for (const line of lines) {
    // Notes that count on with the pages are alike, and are no footers.
    if (found.has(line.line) || line.line.isMarked) continue;
    const { text } = line.line;
    for (const key of new Set([text, withoutPageNumbers(text, line.page)])) {
      const group = repetitions.get(`${line.isTop} ${key}`) ?? [];
      addTo(group, line);
      repetitions.set(`${line.isTop} ${key}`, group);
    }
  }
  const repeated = [...repetitions.values()].flat().filter(isFrequent);
  const known = new Set([...found.keys(), ...repeated.flatMap((each) => each.lines.map(({ line }) => line))]);
  const text = new TextAtEdges(lines, known);
  const sure = repeated.filter((each) => each.pages.size >= leastPages && !text.contradicts(each));
  // What stands on two pages only is believed where another header has the same place: that of the other side.
  const paired = repeated.filter(
    (each) =>
      each.pages.size < leastPages &&
      sure.some((other) => other.isTop === each.isTop && Math.abs(other.distance - each.distance) < sameDistance),
  );
  return partedFromText([...sure, ...paired], found).flatMap((each) => each.lines);
}

/** Without what is set on to the text: the same last line of notes on several pages is no footer. */
function partedFromText(groups: readonly Repetition[], found: Furniture): readonly Repetition[] {
  const known = new Set<PlacedItem>([...found.keys(), ...groups.flatMap((each) => each.lines.map(({ line }) => line))]);
  const isParted = ({ inner }: EdgeLine) => inner.every((item) => known.has(item));
  const kept = groups.filter(({ lines }) => lines.filter(isParted).length >= 0.5 * lines.length);
  return kept.length === groups.length ? kept : partedFromText(kept, found);
}

function addTo(group: Repetition[], line: EdgeLine): void {
  const same = group.find((each) => Math.abs(each.distance - line.distance) < sameDistance);
  if (!same) {
    group.push({ lines: [line], pages: new Set([line.page]), distance: line.distance, isTop: line.isTop });
    return;
  }
  same.lines.push(line);
  same.pages.add(line.page);
}

function isFrequent({ pages }: Repetition): boolean {
  const range = Math.max(...pages) - Math.min(...pages) + 1;
  return pages.size >= 2 && pages.size >= leastDensity * range;
}

/** Lines that repeat nowhere, by their side and distance from the edge. */
class TextAtEdges {
  readonly #bands = new Map<string, EdgeLine[]>();

  constructor(lines: readonly EdgeLine[], known: ReadonlySet<PlacedLine>) {
    for (const line of lines) {
      if (known.has(line.line)) continue;
      const key = `${line.isTop} ${Math.floor(line.distance / sameDistance)}`;
      const band = this.#bands.get(key) ?? [];
      band.push(line);
      this.#bands.set(key, band);
    }
  }

  /** Where other pages have their text at that height, it is not kept free: forms that each begin with the same words. */
  contradicts({ pages, distance, isTop }: Repetition): boolean {
    const against = new Set<number>();
    const [first, last] = [Math.min(...pages), Math.max(...pages)];
    const middle = Math.floor(distance / sameDistance);
    for (const band of [middle - 1, middle, middle + 1]) {
      for (const line of this.#bands.get(`${isTop} ${band}`) ?? []) {
        if (line.page < first || line.page > last || pages.has(line.page)) continue;
        if (Math.abs(line.distance - distance) < sameDistance) against.add(line.page);
      }
    }
    return against.size > Math.max(1, 0.25 * pages.size);
  }
}

/** Nothing is furniture that has text between itself and the edge. */
function hiddenBehindText(lines: readonly EdgeLine[], found: Furniture): EdgeLine[] {
  const nearest = new Map<string, number>();
  for (const { line, page, isTop, depth } of lines) {
    if (found.has(line)) continue;
    const key = `${page} ${isTop}`;
    nearest.set(key, Math.min(nearest.get(key) ?? Number.POSITIVE_INFINITY, depth));
  }
  return lines.filter(
    ({ line, page, isTop, depth }) =>
      found.has(line) && depth > (nearest.get(`${page} ${isTop}`) ?? Number.POSITIVE_INFINITY),
  );
}

/** Slanted words, the same on several pages. */
function watermarks(pages: readonly PageDraft[]): PlacedLine[] {
  const slanted = pages.flatMap((page, index) =>
    page.regions
      .filter(({ frame }) => frame.isSlanted)
      .flatMap(({ items }) => items.flatMap((item) => (isTable(item) ? [] : [{ line: item, index }]))),
  );
  return [...Map.groupBy(slanted, ({ line }) => line.text).values()]
    .filter((group) => new Set(group.map(({ index }) => index)).size >= 2)
    .flatMap((group) => group.map(({ line }) => line));
}
