// A paper cut into chunks of about a screen: what is put on screen and taken off it together. Pages whose text has not
// come are one chunk without items.

import type { TextPlace } from '#shared/documents/extracted-text.ts';
import { comparePlaces } from '#shared/documents/linked-places.ts';
import { type FlowItem, isTextItem } from './flow-item.ts';
import { type FlowSurroundings, itemsOfRun, type PageRun } from './flow-items.ts';
import { lastBefore, type UnitIndex } from './unit-index.ts';

export interface FlowChunk {
  readonly key: string;
  readonly start: TextPlace;
  /** Null: not here yet. */
  readonly items: readonly FlowItem[] | null;
  /** Pages that it stands for; of a chunk with items those of its run. */
  readonly firstPage: number;
  readonly lastPage: number;
}

/** What an item counts beside its letters, so that many short ones make a chunk too. */
const itemWeight = 70;
const chunkWeight = 2_600;

interface FlowTextOptions {
  readonly pageCount: number;
  readonly pagesPerRun: number;
  /** By first page. */
  readonly runs: ReadonlyMap<number, PageRun>;
  readonly units: UnitIndex;
  readonly weakPages: ReadonlySet<number>;
}

interface Made {
  readonly run: PageRun;
  readonly around: FlowSurroundings;
  readonly chunks: readonly FlowChunk[];
}

/** Makes the chunks of a paper again and again while its runs come and go; those of runs that stay are the same objects. */
export class FlowTextMaker {
  readonly #made = new Map<number, Made>();

  make({ pageCount, pagesPerRun, runs, units, weakPages }: FlowTextOptions): FlowChunk[] {
    const chunks: FlowChunk[] = [];
    for (let firstPage = 1; firstPage <= pageCount; firstPage += pagesPerRun) {
      const run = runs.get(firstPage);
      const lastPage = Math.min(pageCount, firstPage + pagesPerRun - 1);
      if (!run) {
        this.#made.delete(firstPage);
        const start = { page: firstPage, block: 0, offset: 0 };
        chunks.push({ key: `…${firstPage}`, start, items: null, firstPage, lastPage });
        continue;
      }
      const hasPrevious = runs.has(firstPage - pagesPerRun);
      const around = { hasPrevious, next: runs.get(firstPage + pagesPerRun), units, weakPages };
      let made = this.#made.get(firstPage);
      if (!made || made.run !== run || !isSameAround(made.around, around)) {
        made = { run, around, chunks: chunksOf(itemsOfRun(run, around), firstPage, lastPage) };
        this.#made.set(firstPage, made);
      }
      chunks.push(...made.chunks);
    }
    return chunks;
  }
}

function isSameAround(left: FlowSurroundings, right: FlowSurroundings): boolean {
  return (
    left.hasPrevious === right.hasPrevious &&
    left.next === right.next &&
    left.units === right.units &&
    left.weakPages === right.weakPages
  );
}

export function chunksOf(items: readonly FlowItem[], firstPage: number, lastPage: number): FlowChunk[] {
  const groups: FlowItem[][] = [];
  let weight = chunkWeight;
  for (const item of items) {
    const own = item.length + itemWeight;
    // A heading stays with what it is over.
    const isFull = weight >= chunkWeight || (weight + own > 1.5 * chunkWeight && item.kind !== 'footnote');
    const last = groups.at(-1);
    if (!last || (isFull && last.at(-1)?.kind !== 'heading')) {
      groups.push([item]);
      weight = own;
    } else {
      last.push(item);
      weight += own;
    }
  }
  return groups.flatMap((group) => {
    const [first] = group;
    return first ? [{ key: first.key, start: first.start, items: group, firstPage, lastPage }] : [];
  });
}

/** Index of the chunk that a place stands in, or would; -1 where there is none. */
export function findChunk(chunks: readonly FlowChunk[], place: TextPlace): number {
  const found = Math.max(
    0,
    lastBefore(chunks, ({ start }) => comparePlaces(start, place) <= 0),
  );
  if (chunks.length === 0) return -1;
  // A page's notes stand between the two halves of a paragraph that goes on over its end.
  for (let index = found; index >= Math.max(0, found - 2); index -= 1) {
    if (chunks[index]?.items?.some((item) => hasBlock(item, place))) return index;
  }
  return found;
}

/**
 * Where a place stands, or what stands nearest to it: blocks that repeat on pages are not shown. Rather before it, but on
 * its own page: a page opens at its first words, not at the last ones of the page before.
 */
export function findShown(chunks: readonly FlowChunk[], chunkIndex: number, place: TextPlace): TextPlace | null {
  const items = chunks[chunkIndex]?.items;
  if (!items) return null;
  if (items.some((item) => hasBlock(item, place))) return place;
  const before = items.findLast((item) => comparePlaces(item.start, place) <= 0);
  if (before && standsOn(before, place.page)) return before.start;
  const further = [...items, ...(chunks[chunkIndex + 1]?.items ?? [])];
  const after = further.find(({ start }) => start.page === place.page && comparePlaces(start, place) > 0);
  return (after ?? before ?? items[0])?.start ?? null;
}

function standsOn(item: FlowItem, page: number): boolean {
  return item.start.page === page || (isTextItem(item) && item.parts.some((part) => part.page === page));
}

function hasBlock(item: FlowItem, { page, block, offset }: TextPlace): boolean {
  if (!isTextItem(item)) return false;
  return item.parts.some(
    (part) =>
      part.page === page &&
      part.block === block &&
      part.from <= offset &&
      (offset < part.from + part.text.length || offset === 0 || part.from === 0),
  );
}
