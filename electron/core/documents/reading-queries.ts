// What may be asked of the rows of readings: each of them is one person's own.
import type { Database } from '#core/kernel/database.ts';
import { type ReadingPlace, readingPlaceSchema } from '#shared/documents/readings.ts';
import type { Viewer } from '#shared/kernel/people.ts';

export interface PlaceRow {
  readonly page: number;
  readonly block: number;
  readonly offset: number;
  readonly progress: number;
  readonly mode: string;
  readonly address: string | null;
  readonly noted_at: string;
}

export type NotedPlace = ReadingPlace & { readonly at: string };

/** Where this person stands in a paper, whether or not they may still see it. */
export function findPlace(database: Database, viewer: Viewer, documentId: string): NotedPlace | null {
  const row = database
    .prepare<[string, string], PlaceRow>('SELECT * FROM readings_places WHERE user_id = ? AND document_id = ?')
    .get(viewer.userId, documentId);
  return row ? placeOf(row) : null;
}

export function placeOf({ page, block, offset, progress, mode, address, noted_at }: PlaceRow): NotedPlace {
  return { ...readingPlaceSchema.parse({ place: { page, block, offset }, progress, mode, address }), at: noted_at };
}
