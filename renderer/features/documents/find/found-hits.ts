// What was found in a paper, in the order of its text: merged as it comes, numbered, grouped by the units that hold it.
import type { TextPlace } from '#shared/documents/extracted-text.ts';
import type { FoundHit, FoundPart } from '#shared/documents/find-contract.ts';
import { comparePlaces } from '#shared/documents/linked-places.ts';
import type { PaperStructure } from '#shared/documents/structure.ts';
import { labelOfAddress } from '#shared/kernel/legal/find-unit.ts';
import { shortLabelOf, titleOf } from '../outline/unit-names.ts';
import { unitPathAt } from '../pane/unit-at.ts';

export interface Found {
  /** Where the search began: hits from here on came first. */
  readonly from: TextPlace;
  /** In the order of the text. */
  readonly hits: readonly FoundHit[];
  /** Hits from `from` on, and before it, listed or not. */
  readonly after: number;
  readonly before: number;
  /** All of the paper has been looked through. */
  readonly isWhole: boolean;
}

export const nothingFound = (from: TextPlace): Found => ({ from, hits: [], after: 0, before: 0, isWhole: false });

export function withPart(found: Found, { hits, after, before, isWhole }: FoundPart): Found {
  const all = hits.length === 0 ? found.hits : [...found.hits, ...hits].sort(compareHits);
  return { from: found.from, hits: all, after, before, isWhole };
}

function compareHits(left: FoundHit, right: FoundHit): number {
  return comparePlaces(placeOf(left), placeOf(right));
}

export function placeOf({ ranges: [first] }: FoundHit): TextPlace {
  return { page: first?.page ?? 1, block: first?.block ?? 0, offset: first?.start ?? 0 };
}

/** Tells a hit from every other of the paper. */
export function keyOf(hit: FoundHit): string {
  const { page, block, offset } = placeOf(hit);
  return `${page}.${block}.${offset}`;
}

/** Index of the first hit at or after a place; of the first of all where none is; -1 where there are none. */
export function hitFrom(hits: readonly FoundHit[], place: TextPlace): number {
  const index = hits.findIndex((hit) => comparePlaces(placeOf(hit), place) >= 0);
  return index >= 0 ? index : Math.min(0, hits.length - 1);
}

/** Index of the last hit before a place; of the last of all where none is; -1 where there are none. */
export function hitBefore(hits: readonly FoundHit[], place: TextPlace): number {
  const index = hits.findLastIndex((hit) => comparePlaces(placeOf(hit), place) < 0);
  return index >= 0 ? index : hits.length - 1;
}

/** Whether the nearest hit below the place where the search began is known. */
export function hasNearest({ hits, from, isWhole }: Found): boolean {
  const last = hits.at(-1);
  return isWhole || (last !== undefined && comparePlaces(placeOf(last), from) >= 0);
}

export const totalOf = ({ after, before }: Found): number => after + before;

/** Which of all hits one is, from 1, also of those that are not listed; null until all are counted. */
export function ordinalOf({ hits, from, before, isWhole }: Found, index: number): number | null {
  if (!isWhole || index < 0) return null;
  const listedBefore = hits.findIndex((hit) => comparePlaces(placeOf(hit), from) >= 0);
  const isAfter = listedBefore >= 0 && index >= listedBefore;
  return 1 + (isAfter ? before + index - listedBefore : index);
}

/** Whether the person has gone elsewhere since they stood at a place: it is above the view, or pages below it. */
export function hasLeft(place: TextPlace, view: TextPlace): boolean {
  return comparePlaces(place, view) < 0 || place.page - view.page > 1;
}

export type HitRow =
  | { readonly kind: 'group'; readonly key: string; readonly label: string; readonly page: number | null }
  | {
      readonly kind: 'hit';
      readonly key: string;
      readonly hit: FoundHit;
      readonly index: number;
      readonly group: string;
    };

interface RowOptions {
  /** Undefined while it is on its way. */
  readonly structure: PaperStructure | undefined;
  readonly hasPages: boolean;
  /** «Trang 12». */
  readonly pageLabel: (page: number) => string;
}

/** Hits under the unit that holds them, or their page where there are no units. */
export function rowsOf(hits: readonly FoundHit[], { structure, hasPages, pageLabel }: RowOptions): HitRow[] {
  const rows: HitRow[] = [];
  let last = '';
  for (const [index, hit] of hits.entries()) {
    const place = placeOf(hit);
    const unit = structure ? unitLabel(structure, place) : '';
    const page = hasPages ? pageLabel(place.page) : '';
    const group = unit === '' ? page : unit;
    const key = `${group} ${hasPages ? place.page : ''}`;
    if (key !== last && group !== '') {
      rows.push({
        kind: 'group',
        key: `group ${index}`,
        label: group,
        page: hasPages && unit !== '' ? place.page : null,
      });
    }
    last = key;
    rows.push({
      kind: 'hit',
      key: keyOf(hit),
      hit,
      index,
      group: unit === '' || page === '' ? group : `${unit}, ${page}`,
    });
  }
  return rows;
}

/** «Điều 15 › Khoản 2»: from the article on, down to the clause; «II.1. Về thời hạn» in an outline; elsewhere the unit alone. */
function unitLabel(structure: PaperStructure, place: TextPlace): string {
  const path = unitPathAt(structure, place).filter(({ kind }) => kind !== 'point');
  const last = path.at(-1);
  if (last?.kind === 'heading')
    return [labelOfAddress(last.address), titleOf(last)].filter((part) => part !== '').join('. ');
  const article = path.findIndex(({ kind }) => kind === 'article');
  return path
    .slice(article < 0 ? -1 : article)
    .map((unit) => shortLabelOf(unit) || titleOf(unit))
    .filter((label) => label !== '')
    .join(' › ');
}
