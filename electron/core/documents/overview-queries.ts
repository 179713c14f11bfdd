// What the rows of papers add up to: counts to filter by, and room taken.
import type { Database } from '#core/kernel/database.ts';
import type { Viewer } from '#shared/kernel/people.ts';
import { visibleTo } from './queries.ts';

interface Facets {
  types: { type: string; count: number }[];
  issuers: { issuer: string; count: number }[];
  sittings: { sittingId: string; title: string; startsAt: string; count: number }[];
  dossiers: { dossierId: string; title: string; count: number }[];
  stages: { draft: number; approved: number; published: number; withdrawn: number };
  unread: number;
  lacking: number;
}

/** Counts of the papers that the viewer may see; withdrawn ones only under their stage. */
export function listFacets(database: Database, viewer: Viewer): Facets {
  const { sql, parameters } = visibleTo(viewer);
  const all = <Row>(select: string) => database.prepare<[object], Row>(select).all({ ...parameters });
  const there = `${sql} AND documents.stage <> 'withdrawn'`;
  const stages = { draft: 0, approved: 0, published: 0, withdrawn: 0 };
  for (const { stage, count } of all<{ stage: keyof typeof stages; count: number }>(
    `SELECT stage, count(*) AS count FROM documents WHERE ${sql} GROUP BY stage`,
  )) {
    stages[stage] = count;
  }
  const unread = database
    .prepare<[object], number>(
      `SELECT count(*) FROM documents WHERE ${there} AND NOT EXISTS (SELECT 1 FROM readings
         WHERE readings.document_id = documents.document_id AND readings.user_id = $userId
           AND readings.seen_seq >= documents.changed_seq)`,
    )
    .pluck()
    .get({ ...parameters, userId: viewer.userId });
  const lacking = all<{ count: number }>(
    `SELECT count(*) AS count FROM documents WHERE ${there} AND is_lacking = 1`,
  )[0];
  return {
    types: all(
      `SELECT type, count(*) AS count FROM documents WHERE ${there} AND type IS NOT NULL
         GROUP BY type ORDER BY count DESC, type LIMIT 100`,
    ),
    issuers: all(
      `SELECT issuer, count(*) AS count FROM documents WHERE ${there} AND issuer IS NOT NULL
         GROUP BY issuer ORDER BY count DESC, issuer LIMIT 100`,
    ),
    sittings: all(
      `SELECT documents.sitting_id AS sittingId, sittings.title, sittings.starts_at AS startsAt, count(*) AS count
         FROM documents JOIN sittings ON sittings.sitting_id = documents.sitting_id
           AND sittings.circle IN (SELECT value FROM json_each($circles))
         WHERE ${there} GROUP BY documents.sitting_id ORDER BY startsAt`,
    ),
    dossiers: all(
      `SELECT dossiers.dossier_id AS dossierId, dossiers.title,
           (SELECT count(*) FROM documents WHERE documents.dossier_id = dossiers.dossier_id AND ${there}) AS count
         FROM dossiers WHERE dossiers.circle IN (SELECT value FROM json_each($circles)) ORDER BY dossiers.title`,
    ),
    stages,
    unread: unread ?? 0,
    lacking: lacking?.count ?? 0,
  };
}

/** Of the papers that the viewer may see. */
export function sumBlobBytes(
  database: Database,
  viewer: Viewer,
): { paperCount: number; originalBytes: number; textBytes: number } {
  const { sql, parameters } = visibleTo(viewer);
  const sums = database
    .prepare<[object], { paperCount: number; originalBytes: number; textBytes: number }>(
      `SELECT count(*) AS paperCount, coalesce(sum(size_bytes + coalesce(rendition_bytes, 0)), 0) AS originalBytes,
         coalesce(sum(text_bytes), 0) AS textBytes FROM documents WHERE ${sql}`,
    )
    .get({ ...parameters });
  return sums ?? { paperCount: 0, originalBytes: 0, textBytes: 0 };
}
