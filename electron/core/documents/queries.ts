// What may be asked of the rows of papers. Every query is bounded by what the viewer may see: papers on the shelves of
// their circles, and for keepers also what is being prepared or was withdrawn there.
import type { Database } from '#core/kernel/database.ts';
import { isKeeper } from '#shared/documents/document-state.ts';
import type { Viewer } from '#shared/kernel/people.ts';
import type { DocumentRow, SeenRow } from './document-row.ts';

export type Parameters = Record<string, string | number>;
export interface Condition {
  readonly sql: string;
  readonly parameters: Parameters;
}

/** Whose papers: a condition on `documents`. */
export function visibleTo(viewer: Viewer): Condition {
  const circles = JSON.stringify(viewer.circles);
  const ofCircles = 'documents.circle IN (SELECT value FROM json_each($circles))';
  // Nearly all papers are published: an index is to be chosen by what else is asked, hence the plus.
  const onShelf = `(+documents.stage = 'published' AND ${ofCircles})`;
  if (!isKeeper(viewer)) return { sql: onShelf, parameters: { circles } };
  const atHome = 'documents.home_circle IN (SELECT value FROM json_each($circles))';
  return { sql: `(${ofCircles} OR ${atHome})`, parameters: { circles } };
}

/** The version after this one, where the viewer may see it. */
const replacedBy = `(SELECT newer.document_id FROM documents AS newer
  WHERE newer.replaces = documents.document_id AND +newer.stage = 'published'
    AND newer.circle IN (SELECT value FROM json_each($circles)) LIMIT 1)`;
const seenColumns = `documents.*, readings.seen_seq, ${replacedBy} AS replaced_by`;
const withReadings = `LEFT JOIN readings ON readings.document_id = documents.document_id AND readings.user_id = $userId`;

/** The rows of these numbers, in the order given; the viewer's right to see them was settled when they were chosen. */
export function rowsInOrder(database: Database, viewer: Viewer, importedSeqs: readonly number[]): SeenRow[] {
  return database
    .prepare<[Parameters], SeenRow>(
      `SELECT ${seenColumns} FROM json_each($seqs) AS chosen
         CROSS JOIN documents ON documents.imported_seq = chosen.value ${withReadings} ORDER BY chosen.key`,
    )
    .all({ seqs: JSON.stringify(importedSeqs), circles: JSON.stringify(viewer.circles), userId: viewer.userId });
}

/** A paper that this viewer may see, whatever its stage; a withdrawn one only for keepers. */
export function findDocument(database: Database, viewer: Viewer, documentId: string): SeenRow | undefined {
  const { sql, parameters } = visibleTo(viewer);
  return database
    .prepare<[Parameters], SeenRow>(
      `SELECT ${seenColumns} FROM documents ${withReadings} WHERE documents.document_id = $documentId AND ${sql}`,
    )
    .get({ ...parameters, userId: viewer.userId, documentId });
}

/** The same bytes, where the viewer may see them and others of the circle too: a private copy is nobody else's. */
export function findByOriginal(
  database: Database,
  viewer: Viewer,
  sha256: string,
  circle: string,
): DocumentRow | undefined {
  const { sql, parameters } = visibleTo(viewer);
  return database
    .prepare<[Parameters], DocumentRow>(
      `SELECT * FROM documents WHERE original_sha256 = $sha256 AND stage <> 'withdrawn' AND ${sql}
         AND (circle = $circle OR circle NOT LIKE 'user:%') LIMIT 1`,
    )
    .get({ ...parameters, sha256, circle });
}

/** All versions that the viewer may see, oldest first. */
export function listVersions(database: Database, viewer: Viewer, familyId: string): DocumentRow[] {
  const { sql, parameters } = visibleTo(viewer);
  return database
    .prepare<[Parameters], DocumentRow>(
      `SELECT * FROM documents WHERE family_id = $familyId AND stage <> 'withdrawn' AND ${sql} ORDER BY version, imported_seq`,
    )
    .all({ ...parameters, familyId });
}

/** Other papers of the same number and issuer that are no versions of this one. */
export function listDuplicates(database: Database, viewer: Viewer, row: DocumentRow): DocumentRow[] {
  if (row.number_key === null) return [];
  const { sql, parameters } = visibleTo(viewer);
  return database
    .prepare<[Parameters], DocumentRow>(
      `SELECT * FROM documents WHERE number_key = $numberKey AND (issuer IS NULL OR $issuer = '' OR issuer = $issuer)
         AND document_id <> $documentId AND family_id <> $familyId AND stage <> 'withdrawn' AND ${sql} LIMIT 20`,
    )
    .all({
      ...parameters,
      numberKey: row.number_key,
      issuer: row.issuer ?? '',
      documentId: row.document_id,
      familyId: row.family_id,
    });
}

/** Papers whose time to be published has come, earliest first. */
export function listDuePublications(database: Database, now: string): DocumentRow[] {
  return database
    .prepare<[string], DocumentRow>(
      'SELECT * FROM documents WHERE publish_at IS NOT NULL AND publish_at <= ? ORDER BY publish_at LIMIT 500',
    )
    .all(now);
}

/** When the next publication is due; null when none is waiting. */
export function nextPublication(database: Database): string | null {
  return database.prepare<[], string | null>('SELECT min(publish_at) FROM documents').pluck().get() ?? null;
}

/** A paper whatever its state and circle: for the core's own work (index, verification), never for an answer. */
export function findAnyDocument(database: Database, documentId: string): DocumentRow | undefined {
  return database.prepare<[string], DocumentRow>('SELECT * FROM documents WHERE document_id = ?').get(documentId);
}

/** Every blob that a paper names, with the papers that name it. For verification. */
export function listBlobsOfDocuments(database: Database): { sha256: string; title: string; documentId: string }[] {
  return database
    .prepare<[], { sha256: string; title: string; documentId: string }>(
      `SELECT original_sha256 AS sha256, title, document_id AS documentId FROM documents
       UNION ALL SELECT text_sha256, title, document_id FROM documents
       UNION ALL SELECT rendition_sha256, title, document_id FROM documents WHERE rendition_sha256 IS NOT NULL`,
    )
    .all();
}

/** Whether any paper names these bytes as its original. */
export function isBlobNamed(database: Database, sha256: string): boolean {
  return (
    database
      .prepare<[string], number>('SELECT 1 FROM documents WHERE original_sha256 = ? LIMIT 1')
      .pluck()
      .get(sha256) !== undefined
  );
}
