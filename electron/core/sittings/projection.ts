// Rows of sessions, sittings and templates, from their events. A sitting's row holds what its readers see and, beside it,
// the draft; other features read the columns that say what was published.
import type { Database } from '#core/kernel/database.ts';
import type { Projection } from '#core/kernel/projections.ts';
import type { EventEnvelope } from '#shared/kernel/events.ts';
import { calendarHome } from '#shared/sittings/calendar-keepers.ts';
import {
  type SessionDetails,
  sessionAmended,
  sessionOpened,
  sessionPublished,
  sittingCancelled,
  sittingEvents,
  sittingPostponed,
  sittingPrepared,
  sittingPublished,
  sittingRestored,
  sittingRevised,
  sittingScheduled,
  sittingWithdrawn,
} from '#shared/sittings/events.ts';
import { type Programme, programmeSchema } from '#shared/sittings/programme.ts';
import { programmeChangeSchema } from '#shared/sittings/programme-changes.ts';
import { templateEvents } from '#shared/sittings/templates.ts';
import { templateAppliers } from './template-rows.ts';

export const sittingsProjection: Projection = {
  name: 'sittings',
  version: 2,
  eventTypes: [...sittingEvents, ...templateEvents].map((eventType) => eventType.type),
  schema: `
    CREATE TABLE sittings_sessions (
      session_id TEXT PRIMARY KEY,
      circle TEXT NOT NULL,
      home_circle TEXT,
      title TEXT NOT NULL,
      starts_at TEXT NOT NULL,
      ends_at TEXT NOT NULL,
      organ TEXT,
      is_sample INTEGER NOT NULL,
      revision INTEGER NOT NULL
    ) STRICT, WITHOUT ROWID;
    CREATE TABLE sittings (
      sitting_id TEXT PRIMARY KEY,
      session_id TEXT NOT NULL,
      circle TEXT NOT NULL,
      home_circle TEXT,
      stage TEXT NOT NULL,
      standing TEXT NOT NULL,
      standing_reason TEXT,
      title TEXT NOT NULL,
      kind TEXT,
      place TEXT,
      starts_at TEXT NOT NULL,
      ends_at TEXT NOT NULL,
      agenda TEXT NOT NULL,
      published TEXT,
      draft TEXT,
      edition INTEGER NOT NULL,
      sequence INTEGER NOT NULL,
      revision INTEGER NOT NULL,
      published_at TEXT,
      told_at TEXT,
      changes TEXT NOT NULL,
      change_note TEXT,
      is_sample INTEGER NOT NULL
    ) STRICT, WITHOUT ROWID;
    CREATE INDEX sittings_by_start ON sittings (starts_at);
    CREATE INDEX sittings_by_session ON sittings (session_id, starts_at);
    CREATE TABLE sittings_templates (
      template_id TEXT PRIMARY KEY,
      circle TEXT NOT NULL,
      title TEXT NOT NULL,
      outline TEXT NOT NULL,
      is_sample INTEGER NOT NULL,
      is_deleted INTEGER NOT NULL
    ) STRICT, WITHOUT ROWID;
  `,
  prepare(database) {
    const appliers = {
      ...sessionAppliers(database),
      ...programmeAppliers(database),
      ...standingAppliers(database),
      ...templateAppliers(database),
    };
    return (event) => appliers[event.type]?.(event, event.subject.slice(event.subject.indexOf('/') + 1));
  },
};

type Appliers = Record<string, (event: EventEnvelope, id: string) => void>;

function sessionAppliers(database: Database): Appliers {
  const put = database.prepare(
    `INSERT INTO sittings_sessions VALUES ($id, $circle, $home, $title, $startsAt, $endsAt, $organ, $isSample, 1)
     ON CONFLICT DO UPDATE SET circle = $circle, title = $title, starts_at = $startsAt, ends_at = $endsAt, organ = $organ`,
  );
  const amend = database.prepare(
    `UPDATE sittings_sessions SET title = $title, starts_at = $startsAt, ends_at = $endsAt, organ = $organ,
       revision = revision + 1 WHERE session_id = $id AND circle = $circle`,
  );
  const opened = ({ circle, data }: EventEnvelope, id: string) => {
    const { isSample, ...details } = data as SessionDetails & { isSample: boolean };
    const home = circle === calendarHome ? circle : null;
    put.run({ id, circle, home, ...details, isSample: isSample ? 1 : 0 });
  };
  return {
    [sessionOpened.type]: opened,
    [sessionPublished.type]: opened,
    [sessionAmended.type]: ({ circle, data }, id) => amend.run({ id, circle, ...(data as SessionDetails) }),
  };
}

