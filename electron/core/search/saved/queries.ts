// What may be asked of the rows of saved searches: each of them is one person's own; and which papers came onto that
// person's shelves since a moment.
import type { Database } from '#core/kernel/database.ts';
import { visibleSessions } from '#core/sittings/sitting-row.ts';
import type { Viewer } from '#shared/kernel/people.ts';
import { type Sought, soughtSchema } from '#shared/search/saved/saved-search.ts';

export interface KeptRow {
  readonly savedSearchId: string;
  readonly savedAt: string;
  readonly name: string;
  readonly sought: Sought;
  readonly isAlerting: boolean;
  /** What came onto the shelves up to this number of the log is not new. */
  readonly seenSeq: number;
}

interface SavedRow {
  readonly saved_search_id: string;
  readonly saved_at: string;
  readonly name: string;
  readonly sought: string;
  readonly is_alerting: number;
  readonly seen_seq: number;
}

/** The one saved last first. */
export function listSaved(database: Database, { userId }: Viewer): KeptRow[] {
  return database
    .prepare<[string], SavedRow>(
      'SELECT * FROM saved_searches WHERE user_id = ? AND is_removed = 0 ORDER BY saved_seq DESC',
    )
    .all(userId)
    .map((row) => ({
      savedSearchId: row.saved_search_id,
      savedAt: row.saved_at,
      name: row.name,
      sought: soughtSchema.parse(JSON.parse(row.sought)),
      isAlerting: row.is_alerting === 1,
      seenSeq: row.seen_seq,
    }));
}

export interface NewPaper {
  readonly documentId: string;
  readonly title: string;
  /** When it came onto a shelf of the viewer. */
  readonly shownSeq: number;
  /** Of the newest event that changed it. */
  readonly changedSeq: number;
}

/** So many of the newest are looked at: who looks again after a year is not told of fifty thousand papers. */
export const mostNewPapers = 1000;

/** The newest of each circle by itself: the index gives them without a walk past those of others. */
const newestOf = (circle: number) => `SELECT * FROM (
  SELECT subject_id, seq FROM news INDEXED BY news_by_age
    WHERE circle = $circle${circle} AND seq > $since AND seq <= $upTo AND kind = 'paper' AND state = 'shown'
    ORDER BY seq DESC LIMIT ${mostNewPapers})`;

/** What the person has opened since is not new to them; nor is what replaced papers say no longer. */
export const newPapersSql = (circleCount: number) => `
  SELECT documents.document_id AS documentId, documents.title, max(newest.seq) AS shownSeq,
      documents.changed_seq AS changedSeq
    FROM (${Array.from({ length: circleCount }, (_, index) => newestOf(index)).join(' UNION ALL ')}
      ORDER BY seq DESC LIMIT ${mostNewPapers}) AS newest
    JOIN documents ON documents.document_id = newest.subject_id
    WHERE documents.stage = 'published' AND documents.circle IN (SELECT value FROM json_each($circles))
      AND NOT EXISTS (SELECT 1 FROM readings WHERE readings.user_id = $userId
        AND readings.document_id = newest.subject_id AND readings.seen_seq >= newest.seq)
      AND NOT EXISTS (SELECT 1 FROM documents AS newer WHERE newer.replaces = documents.document_id
        AND +newer.stage = 'published' AND newer.circle IN (SELECT value FROM json_each($circles)))
    GROUP BY documents.document_id ORDER BY shownSeq DESC`;

/**
 * Papers that came onto the viewer's shelves after `since` and not after `upTo`, newest first. Those in the circle that
 * holds them alone are no news: they brought them there themselves.
 */
export function listNewPapers(
  database: Database,
  viewer: Viewer,
  { since, upTo }: { readonly since: number; readonly upTo: number },
): NewPaper[] {
  const circles = viewer.circles.filter((circle) => !circle.startsWith('user:'));
  if (circles.length === 0 || since >= upTo) return [];
  const named = Object.fromEntries(circles.map((circle, index) => [`circle${index}`, circle]));
  return database
    .prepare<[object], NewPaper>(newPapersSql(circles.length))
    .all({ ...named, since, upTo, circles: JSON.stringify(circles), userId: viewer.userId });
}

export interface Titled {
  readonly id: string;
  readonly title: string;
}

/** Of those that the viewer may know of. */
export function listSessionTitles(database: Database, viewer: Viewer, sessionIds: readonly string[]): Titled[] {
  return database
    .prepare<[object], Titled>(
      `SELECT session_id AS id, title FROM sittings_sessions
         WHERE session_id IN (SELECT value FROM json_each($ids)) AND ${visibleSessions(viewer)} ORDER BY session_id`,
    )
    .all({ ids: JSON.stringify(sessionIds), circles: JSON.stringify(viewer.circles) });
}

/** Of those that the viewer may know of. */
export function listDossierTitles(database: Database, viewer: Viewer, dossierIds: readonly string[]): Titled[] {
  return database
    .prepare<[object], Titled>(
      `SELECT dossier_id AS id, title FROM dossiers WHERE dossier_id IN (SELECT value FROM json_each($ids))
         AND circle IN (SELECT value FROM json_each($circles)) ORDER BY dossier_id`,
    )
    .all({ ids: JSON.stringify(dossierIds), circles: JSON.stringify(viewer.circles) });
}
