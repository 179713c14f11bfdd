// Where the person stopped in each paper, on this device: kept at every pause, also when nobody can be reached. A lost
// or full store costs the place, nothing else, so failures are swallowed here and nowhere else.
import { z } from 'zod';
import type { TextPlace } from '#shared/documents/extracted-text.ts';
import { comparePlaces } from '#shared/documents/linked-places.ts';
import { type ReadingPlace, readingPlaceSchema } from '#shared/documents/readings.ts';
import type { PaperStructure } from '#shared/documents/structure.ts';
import { findUnit } from '#shared/kernel/legal/find-unit.ts';

const keptPlaceSchema = readingPlaceSchema.extend({
  /** When it was kept; ISO 8601 in UTC. */
  at: z.iso.datetime(),
});
export type KeptPlace = z.infer<typeof keptPlaceSchema>;

/** Of each person that uses this device. */
const keyOf = (viewerId: string) => `dien-hong.reading-places.${viewerId}`;
const placesSchema = z.record(z.string(), z.unknown());
/** The oldest places are forgotten beyond this many. */
const maxPlaces = 500;

type Store = Pick<Storage, 'getItem' | 'setItem'>;

function readPlaces(store: Store, viewerId: string): Record<string, unknown> {
  try {
    const parsed = placesSchema.safeParse(JSON.parse(store.getItem(keyOf(viewerId)) ?? '{}'));
    return parsed.success ? parsed.data : {};
  } catch {
    return {};
  }
}

export function readPlace(store: Store, viewerId: string, documentId: string): KeptPlace | null {
  const parsed = keptPlaceSchema.safeParse(readPlaces(store, viewerId)[documentId]);
  return parsed.success ? parsed.data : null;
}

/** Gives what was kept. */
export function keepPlace(
  store: Store,
  viewerId: string,
  documentId: string,
  place: ReadingPlace,
  now = new Date(),
): KeptPlace {
  const { [documentId]: _former, ...others } = readPlaces(store, viewerId);
  const newest = Object.entries(others).slice(-(maxPlaces - 1));
  const kept: KeptPlace = { ...place, at: now.toISOString() };
  try {
    store.setItem(keyOf(viewerId), JSON.stringify({ ...Object.fromEntries(newest), [documentId]: kept }));
  } catch {
    // Storage is full or forbidden.
  }
  return kept;
}

/** What this device knows and what the core was told, perhaps by another device: the newer one. */
export function newerPlace(left: KeptPlace | null, right: KeptPlace | null): KeptPlace | null {
  if (!left || !right) return left ?? right;
  return left.at >= right.at ? left : right;
}

/**
 * Where to open now. The text may have changed since: where the unit that was read stands elsewhere, it is gone to by
 * its address.
 */
export function placeNow({ place, address }: KeptPlace, structure: PaperStructure | undefined): TextPlace {
  const unit = structure && address !== null ? findUnit(structure, address) : null;
  if (!unit) return place;
  const isThere = comparePlaces(unit.start, place) <= 0 && comparePlaces(place, unit.end) < 0;
  return isThere ? place : unit.start;
}
