// Where the person stopped in each paper, on this device: kept at every pause, also when nobody can be reached. A lost
// or full store costs the place, nothing else, so failures are swallowed here and nowhere else.
import { z } from 'zod';
import { type ReadingPlace, readingPlaceSchema } from '#shared/documents/readings.ts';

const keptPlaceSchema = readingPlaceSchema.extend({
  /** When it was kept; ISO 8601 in UTC. */
  at: z.iso.datetime(),
});
export type KeptPlace = z.infer<typeof keptPlaceSchema>;

const storeKey = 'dien-hong.reading-places';
const placesSchema = z.record(z.string(), z.unknown());
/** The oldest places are forgotten beyond this many. */
const maxPlaces = 500;

type Store = Pick<Storage, 'getItem' | 'setItem'>;

function readPlaces(store: Store): Record<string, unknown> {
  try {
    const parsed = placesSchema.safeParse(JSON.parse(store.getItem(storeKey) ?? '{}'));
    return parsed.success ? parsed.data : {};
  } catch {
    return {};
  }
}

export function readPlace(store: Store, documentId: string): KeptPlace | null {
  const parsed = keptPlaceSchema.safeParse(readPlaces(store)[documentId]);
  return parsed.success ? parsed.data : null;
}

export function keepPlace(store: Store, documentId: string, place: ReadingPlace, now = new Date()): void {
  const { [documentId]: _former, ...others } = readPlaces(store);
  const newest = Object.entries(others).slice(-(maxPlaces - 1));
  try {
    const kept: KeptPlace = { ...place, at: now.toISOString() };
    store.setItem(storeKey, JSON.stringify({ ...Object.fromEntries(newest), [documentId]: kept }));
  } catch {
    // Storage is full or forbidden.
  }
}