function programmeAppliers(database: Database): Appliers {
  const prepare = database.prepare(
    `INSERT OR IGNORE INTO sittings VALUES ($id, $sessionId, $circle, $circle, 'draft', 'planned', NULL, $title, $kind, $place,
       $startsAt, $endsAt, $agenda, NULL, $programme, 0, 0, 1, NULL, NULL, '[]', NULL, $isSample)`,
  );
  // While there is nothing but a draft, the row says what the draft says.
  const whileDraft = (column: string, value: string) =>
    `${column} = CASE WHEN published IS NULL THEN ${value} ELSE ${column} END`;
  const revise = database.prepare(
    `UPDATE sittings SET draft = $programme, home_circle = $circle, revision = revision + 1,
       ${whileDraft('title', '$title')}, ${whileDraft('kind', '$kind')}, ${whileDraft('place', '$place')},
       ${whileDraft('starts_at', '$startsAt')}, ${whileDraft('ends_at', '$endsAt')}, ${whileDraft('agenda', '$agenda')}
     WHERE sitting_id = $id`,
  );
  const publish = database.prepare(
    `INSERT INTO sittings VALUES ($id, $sessionId, $circle, NULL, 'published', 'planned', NULL, $title, $kind, $place,
       $startsAt, $endsAt, $agenda, $programme, NULL, $edition, 0, 1, $at, $at, $changes, $note, $isSample)
     ON CONFLICT DO UPDATE SET circle = $circle, stage = 'published', standing = 'planned', standing_reason = NULL,
       title = $title, kind = $kind, place = $place, starts_at = $startsAt, ends_at = $endsAt, agenda = $agenda,
       published = $programme, draft = NULL, edition = $edition, changes = $changes, change_note = $note,
       sequence = CASE WHEN published IS NULL THEN 0 ELSE sequence + 1 END, published_at = $at, told_at = $at`,
  );
  const published = ({ circle, at, data }: EventEnvelope, id: string) => {
    const { edition = 1, changes = [], note = null, isSample } = data as Publication;
    publish.run({
      ...{ id, circle, at, edition, note, ...columnsOf(data), isSample: isSample ? 1 : 0 },
      changes: JSON.stringify(changes.map((change) => programmeChangeSchema.parse(change))),
    });
  };
  return {
    [sittingPrepared.type]: ({ circle, data }, id) => {
      const isSample = (data as Publication).isSample ? 1 : 0;
      prepare.run({ id, circle, isSample, ...columnsOf(data) });
    },
    [sittingRevised.type]: ({ circle, data }, id) => {
      const { sessionId: _same, ...columns } = columnsOf(data);
      revise.run({ id, circle, ...columns });
    },
    [sittingPublished.type]: published,
    [sittingScheduled.type]: published,
  };
}

interface Publication extends Programme {
  readonly isSample: boolean;
  readonly edition?: number;
  readonly changes?: readonly unknown[];
  readonly note?: string | null;
}

/** Parsed, for the log keeps its own order of keys and rows must be the same after a rebuild (rule L6). */
function columnsOf(data: unknown) {
  const programme = programmeSchema.parse(data);
  const { sessionId, title, kind, place, startsAt, endsAt, agenda } = programme;
  return {
    ...{ sessionId, title, kind, place, startsAt, endsAt },
    agenda: JSON.stringify(agenda),
    programme: JSON.stringify(programme),
  };
}

/** What is said in several circles counts once: in that of the readers. */
function standingAppliers(database: Database): Appliers {
  const stand = database.prepare(
    `UPDATE sittings SET standing = $standing, standing_reason = $reason,
       sequence = sequence + (published IS NOT NULL), told_at = CASE WHEN published IS NULL THEN NULL ELSE $at END
     WHERE sitting_id = $id AND circle = $circle`,
  );
  const to =
    (standing: string) =>
    ({ circle, at, data }: EventEnvelope, id: string) => {
      const { reason = null } = data as { reason?: string };
      stand.run({ id, circle, at, standing, reason });
    };
  return {
    [sittingCancelled.type]: to('cancelled'),
    [sittingPostponed.type]: to('postponed'),
    [sittingRestored.type]: to('planned'),
    [sittingWithdrawn.type]: to('withdrawn'),
  };
}
