// What is news to a person, and what they have begun to read: bounded by their circles, and by how far back is looked.
import type { Database } from '#core/kernel/database.ts';
import { findSittingRow } from '#core/sittings/queries.ts';
import { mostNamedChanges, type PaperNews, type SittingNews } from '#shared/documents/news.ts';
import type { Viewer } from '#shared/kernel/people.ts';
import type { ProgrammeChange } from '#shared/sittings/programme-changes.ts';
import type { SeenRow } from './document-row.ts';
import { findDocument, listVersions } from './queries.ts';

export interface NewsMark {
  /** Number of the newest event that was looked at; 0: none. */
  readonly upTo: number;
  readonly at: string | null;
}

export function findNewsMark(database: Database, viewer: Viewer): NewsMark {
  const mark = database
    .prepare<[string], NewsMark>(
      `SELECT up_to AS upTo, noted_at AS at FROM readings_news WHERE user_id = ? ORDER BY noted_seq DESC LIMIT 1`,
    )
    .get(viewer.userId);
  return mark ?? { upTo: 0, at: null };
}

export interface NewsRow {
  readonly kind: 'paper' | 'sitting';
  readonly subject_id: string;
  readonly circle: string;
  readonly state: 'shown' | 'withdrawn';
  readonly at: string;
}

/** So many of the newest are looked at: a new participant is not told of fifty thousand papers. */
export const mostLookedAt = 500;

const inCircles = (column: string) => `${column} IN (SELECT value FROM json_each($circles))`;
const hasSeenIt = `EXISTS (SELECT 1 FROM readings WHERE readings.user_id = $userId
  AND readings.document_id = newest.subject_id AND readings.seen_seq >= newest.seq)`;
const hasRead = `EXISTS (SELECT 1 FROM readings WHERE readings.user_id = $userId AND readings.document_id = newest.subject_id)`;
const isReplaced = `EXISTS (SELECT 1 FROM news AS newer WHERE newer.replaces = newest.subject_id
  AND newer.state = 'shown' AND ${inCircles('newer.circle')})`;
const isStillShown = `EXISTS (SELECT 1 FROM news AS other WHERE other.subject_id = newest.subject_id
  AND other.state = 'shown' AND ${inCircles('other.circle')})`;
/** A sitting is news while it is still to come: newly announced, and to who has looked before; or changed. */
const isSittingNews = `EXISTS (SELECT 1 FROM sittings WHERE sittings.sitting_id = newest.subject_id
  AND sittings.ends_at > $now AND ($upTo > 0 OR sittings.edition > 1 OR sittings.standing <> 'planned'))`;

/** The newest of each circle by itself: the index gives them without a walk past those of others. */
const newestOf = (circle: number) => `SELECT * FROM (
  SELECT seq, circle, kind, state, at, subject_id FROM news INDEXED BY news_by_age
    WHERE circle = $circle${circle} AND seq > $upTo ORDER BY seq DESC LIMIT ${mostLookedAt + 1})`;

export const newsSql = (circleCount: number) => `
  SELECT newest.*, CASE
      WHEN newest.kind = 'sitting' THEN ${isSittingNews}
      WHEN newest.state = 'shown' THEN NOT ${hasSeenIt} AND NOT ${isReplaced}
      ELSE ${hasRead} AND NOT ${isStillShown}
    END AS is_news
  FROM (${Array.from({ length: circleCount }, (_, index) => newestOf(index)).join(' UNION ALL ')}
    ORDER BY seq DESC LIMIT ${mostLookedAt + 1}) AS newest
  ORDER BY newest.seq DESC`;

/** Newest first; a paper that the viewer has opened since is no news any more. */
export function listNewsRows(
  database: Database,
  viewer: Viewer,
  { upTo, now }: { readonly upTo: number; readonly now: string },
): { rows: NewsRow[]; isMore: boolean } {
  if (viewer.circles.length === 0) return { rows: [], isMore: false };
  const named = Object.fromEntries(viewer.circles.map((circle, index) => [`circle${index}`, circle]));
  const rows = database
    .prepare<[object], NewsRow & { is_news: number }>(newsSql(viewer.circles.length))
    .all({ ...named, upTo, now, circles: JSON.stringify(viewer.circles), userId: viewer.userId });
  const newest = rows.slice(0, mostLookedAt).filter(({ is_news }) => is_news === 1);
  return { rows: onePerSubject(newest), isMore: rows.length > mostLookedAt };
}

/** Two circles of a person may hear of the same thing. */
function onePerSubject(rows: readonly NewsRow[]): NewsRow[] {
  return [...new Map(rows.toReversed().map((row) => [row.subject_id, row])).values()].toReversed();
}

/** Of a paper that was taken back no more than its name; null where the row is not there (tables behind one another). */
export function findPaperNews(database: Database, viewer: Viewer, row: NewsRow): Omit<PaperNews, 'changes'> | null {
  const paper =
    row.state === 'withdrawn' ? findWithdrawn(database, row) : findDocument(database, viewer, row.subject_id);
  if (!paper) return null;
  const since = row.state === 'withdrawn' ? null : findVersionBefore(database, viewer, paper);
  return {
    kind: 'paper',
    at: row.at,
    what: row.state === 'withdrawn' ? 'withdrawn' : since ? 'version' : 'new',
    documentId: paper.document_id,
    title: paper.title,
    type: paper.type,
    number: paper.number,
    version: paper.version,
    circle: row.circle,
    since: since && { documentId: since.document_id, version: since.version },
  };
}

/** The viewer had read it on a shelf of theirs. */
function findWithdrawn(
  database: Database,
  { subject_id }: NewsRow,
): Omit<SeenRow, 'seen_seq' | 'replaced_by'> | undefined {
  return database.prepare<[string], SeenRow>('SELECT * FROM documents WHERE document_id = ?').get(subject_id);
}

/** The newest earlier version that they have read, else the one right before. */
export function findVersionBefore(database: Database, viewer: Viewer, paper: Pick<SeenRow, 'family_id' | 'version'>) {
  const before = listVersions(database, viewer, paper.family_id).filter(
    ({ version, stage }) => version < paper.version && stage === 'published',
  );
  const hasSeen = database
    .prepare<[string, string], number>('SELECT 1 FROM readings WHERE user_id = ? AND document_id = ?')
    .pluck();
  return before.findLast(({ document_id }) => hasSeen.get(viewer.userId, document_id) === 1) ?? before.at(-1) ?? null;
}

export function findSittingNews(database: Database, viewer: Viewer, row: NewsRow): SittingNews | null {
  const sitting = findSittingRow(database, viewer, row.subject_id);
  if (!sitting) return null;
  const changes = JSON.parse(sitting.changes) as ProgrammeChange[];
  return {
    kind: 'sitting',
    at: row.at,
    what: sitting.standing !== 'planned' ? sitting.standing : sitting.edition > 1 ? 'changed' : 'scheduled',
    sittingId: sitting.sitting_id,
    title: sitting.title,
    startsAt: sitting.starts_at,
    circle: row.circle,
    changes: changes.slice(0, mostNamedChanges),
    changeCount: changes.length,
  };
}
