// A unit as results show it: its address, the part of its text around the densest hits, and where it opens.
import { labelOfAddress } from '#shared/kernel/legal/find-unit.ts';
import type { UnitHit } from '#shared/search/results.ts';
import type { IndexReader } from '../index/index-reader.ts';
import type { Spot } from '../index/indexed-unit.ts';
import type { FindRanges } from './hit-ranges.ts';
import { cutSnippet, densestHit } from './snippet.ts';

const start: Spot = { offset: 0, pageNumber: 1, blockIndex: 0, address: null };

export function unitHit(reader: IndexReader, unitId: number, rangesIn: FindRanges): UnitHit | null {
  const place = reader.placeOf(unitId);
  if (!place) return null;
  const { text, spots } = reader.textOf(place);
  const ranges = rangesIn(text);
  const spot = spotAt(spots, ranges[densestHit(ranges)]?.start ?? 0);
  return hitAt({ address: spot.address ?? place.address, heading: place.heading }, spot, cutSnippet(text, ranges));
}

/** A unit that was named by its address: from its beginning. */
export function namedHit(reader: IndexReader, unitId: number, address: string, rangesIn: FindRanges): UnitHit | null {
  const place = reader.placeOf(unitId);
  if (!place) return null;
  const { text, spots } = reader.textOf(place);
  const spot =
    spots.find((each) => each.address === address) ??
    spots.find((each) => each.address?.startsWith(`${address}/`)) ??
    spots[0] ??
    start;
  const own = text.slice(spot.offset);
  return hitAt({ address, heading: place.heading }, spot, cutSnippet(own, rangesIn(own), true));
}

function hitAt(
  { address, heading }: { address: string | null; heading: string | null },
  { pageNumber, blockIndex }: Spot,
  snippet: UnitHit['snippet'],
): UnitHit {
  const label = address === null ? null : labelOfAddress(address);
  return { address, label: label === '' ? null : label, heading, pageNumber, blockIndex, snippet };
}

function spotAt(spots: readonly Spot[], offset: number): Spot {
  return spots.findLast((spot) => spot.offset <= offset) ?? spots[0] ?? start;
}
