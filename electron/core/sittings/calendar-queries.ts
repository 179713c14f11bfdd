// Sessions with their sittings, programmes as they are prepared and published, templates: what the calendar's screens
// ask. Whoever does not keep the calendar gets no draft.
import type { Database } from '#core/kernel/database.ts';
import type { Viewer } from '#shared/kernel/people.ts';
import type { CalendarSitting, ProgrammeDetail, SessionSummary, Template } from '#shared/sittings/calendar-contract.ts';
import { isCalendarKeeper } from '#shared/sittings/calendar-keepers.ts';
import { isSameProgramme, type Outline, type Programme } from '#shared/sittings/programme.ts';
import { findSittingRow, papersOf } from './queries.ts';
import { circlesOf, type SittingRow, selectSittings, visibleSessions, visibleSittings } from './sitting-row.ts';

interface SessionRow {
  readonly session_id: string;
  readonly circle: string;
  readonly home_circle: string | null;
  readonly title: string;
  readonly starts_at: string;
  readonly ends_at: string;
  readonly organ: string | null;
  readonly is_sample: number;
  readonly revision: number;
  readonly sitting_count: number;
}

const selectSessions = (viewer: Viewer) => `
  SELECT sittings_sessions.*, (SELECT count(*) FROM sittings WHERE sittings.session_id = sittings_sessions.session_id
    AND ${visibleSittings(viewer, { withDrafts: true })}) AS sitting_count
  FROM sittings_sessions WHERE ${visibleSessions(viewer)}`;

/** Newest first. */
export function listSessions(database: Database, viewer: Viewer): SessionSummary[] {
  return database
    .prepare<[{ circles: string }], SessionRow>(`${selectSessions(viewer)} ORDER BY starts_at DESC, session_id`)
    .all(circlesOf(viewer))
    .map(summaryOfSession);
}

export function findSession(database: Database, viewer: Viewer, sessionId: string): SessionSummary | undefined {
  const row = database
    .prepare<[{ circles: string; sessionId: string }], SessionRow>(
      `${selectSessions(viewer)} AND sittings_sessions.session_id = $sessionId`,
    )
    .get({ ...circlesOf(viewer), sessionId });
  return row && summaryOfSession(row);
}

/** In order of time. */
export function listSittingsOfSession(database: Database, viewer: Viewer, sessionId: string): CalendarSitting[] {
  return database
    .prepare<[{ circles: string; sessionId: string }], SittingRow>(
      `${selectSittings(viewer, { withDrafts: true })} AND sittings.session_id = $sessionId
         ORDER BY sittings.starts_at, sittings.sitting_id`,
    )
    .all({ ...circlesOf(viewer), sessionId })
    .map((row) => withKnownPapers(calendarSittingOf(viewer, row), () => []));
}

export function findProgramme(
  database: Database,
  viewer: Viewer,
  sittingId: string,
  now: string,
): ProgrammeDetail | undefined {
  const row = findSittingRow(database, viewer, sittingId);
  if (!row) return undefined;
  const sitting = calendarSittingOf(viewer, row);
  const programmes = [sitting.draft, sitting.published].filter((each) => each !== null);
  const papers = papersOf(database, viewer, sittingId, programmes);
  const known = new Set(papers.map(({ paper }) => paper.documentId));
  return {
    // The identifier of a paper that the viewer may not see is nobody else's affair.
    ...withKnownPapers(sitting, (documentIds) => documentIds.filter((documentId) => known.has(documentId))),
    session: findSession(database, viewer, row.session_id) ?? unknownSession(row),
    changes: JSON.parse(row.changes) as ProgrammeDetail['changes'],
    changeNote: row.change_note,
    papers: papers.map(({ paper, itemId, isFiled }) => ({ ...paper, itemId, isFiledHere: isFiled })),
    now,
  };
}

export function listTemplates(database: Database, viewer: Viewer): Template[] {
  if (!isCalendarKeeper(viewer)) return [];
  return database
    .prepare<[{ circles: string }], { template_id: string; title: string; outline: string; is_sample: number }>(
      `SELECT * FROM sittings_templates WHERE is_deleted = 0 AND circle IN (SELECT value FROM json_each($circles))
         ORDER BY title, template_id`,
    )
    .all(circlesOf(viewer))
    .map(({ template_id, title, outline, is_sample }) => ({
      ...{ templateId: template_id, title, isSample: is_sample === 1 },
      outline: JSON.parse(outline) as Outline,
    }));
}

function summaryOfSession(row: SessionRow): SessionSummary {
  return {
    sessionId: row.session_id,
    title: row.title,
    startsAt: row.starts_at,
    endsAt: row.ends_at,
    organ: row.organ,
    circle: row.circle,
    stage: row.circle === row.home_circle ? 'draft' : 'published',
    isSample: row.is_sample === 1,
    revision: row.revision,
    sittingCount: row.sitting_count,
  };
}

/** A sitting may be told in a circle that was never told of its session. */
function unknownSession(row: SittingRow): ProgrammeDetail['session'] {
  return {
    ...{ sessionId: row.session_id, title: '', startsAt: row.starts_at, endsAt: row.ends_at, organ: null },
    ...{ circle: row.circle, stage: 'published', isSample: row.is_sample === 1, revision: 1 },
  };
}

function calendarSittingOf(viewer: Viewer, row: SittingRow): CalendarSitting {
  const published = row.published === null ? null : (JSON.parse(row.published) as Programme);
  const prepared = row.draft === null ? null : (JSON.parse(row.draft) as Programme);
  const isChanged = prepared !== null && (published === null || !isSameProgramme(prepared, published));
  return {
    sittingId: row.sitting_id,
    circle: row.circle,
    isSample: row.is_sample === 1,
    standing: row.standing,
    standingReason: row.standing_reason,
    published,
    publishedAt: row.published_at,
    edition: row.edition,
    sequence: row.sequence,
    toldAt: row.told_at,
    draft: isCalendarKeeper(viewer) && isChanged ? prepared : null,
    revision: row.revision,
  };
}

function withKnownPapers(
  sitting: CalendarSitting,
  known: (documentIds: readonly string[]) => string[],
): CalendarSitting {
  const bounded = (programme: Programme | null) =>
    programme && {
      ...programme,
      agenda: programme.agenda.map((item) => ({ ...item, documentIds: known(item.documentIds) })),
      documentIds: known(programme.documentIds),
    };
  return { ...sitting, published: bounded(sitting.published), draft: bounded(sitting.draft) };
}
