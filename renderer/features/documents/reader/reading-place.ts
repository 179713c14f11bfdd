// Remembers where the person stopped in each paper, on this device only. A lost or full store costs the place, nothing
// else, so failures are swallowed here and nowhere else.
import { z } from 'zod';

const placeSchema = z.object({
  /** From 1; always 1 in a flowing paper. */
  pageNumber: z.int().positive(),
  /** How far down the page the view starts, 0 … 1. */
  fraction: z.number(),
});
export type ReadingPlace = z.infer<typeof placeSchema>;

const storeKey = 'dien-hong.reading-places';
const placesSchema = z.record(z.string(), placeSchema);
/** The oldest places are forgotten beyond this many. */
const maxPlaces = 500;

type Store = Pick<Storage, 'getItem' | 'setItem'>;

function readPlaces(store: Store): Record<string, ReadingPlace> {
  try {
    const parsed = placesSchema.safeParse(JSON.parse(store.getItem(storeKey) ?? '{}'));
    return parsed.success ? parsed.data : {};
  } catch {
    return {};
  }
}

export function readPlace(store: Store, documentId: string): ReadingPlace | null {
  return readPlaces(store)[documentId] ?? null;
}

export function keepPlace(store: Store, documentId: string, place: ReadingPlace): void {
  const { [documentId]: _former, ...others } = readPlaces(store);
  const newest = Object.entries(others).slice(-(maxPlaces - 1));
  try {
    store.setItem(storeKey, JSON.stringify({ ...Object.fromEntries(newest), [documentId]: place }));
  } catch {
    // Storage is full or forbidden.
  }
}
