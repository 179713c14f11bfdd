// A unit as results show it: its address, the part of its text around the densest hits, and where it opens.
import { labelOfAddress } from '#shared/kernel/legal/find-unit.ts';
import type { SourceRange } from '#shared/kernel/text/mapped-text.ts';
import type { UnitHit } from '#shared/search/results.ts';
import type { IndexReader } from '../index/index-reader.ts';
import type { Spot } from '../index/indexed-unit.ts';
import type { FindRanges } from './hit-ranges.ts';
import { cutSnippet, densestHit, marked, snippetLength } from './snippet.ts';

const start: Spot = { offset: 0, pageNumber: 1, blockIndex: 0, address: null };

export function unitHit(reader: IndexReader, unitId: number, rangesIn: FindRanges): UnitHit | null {
  const place = reader.placeOf(unitId);
  if (!place) return null;
  const { text: whole, spots: all } = reader.textOf(place);
  const from = afterHeading(whole, place.heading);
  const text = whole.slice(from);
  const spots = all.map((spot) => ({ ...spot, offset: spot.offset - from }));
  const ranges = rangesIn(text);
  // What was found in its title alone opens at its title.
  const spot = ranges.length > 0 ? meantSpot(text, spots, ranges) : (all[0] ?? start);
  // A heading with nothing under it is shown once.
  const heading = place.heading !== null && isHeadingAlone(whole, place.heading) ? null : place.heading;
  const at = {
    address: spot.address ?? place.address,
    heading,
    markedHeading: marked(heading ?? '', heading === null ? [] : rangesIn(heading)),
  };
  return hitAt(at, spot, cutSnippet(text, ranges));
}

/** Where the text goes on behind «Điều 15. Chia sẻ dữ liệu», which is shown as the heading; 0 where it is all there is. */
function afterHeading(text: string, heading: string | null): number {
  const line = text.indexOf('\n');
  return heading !== null && line > 0 && text.slice(0, line).trimEnd().endsWith(heading) ? line + 1 : 0;
}

/** Longest number before a heading: «Điều 118a. ». */
const numberLength = 12;

/** «4. Về thời hạn», and no more; or a passage that begins with its heading. */
function isHeadingAlone(text: string, heading: string): boolean {
  const line = text.trimEnd();
  return text.startsWith(heading) || (line.endsWith(heading) && line.length - heading.length <= numberLength);
}

/** A clause that was named, from its beginning; `point`: the letter of a point of it, where one was named too. */
export function namedHit(reader: IndexReader, unitId: number, address: string, point: string | null): UnitHit | null {
  const place = reader.placeOf(unitId);
  if (!place) return null;
  const { text, spots } = reader.textOf(place);
  const { heading } = place;
  const markedHeading = marked(heading ?? '', []);
  const first = spots.findIndex((each) => isWithin(each.address, address));
  const clause = spots[first] ?? spots[0] ?? start;
  const end = spots.slice(first + 1).find((each) => !isWithin(each.address, address))?.offset ?? text.length;
  const at = point === null ? -1 : pointAt(text.slice(clause.offset, end), point);
  if (at < 0) {
    return hitAt({ address, heading, markedHeading }, clause, cutSnippet(text.slice(clause.offset), [], true));
  }
  const offset = clause.offset + at;
  const named = { address: `${address}/điểm-${point}`, heading, markedHeading };
  return hitAt(named, spotAt(spots, offset), cutSnippet(text.slice(offset), [], true));
}

export function isWithin(address: string | null, outer: string): boolean {
  return address === outer || address?.startsWith(`${outer}/`) === true;
}

/** Where «đ)» begins in the text of a clause; −1 where it has no such point. */
function pointAt(text: string, point: string): number {
  const found = new RegExp(`(?<=^|[\\s“])${point}\\)`, 'u').exec(text);
  return found ? found.index : -1;
}

/** Of the densest hits, the part that has most different words of them. */
function meantSpot(text: string, spots: readonly Spot[], ranges: readonly SourceRange[]): Spot {
  const first = ranges[densestHit(ranges)];
  if (!first) return spotAt(spots, 0);
  const wordsOf = new Map<Spot, Set<string>>();
  for (const range of ranges) {
    if (range.start < first.start || range.end > first.start + snippetLength) continue;
    const spot = spotAt(spots, range.start);
    const words = wordsOf.get(spot) ?? new Set<string>();
    wordsOf.set(spot, words.add(text.slice(range.start, range.end).toLowerCase()));
  }
  let best = spotAt(spots, first.start);
  for (const [spot, words] of wordsOf) if (words.size > (wordsOf.get(best)?.size ?? 0)) best = spot;
  return best;
}

function hitAt(
  { address, heading, markedHeading }: Pick<UnitHit, 'address' | 'heading' | 'markedHeading'>,
  { pageNumber, blockIndex }: Spot,
  snippet: UnitHit['snippet'],
): UnitHit {
  return { address, label: labelOf(address), heading, markedHeading, pageNumber, blockIndex, snippet };
}

/** Null for a heading without a number: its address is made of its words. */
function labelOf(address: string | null): string | null {
  const label = address === null ? '' : labelOfAddress(address);
  return label === '' || /^\p{Ll}+-/u.test(label) ? null : label;
}

function spotAt(spots: readonly Spot[], offset: number): Spot {
  return spots.findLast((spot) => spot.offset <= offset) ?? spots[0] ?? start;
}
