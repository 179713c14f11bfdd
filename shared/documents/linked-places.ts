// Two papers that scroll together: which place of one stands level with a place of the other. Units of the same address
// are level (the same Điều, Khoản, Điểm); between two such units the text is spread evenly, so that an article that one
// paper alone has passes by while the other waits. Papers without common units go by their share. Pure.
import type { TextPlace } from './extracted-text.ts';
import type { PaperStructure, PaperUnit } from './structure.ts';

export interface LinkedPaper {
  /** Undefined: not known yet, or none. */
  readonly structure: PaperStructure | undefined;
  /** Just behind the paper's last place. */
  readonly end: TextPlace;
}

/** Characters of a long block: beyond them one does not tell how far down it a place stands. */
const longBlock = 600;

/**
 * A map from places of `from` to places of `to` that never goes backwards. Make it once for two papers: it sorts their
 * units.
 */
export function linkPlaces(from: LinkedPaper, to: LinkedPaper): (place: TextPlace) => TextPlace {
  const left = rulerOf(from);
  const right = rulerOf(to);
  const stops = [
    [1, 1] as const,
    ...commonStops(from.structure, to.structure).map(([a, b]) => [left.at(a), right.at(b)] as const),
    [left.at(from.end), right.at(to.end)] as const,
  ];
  return (place) => right.placeAt(between(stops, left.at(place)));
}

/** Starts of the units that both have, in an order that rises in both: what was moved to another place is left out. */
export function commonStops(
  from: PaperStructure | undefined,
  to: PaperStructure | undefined,
): (readonly [TextPlace, TextPlace])[] {
  const there = new Map([...unitsOf(to?.units ?? [])].map((unit) => [unit.address, unit.start]));
  const pairs = [...unitsOf(from?.units ?? [])].flatMap((unit) => {
    const start = there.get(unit.address);
    return start ? [[unit.start, start] as const] : [];
  });
  pairs.sort(([left], [right]) => comparePlaces(left, right));
  return longestRising(pairs);
}

export function comparePlaces(left: TextPlace, right: TextPlace): number {
  return left.page - right.page || left.block - right.block || left.offset - right.offset;
}

function* unitsOf(units: readonly PaperUnit[]): Generator<PaperUnit> {
  for (const unit of units) {
    yield unit;
    yield* unitsOf(unit.children ?? []);
  }
}

/** The longest part of the list whose second places rise (patience sorting). */
function longestRising(pairs: readonly (readonly [TextPlace, TextPlace])[]): (readonly [TextPlace, TextPlace])[] {
  const tails: number[] = [];
  const before: number[] = [];
  const second = (index: number) => pairs[index]?.[1] ?? { page: 1, block: 0, offset: 0 };
  for (const [index, [, place]] of pairs.entries()) {
    let low = 0;
    let high = tails.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (comparePlaces(second(tails[middle] ?? 0), place) < 0) low = middle + 1;
      else high = middle;
    }
    before[index] = tails[low - 1] ?? -1;
    tails[low] = index;
  }
  const rising: (readonly [TextPlace, TextPlace])[] = [];
  for (let index = tails.at(-1) ?? -1; index >= 0; index = before[index] ?? -1) {
    const pair = pairs[index];
    if (pair) rising.push(pair);
  }
  return rising.reverse();
}

interface Ruler {
  at(place: TextPlace): number;
  placeAt(mark: number): TextPlace;
}

/**
 * Numbers that rise with the places of a paper: 1 is its start, each page takes 1, its blocks share that evenly. How
 * many blocks a page has is known from the units that begin or end on it, which is enough between two of them.
 */
function rulerOf({ structure, end }: LinkedPaper): Ruler {
  const blocks = new Map<number, number>();
  const see = ({ page, block }: TextPlace) => blocks.set(page, Math.max(blocks.get(page) ?? 0, block + 1));
  for (const unit of unitsOf(structure?.units ?? [])) {
    see(unit.start);
    see(unit.end);
  }
  see(end);
  const blocksOf = (page: number) => (blocks.get(page) ?? 1) + 1;
  return {
    at: ({ page, block, offset }) => {
      const inBlock = Math.min(0.999, offset / longBlock);
      return page + Math.min(0.9999, (block + inBlock) / blocksOf(page));
    },
    placeAt: (mark) => {
      const page = Math.max(1, Math.floor(mark + 1e-9));
      // Rounding must not make the block before of the start of a block.
      const inPage = Math.max(0, mark - page) * blocksOf(page) + 1e-6;
      const block = Math.floor(inPage);
      return { page, block, offset: Math.floor((inPage - block) * longBlock) };
    },
  };
}

/** Straight lines between the stops. */
function between(stops: readonly (readonly [number, number])[], mark: number): number {
  let low = 0;
  let high = stops.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((stops[middle]?.[0] ?? 0) <= mark) low = middle;
    else high = middle - 1;
  }
  const here = stops[low];
  const next = stops[low + 1];
  if (!here) return 1;
  if (!next || next[0] <= here[0]) return here[1];
  return here[1] + ((mark - here[0]) / (next[0] - here[0])) * (next[1] - here[1]);
}
