// A sitting's row, and the condition under which a viewer gets it: published to one of their circles, or prepared where
// they keep the calendar.
import type { Viewer } from '#shared/kernel/people.ts';
import { isCalendarKeeper } from '#shared/sittings/calendar-keepers.ts';
import type { SittingSummary } from '#shared/sittings/contract.ts';
import type { SittingKind } from '#shared/sittings/programme.ts';

export interface SittingRow {
  readonly sitting_id: string;
  readonly session_id: string;
  readonly session_title: string;
  readonly circle: string;
  readonly home_circle: string | null;
  readonly stage: 'draft' | 'published';
  readonly standing: 'planned' | 'cancelled' | 'postponed';
  readonly standing_reason: string | null;
  readonly title: string;
  readonly kind: SittingKind | null;
  readonly place: string | null;
  readonly starts_at: string;
  readonly ends_at: string;
  readonly agenda: string;
  readonly published: string | null;
  readonly draft: string | null;
  readonly edition: number;
  readonly sequence: number;
  readonly revision: number;
  readonly published_at: string | null;
  readonly told_at: string | null;
  readonly changes: string;
  readonly change_note: string | null;
  readonly is_sample: number;
}

const ofCircles = (column: string) => `${column} IN (SELECT value FROM json_each($circles))`;
const standing = "sittings.standing <> 'withdrawn'";

/** Published to a circle of the viewer. */
const publishedToViewer = `(sittings.stage = 'published' AND ${ofCircles('sittings.circle')} AND ${standing})`;
const preparedByViewer = `(${ofCircles('sittings.home_circle')} AND ${standing})`;

export function visibleSittings(viewer: Viewer, { withDrafts }: { readonly withDrafts: boolean }): string {
  return withDrafts && isCalendarKeeper(viewer) ? `(${publishedToViewer} OR ${preparedByViewer})` : publishedToViewer;
}

/** A session that the viewer may know of; what is only prepared, for those who keep the calendar. */
export function visibleSessions(viewer: Viewer): string {
  const seen = ofCircles('sittings_sessions.circle');
  return isCalendarKeeper(viewer)
    ? `(${seen} OR ${ofCircles('sittings_sessions.home_circle')})`
    : `(${seen} AND ${isNoDraft})`;
}

/** A draft's circle is the secretariat's, where somebody may be without keeping the calendar. */
const isNoDraft = 'sittings_sessions.circle IS NOT sittings_sessions.home_circle';

export const circlesOf = (viewer: Viewer) => ({ circles: JSON.stringify(viewer.circles) });

/** Sittings of the viewer, each with its session's title where the viewer may know that. */
export function selectSittings(viewer: Viewer, scope: { readonly withDrafts: boolean }): string {
  return `SELECT sittings.*, coalesce(sittings_sessions.title, '') AS session_title
    FROM sittings LEFT JOIN sittings_sessions
      ON sittings_sessions.session_id = sittings.session_id AND ${visibleSessions(viewer)}
    WHERE ${visibleSittings(viewer, scope)}`;
}

export function summaryOfSitting(row: SittingRow): SittingSummary {
  return {
    sittingId: row.sitting_id,
    sessionId: row.session_id,
    sessionTitle: row.session_title,
    title: row.title,
    kind: row.kind,
    place: row.place,
    startsAt: row.starts_at,
    endsAt: row.ends_at,
    circle: row.circle,
    isSample: row.is_sample === 1,
    stage: row.stage,
    standing: row.standing,
    standingReason: row.standing_reason,
    edition: row.edition,
    publishedAt: row.published_at,
  };
}
