// Notes at a page's foot: smaller letters below the text, each with its mark, often below a short rule.

import type { Furniture } from './page-furniture.ts';
import { isTable, type PageDraft, type RegionDraft } from './page-layout.ts';
import type { PlacedLine } from './placed-line.ts';

export interface Notes {
  /** Lines of notes, and of those the ones that begin one. */
  readonly lines: ReadonlySet<PlacedLine>;
  readonly starts: ReadonlySet<PlacedLine>;
}

const noteMark = /^(?:\[\d{1,3}\]|\(\d{1,3}\)|\d{1,3}[.)]?\s?(?=[\p{L}“"(])|\*{1,3}|[¹²³⁴⁵⁶⁷⁸⁹†‡]+)/u;
/** Of the size of the running text. */
const largestNote = 0.93;

/** Size of most letters of the paper. */
export function bodySizeOf(pages: readonly PageDraft[]): number {
  const letters = new Map<number, number>();
  for (const { regions } of pages) {
    for (const { items } of regions) {
      for (const item of items) {
        if (isTable(item)) continue;
        const size = Math.round(item.size * 2) / 2;
        letters.set(size, (letters.get(size) ?? 0) + item.text.length);
      }
    }
  }
  let [most, usual] = [0, 0];
  for (const [size, count] of letters) if (count > most) [most, usual] = [count, size];
  return usual;
}

export function notesOf(page: PageDraft, furniture: Furniture, bodySize: number): Notes {
  const lines = new Set<PlacedLine>();
  const starts = new Set<PlacedLine>();
  for (const region of page.regions) {
    const tail = tailOf(region, furniture, bodySize);
    const [first] = tail;
    if (!first || hasTextBelow(page, region, tail, furniture)) continue;
    const isRuled = isBelowRule(region.noteRules, first);
    const marked = tail.filter((line) => line.isMarked || noteMark.test(line.text));
    const isSure = isRuled || first.isMarked || tail.some((line) => line.isMarked);
    if (!isSure || marked.length === 0) continue;
    for (const line of tail) lines.add(line);
    const areRaised = marked.some((line) => line.isMarked);
    for (const line of marked) if (line.isMarked || !areRaised) starts.add(line);
    starts.add(first);
  }
  return { lines, starts };
}

/** The last lines that are all in small letters; none where all of the region is. */
function tailOf({ items, noteRules }: RegionDraft, furniture: Furniture, bodySize: number): PlacedLine[] {
  const tail: PlacedLine[] = [];
  for (const item of items.toReversed()) {
    if (isTable(item)) return cutAtMark(tail, noteRules);
    if (furniture.has(item)) continue;
    if (item.size > largestNote * bodySize) return cutAtMark(tail, noteRules);
    tail.unshift(item);
  }
  return cutAtMark(tail, noteRules);
}

/** Small letters above the first mark are a table's note or the end of the text, unless a rule parts them. */
function cutAtMark(tail: readonly PlacedLine[], noteRules: RegionDraft['noteRules']): PlacedLine[] {
  const start = tail.findIndex((line) => line.isMarked || noteMark.test(line.text) || isBelowRule(noteRules, line));
  return start < 0 ? [] : tail.slice(start);
}

function isBelowRule(noteRules: RegionDraft['noteRules'], { box: [left, top], size }: PlacedLine): boolean {
  return noteRules.some(([x, y]) => y < top + 2 && top - y < 2 * size && Math.abs(left - x) < 3 * size);
}

function hasTextBelow(page: PageDraft, own: RegionDraft, tail: readonly PlacedLine[], furniture: Furniture): boolean {
  const bottom = Math.max(...tail.map(({ box: [, y, , height] }) => y + height));
  if (bottom < 0.5 * own.frame.height) return true;
  const [left, right] = [
    Math.min(...tail.map(({ box }) => box[0])),
    Math.max(...tail.map(({ box: [x, , width] }) => x + width)),
  ];
  return page.regions.some(
    (region) =>
      region !== own &&
      region.frame === own.frame &&
      region.items.some((item) => {
        const [x, y, width] = item.box;
        return y > bottom && x < right && x + width > left && (isTable(item) || !furniture.has(item));
      }),
  );
}
