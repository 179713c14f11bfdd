// What may be asked of the rows of papers. Every query is bounded by what the viewer may see: papers on the shelves of
// their circles, and for keepers also what is being prepared or was withdrawn there.
import type { Database } from '#core/kernel/database.ts';
import { isKeeper } from '#shared/documents/document-state.ts';
import type { DocumentFilter, DocumentOrder } from '#shared/documents/listing.ts';
import { dossierRoles } from '#shared/documents/paper.ts';
import type { Viewer } from '#shared/kernel/people.ts';
import { foldText } from '#shared/kernel/text/mapped-text.ts';
import type { DocumentRow, SeenRow } from './document-row.ts';

type Parameters = Record<string, string | number>;
interface Condition {
  readonly sql: string;
  readonly parameters: Parameters;
}

/** Whose papers: a condition on `documents`. */
export function visibleTo(viewer: Viewer): Condition {
  const circles = JSON.stringify(viewer.circles);
  const ofCircles = 'documents.circle IN (SELECT value FROM json_each($circles))';
  const onShelf = `(documents.stage = 'published' AND ${ofCircles})`;
  if (!isKeeper(viewer)) return { sql: onShelf, parameters: { circles } };
  const atHome = 'documents.home_circle IN (SELECT value FROM json_each($circles))';
  return { sql: `(${ofCircles} OR ${atHome})`, parameters: { circles } };
}

/** The version after this one, where the viewer may see it. */
const replacedBy = `(SELECT newer.document_id FROM documents AS newer
  WHERE newer.replaces = documents.document_id AND +newer.stage = 'published'
    AND newer.circle IN (SELECT value FROM json_each($circles)) LIMIT 1)`;
const seenSelect = `SELECT documents.*, readings.seen_seq, ${replacedBy} AS replaced_by FROM documents
  LEFT JOIN readings ON readings.document_id = documents.document_id AND readings.user_id = $userId`;
const placeInDossier = `CASE documents.dossier_role ${dossierRoles.map((role, place) => `WHEN '${role}' THEN ${place}`).join(' ')} ELSE 99 END`;

const orderBy: Record<DocumentOrder, string> = {
  newest: 'documents.imported_seq DESC',
  title: 'documents.title_key, documents.document_id',
  number: 'documents.number_key IS NULL, documents.number_key, documents.document_id',
  issued: 'documents.dated_on DESC, documents.document_id',
  agenda: `(SELECT starts_at FROM sittings WHERE sittings.sitting_id = documents.sitting_id) IS NULL,
    (SELECT starts_at FROM sittings WHERE sittings.sitting_id = documents.sitting_id),
    documents.item_id, documents.dossier_id, ${placeInDossier}, documents.title_key, documents.document_id`,
};

function conditionsOf(viewer: Viewer, filter: DocumentFilter): Condition {
  const { stages, types, issuers, sittingId, dossierId, from, to, text } = filter;
  const visible = visibleTo(viewer);
  const parts: string[] = [visible.sql];
  const parameters: Parameters = { ...visible.parameters };
  const add = (sql: string, values: Parameters = {}) => {
    parts.push(sql);
    Object.assign(parameters, values);
  };
  const among = (column: string, name: string, values: readonly string[] | undefined) => {
    if (values) add(`${column} IN (SELECT value FROM json_each($${name}))`, { [name]: JSON.stringify(values) });
  };
  if (stages) among('documents.stage', 'stages', stages);
  else add("documents.stage <> 'withdrawn'");
  among('documents.type', 'types', types);
  among('documents.issuer', 'issuers', issuers);
  if (sittingId !== undefined) add('documents.sitting_id = $sittingId', { sittingId });
  if (dossierId !== undefined) add('documents.dossier_id = $dossierId', { dossierId });
  if (from !== undefined) add('documents.dated_on >= $from', { from });
  if (to !== undefined) add('documents.dated_on <= $to', { to });
  if (text !== undefined && text.trim() !== '') {
    add(
      `(documents.title_key LIKE $like ESCAPE '\\' OR documents.number_key LIKE $numberLike ESCAPE '\\'
        OR documents.file_name LIKE $fileLike ESCAPE '\\')`,
      {
        like: likeOf(foldText(text.trim())),
        numberLike: likeOf(text.replace(/\s+/gu, '').toUpperCase()),
        fileLike: likeOf(text.trim()),
      },
    );
  }
  if (filter.isUnread) {
    add(
      `NOT EXISTS (SELECT 1 FROM readings WHERE readings.document_id = documents.document_id
        AND readings.user_id = $userId AND readings.seen_seq >= documents.changed_seq)`,
    );
  }
  if (filter.isLacking) add('documents.is_lacking = 1');
  if (!filter.withOldVersions) add(`${replacedBy} IS NULL`);
  return { sql: parts.join(' AND '), parameters };
}

function likeOf(text: string): string {
  return `%${text.replace(/[\\%_]/gu, '\\$&')}%`;
}

export interface ListPage {
  readonly filter: DocumentFilter;
  readonly order: DocumentOrder;
  readonly offset: number;
  readonly limit: number;
}

/** The select of `listDocuments`, for asserting its query plan. */
export function listDocumentsSql(viewer: Viewer, { filter, order }: Pick<ListPage, 'filter' | 'order'>): string {
  return `${seenSelect} WHERE ${conditionsOf(viewer, filter).sql} ORDER BY ${orderBy[order]} LIMIT $limit OFFSET $offset`;
}

export function listDocuments(
  database: Database,
  viewer: Viewer,
  { offset, limit, ...page }: ListPage,
): { rows: SeenRow[]; total: number } {
  const { sql, parameters } = conditionsOf(viewer, page.filter);
  const { userId } = viewer;
  const rows = database
    .prepare<[Parameters], SeenRow>(listDocumentsSql(viewer, page))
    .all({ ...parameters, userId, offset, limit });
  const total = database
    .prepare<[Parameters], number>(`SELECT count(*) FROM documents WHERE ${sql}`)
    .pluck()
    .get({ ...parameters, userId });
  return { rows, total: total ?? 0 };
}

export function listDocumentIds(
  database: Database,
  viewer: Viewer,
  { limit, ...page }: Omit<ListPage, 'offset'>,
): string[] {
  const { sql, parameters } = conditionsOf(viewer, page.filter);
  return database
    .prepare<[Parameters], string>(
      `SELECT documents.document_id FROM documents WHERE ${sql} ORDER BY ${orderBy[page.order]} LIMIT $limit`,
    )
    .pluck()
    .all({ ...parameters, userId: viewer.userId, limit });
}

/** A paper that this viewer may see, whatever its stage; a withdrawn one only for keepers. */
export function findDocument(database: Database, viewer: Viewer, documentId: string): SeenRow | undefined {
  const { sql, parameters } = visibleTo(viewer);
  return database
    .prepare<[Parameters], SeenRow>(`${seenSelect} WHERE documents.document_id = $documentId AND ${sql}`)
    .get({ ...parameters, userId: viewer.userId, documentId });
}

/** Papers that belong to a sitting by what they say themselves, in the order of its items and dossiers. */
export function listDocumentsOfSitting(database: Database, viewer: Viewer, sittingId: string): SeenRow[] {
  const { sql, parameters } = conditionsOf(viewer, { sittingId });
  return database
    .prepare<[Parameters], SeenRow>(`${seenSelect} WHERE ${sql} ORDER BY ${orderBy.agenda}`)
    .all({ ...parameters, userId: viewer.userId });
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
