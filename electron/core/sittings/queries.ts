// What may be asked of the calendar's rows. Every query is bounded by the viewer's circles.
import { findShelvedDocument, summaryOf } from '#core/documents/queries.ts';
import type { Database } from '#core/kernel/database.ts';
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

/** The sitting with those of its papers that these circles may see. */
export function findSitting(database: Database, circles: readonly string[], sittingId: string): Sitting | undefined {
  const row = database
    .prepare<[string, string], SittingRow>(`${selectVisible} AND sitting_id = ?`)
    .get(JSON.stringify(circles), sittingId);
  if (!row) return undefined;
  const agenda: AgendaItem[] = JSON.parse(row.agenda);
  return {
    ...summaryOfSitting(row),
    agenda: agenda.map(({ documentIds, ...item }) => ({
      ...item,
      documents: documentIds
        .map((documentId) => findShelvedDocument(database, circles, documentId))
        .filter((document) => document !== undefined)
        .map(summaryOf),
    })),
  };
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
