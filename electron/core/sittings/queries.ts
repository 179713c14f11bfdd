// What may be asked of the calendar's rows. Every query is bounded by the viewer's circles.
import { type SeenRow, summaryOf } from '#core/documents/document-row.ts';
import { listDocumentsOfSitting } from '#core/documents/list-queries.ts';
import { findDocument } from '#core/documents/queries.ts';
import type { Database } from '#core/kernel/database.ts';
import { usualPolicy } from '#shared/documents/readiness.ts';
import type { DocumentSummary } from '#shared/documents/summary.ts';
import type { Viewer } from '#shared/kernel/people.ts';
import type { Sitting, SittingSummary } from '#shared/sittings/contract.ts';
import type { AgendaItem } from '#shared/sittings/events.ts';

interface SittingRow {
  readonly sitting_id: string;
  readonly session_id: string;
  readonly session_title: string;
  readonly circle: string;
  readonly title: string;
  readonly starts_at: string;
  readonly ends_at: string;
  readonly agenda: string;
  readonly is_sample: number;
}

const selectVisible = `
  SELECT sittings.*, coalesce(sittings_sessions.title, '') AS session_title
  FROM sittings LEFT JOIN sittings_sessions USING (session_id)
  WHERE sittings.circle IN (SELECT value FROM json_each(?))`;

/** In order of time. */
export function listSittings(database: Database, circles: readonly string[]): SittingSummary[] {
  return database
    .prepare<[string], SittingRow>(`${selectVisible} ORDER BY starts_at`)
    .all(JSON.stringify(circles))
    .map(summaryOfSitting);
}

/** The sitting with those of its papers that the viewer may see: what the agenda names, then what was filed under it. */
export function findSitting(database: Database, viewer: Viewer, sittingId: string): Sitting | undefined {
  const row = database
    .prepare<[string, string], SittingRow>(`${selectVisible} AND sitting_id = ?`)
    .get(JSON.stringify(viewer.circles), sittingId);
  if (!row) return undefined;
  const agenda: AgendaItem[] = JSON.parse(row.agenda);
  const filed = listDocumentsOfSitting(database, viewer, sittingId);
  const named = new Set(agenda.flatMap(({ documentIds }) => documentIds));
  const ofItem = (itemId: string | null) =>
    filed.filter((each) => each.item_id === itemId && !named.has(each.document_id)).map(paperOf);
  return {
    ...summaryOfSitting(row),
    agenda: agenda.map(({ documentIds, ...item }) => ({
      ...item,
      documents: [...namedPapers(database, viewer, documentIds), ...ofItem(item.itemId)],
    })),
    documents: ofItem(null),
  };
}

function namedPapers(database: Database, viewer: Viewer, documentIds: readonly string[]): DocumentSummary[] {
  return documentIds
    .map((documentId) => findDocument(database, viewer, documentId))
    .filter((row) => row !== undefined && row.stage !== 'withdrawn')
    .map((row) => paperOf(row as SeenRow));
}

/** What is missing of a paper is the desk's affair. */
function paperOf(row: SeenRow): DocumentSummary {
  return summaryOf(row, { withFaults: false, policy: usualPolicy });
}

function summaryOfSitting(row: SittingRow): SittingSummary {
  return {
    sittingId: row.sitting_id,
    sessionId: row.session_id,
    sessionTitle: row.session_title,
    title: row.title,
    startsAt: row.starts_at,
    endsAt: row.ends_at,
    circle: row.circle,
    isSample: row.is_sample === 1,
  };
}
