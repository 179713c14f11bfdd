// What may be asked of the rows of readings: each of them is one person's own.
import type { Database } from '#core/kernel/database.ts';
import { mediaTypes } from '#shared/documents/media-types.ts';
import type { ContinuedPaper } from '#shared/documents/news.ts';
import { type ReadingPlace, readingPlaceSchema } from '#shared/documents/readings.ts';
import { labelOfAddress } from '#shared/kernel/legal/find-unit.ts';
import type { Viewer } from '#shared/kernel/people.ts';
import { findDocument, listVersions } from './queries.ts';

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

/** Less is a glance, more is all but finished. */
const begun = 0.03;
const finished = 0.97;
/** So many places are looked at for those of papers that are still on the shelf. */
const mostPlaces = 50;

export const continuedSql = `SELECT * FROM readings_places INDEXED BY readings_places_by_age
  WHERE user_id = $userId AND progress BETWEEN ${begun} AND ${finished} ORDER BY noted_seq DESC LIMIT ${mostPlaces}`;

/** Papers begun and not finished, the one read last first. What was withdrawn is left out; of what was replaced, the newest version is named. */
export function listContinued(database: Database, viewer: Viewer, limit: number): ContinuedPaper[] {
  const places = database
    .prepare<[{ userId: string }], PlaceRow & { document_id: string }>(continuedSql)
    .all({ userId: viewer.userId });
  const papers: ContinuedPaper[] = [];
  for (const row of places) {
    if (papers.length === limit) break;
    const paper = findDocument(database, viewer, row.document_id);
    if (!paper || paper.stage === 'withdrawn') continue;
    const newest = paper.replaced_by === null ? undefined : listVersions(database, viewer, paper.family_id).at(-1);
    papers.push({
      documentId: paper.document_id,
      title: paper.title,
      pageCount: paper.page_count,
      hasPages: paper.media_type === mediaTypes.pdf || paper.rendition_sha256 !== null,
      page: row.page,
      progress: row.progress,
      label: row.address === null ? null : labelOfAddress(row.address),
      at: row.noted_at,
      newer: newest ? { documentId: newest.document_id, version: newest.version } : null,
    });
  }
  return papers;
}
