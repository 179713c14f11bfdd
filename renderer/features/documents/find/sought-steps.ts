// From one place that a search found in a paper to the next, in the order of its text.
import type { TextPlace } from '#shared/documents/extracted-text.ts';
import { comparePlaces } from '#shared/documents/linked-places.ts';
import type { UnitHit } from '#shared/search/results.ts';

/** Places in the order of the text, each once. */
export function placesOf(hits: readonly Pick<UnitHit, 'pageNumber' | 'blockIndex'>[]): TextPlace[] {
  const places = hits
    .map(({ pageNumber, blockIndex }) => ({ page: pageNumber, block: blockIndex, offset: 0 }))
    .sort(comparePlaces);
  return places.filter((place, index) => {
    const before = places[index - 1];
    return before === undefined || comparePlaces(before, place) !== 0;
  });
}

/** Index of the next place after `from`, or of the one before it; from either end it goes round. -1 where there are none. */
export function stepFrom(places: readonly TextPlace[], from: TextPlace, by: 1 | -1): number {
  if (places.length === 0) return -1;
  if (by === 1)
    return Math.max(
      0,
      places.findIndex((place) => comparePlaces(place, from) > 0),
    );
  const before = places.findLastIndex((place) => comparePlaces(place, from) < 0);
  return before === -1 ? places.length - 1 : before;
}

/** Blocks of each page that hold one. */
export function blocksByPage(places: readonly TextPlace[]): ReadonlyMap<number, readonly number[]> {
  const pages = new Map<number, number[]>();
  for (const { page, block } of places) pages.set(page, [...(pages.get(page) ?? []), block]);
  return pages;
}
