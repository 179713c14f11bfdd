// What the rows of papers add up to: counts to filter by, and room taken.
import type { Database } from '#core/kernel/database.ts';
import type { Viewer } from '#shared/kernel/people.ts';
import { isReplaced, isUnread } from './list-queries.ts';
import { namedPapersSql } from './named-papers.ts';
import { visibleTo } from './queries.ts';

interface Facets {
  types: { type: string; count: number }[];
  issuers: { issuer: string; count: number }[];
  sittings: { sittingId: string; title: string; startsAt: string; count: number }[];
  sessions: { sessionId: string; title: string; count: number }[];
  dossiers: { dossierId: string; title: string; count: number }[];
  stages: { draft: number; approved: number; published: number; withdrawn: number };
  unread: number;
  lacking: number;
}

interface Group {
  readonly stage: keyof Facets['stages'];
  readonly type: string | null;
  readonly issuer: string | null;
  readonly is_lacking: number;
  readonly count: number;
  readonly unread: number;
}

const shownOfKind = 100;

/** Counts of the papers that the viewer may see, newest versions only as in lists; withdrawn ones only under their stage. */
export function listFacets(database: Database, viewer: Viewer): Facets {
  const visible = visibleTo(viewer);
  const sql = `${visible.sql} AND NOT ${isReplaced}`;
  const parameters = { ...visible.parameters, userId: viewer.userId };
  const there = `${sql} AND documents.stage <> 'withdrawn'`;
  const all = <Row>(select: string) => database.prepare<[object], Row>(select).all(parameters);
  // One walk along an index in the order of the groups; the few hundred groups are added up here.
  const groups = all<Group>(
    `SELECT stage, type, issuer, is_lacking, count(*) AS count, sum(${isUnread}) AS unread
       FROM documents INDEXED BY documents_by_facets WHERE ${sql} GROUP BY stage, type, issuer, is_lacking`,
  );
  const onDeskOrShelf = groups.filter(({ stage }) => stage !== 'withdrawn');
  const sum = (chosen: readonly Group[], column: 'count' | 'unread' = 'count') =>
    chosen.reduce((total, group) => total + group[column], 0);
  const ofStage = (stage: Group['stage']) => sum(groups.filter((group) => group.stage === stage));
  return {
    types: countsOf(onDeskOrShelf, 'type').map(([type, count]) => ({ type, count })),
    issuers: countsOf(onDeskOrShelf, 'issuer').map(([issuer, count]) => ({ issuer, count })),
    sittings: all(countsOfSittingsSql(there)),
    sessions: all(countsOfSessionsSql(there)),
    dossiers: all(
      `SELECT dossiers.dossier_id AS dossierId, dossiers.title, coalesce(filed.count, 0) AS count
         FROM dossiers LEFT JOIN (SELECT dossier_id, count(*) AS count FROM documents INDEXED BY documents_by_dossier
             WHERE dossier_id IS NOT NULL AND ${there} GROUP BY dossier_id) AS filed
           ON filed.dossier_id = dossiers.dossier_id
         WHERE dossiers.circle IN (SELECT value FROM json_each($circles)) ORDER BY dossiers.title`,
    ),
    stages: {
      draft: ofStage('draft'),
      approved: ofStage('approved'),
      published: ofStage('published'),
      withdrawn: ofStage('withdrawn'),
    },
    unread: sum(onDeskOrShelf, 'unread'),
    lacking: sum(onDeskOrShelf.filter((group) => group.is_lacking === 1)),
  };
}

/**
 * Papers filed under a sitting, and those that its agenda names. Named ones are a few hundred: each is looked up by its
 * id, which SQLite would not do by itself where it may join in another order.
 */
export const countsOfSittingsSql = (there: string) => `
  WITH filed AS (SELECT sitting_id, count(*) AS count FROM documents INDEXED BY documents_by_sitting
      WHERE sitting_id IS NOT NULL AND ${there} GROUP BY sitting_id),
    named AS (SELECT pairs.sitting_id, count(*) AS count FROM (${namedPapersSql}) AS pairs
      CROSS JOIN documents ON documents.document_id = pairs.document_id AND documents.sitting_id IS NOT pairs.sitting_id
      WHERE ${there} GROUP BY pairs.sitting_id)
  SELECT sittings.sitting_id AS sittingId, sittings.title, sittings.starts_at AS startsAt,
      coalesce(filed.count, 0) + coalesce(named.count, 0) AS count
    FROM sittings LEFT JOIN filed ON filed.sitting_id = sittings.sitting_id
      LEFT JOIN named ON named.sitting_id = sittings.sitting_id
    WHERE sittings.circle IN (SELECT value FROM json_each($circles))
      AND coalesce(filed.count, named.count) IS NOT NULL
    ORDER BY startsAt`;

/** By the sitting that papers are filed under, else by the session itself; counted alike first, so that few are joined. */
export const countsOfSessionsSql = (there: string) => `
  SELECT sittings_sessions.session_id AS sessionId, sittings_sessions.title, sum(filed.count) AS count
    FROM (SELECT sitting_id, session_id, count(*) AS count FROM documents INDEXED BY documents_by_sitting
        WHERE (sitting_id IS NOT NULL OR session_id IS NOT NULL) AND ${there} GROUP BY sitting_id, session_id) AS filed
      LEFT JOIN sittings ON sittings.sitting_id = filed.sitting_id
      JOIN sittings_sessions ON sittings_sessions.session_id = coalesce(sittings.session_id, filed.session_id)
    WHERE sittings_sessions.circle IN (SELECT value FROM json_each($circles))
    GROUP BY sittings_sessions.session_id ORDER BY sittings_sessions.title`;

/** The most frequent first. */
function countsOf(groups: readonly Group[], column: 'type' | 'issuer'): [string, number][] {
  const counts = new Map<string, number>();
  for (const group of groups) {
    const value = group[column];
    if (value !== null) counts.set(value, (counts.get(value) ?? 0) + group.count);
  }
  return [...counts].sort(([a, m], [b, n]) => n - m || (a < b ? -1 : 1)).slice(0, shownOfKind);
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
