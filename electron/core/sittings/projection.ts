// Rows of sessions and sittings, from their events.
import type { Projection } from '#core/kernel/projections.ts';
import { sessionOpened, sittingEvents, sittingScheduled } from '#shared/sittings/events.ts';

export const sittingsProjection: Projection = {
  name: 'sittings',
  version: 1,
  eventTypes: sittingEvents.map((eventType) => eventType.type),
  schema: `
    CREATE TABLE sittings_sessions (
      session_id TEXT PRIMARY KEY,
      circle TEXT NOT NULL,
      title TEXT NOT NULL
    ) STRICT, WITHOUT ROWID;
    CREATE TABLE sittings (
      sitting_id TEXT PRIMARY KEY,
      session_id TEXT NOT NULL,
      circle TEXT NOT NULL,
      title TEXT NOT NULL,
      starts_at TEXT NOT NULL,
      ends_at TEXT NOT NULL,
      agenda TEXT NOT NULL,
      is_sample INTEGER NOT NULL
    ) STRICT, WITHOUT ROWID;
    CREATE INDEX sittings_by_start ON sittings (starts_at);
  `,
  prepare(database) {
    const insertSession = database.prepare('INSERT OR REPLACE INTO sittings_sessions VALUES (?, ?, ?)');
    const insertSitting = database.prepare('INSERT OR REPLACE INTO sittings VALUES (?, ?, ?, ?, ?, ?, ?, ?)');
    return (event) => {
      const id = event.subject.slice(event.subject.indexOf('/') + 1);
      if (event.type === sessionOpened.type) {
        insertSession.run(id, event.circle, sessionOpened.schema.parse(event.data).title);
      }
      if (event.type === sittingScheduled.type) {
        const { sessionId, title, startsAt, endsAt, agenda, isSample } = sittingScheduled.schema.parse(event.data);
        insertSitting.run(
          id,
          sessionId,
          event.circle,
          title,
          startsAt,
          endsAt,
          JSON.stringify(agenda),
          isSample ? 1 : 0,
        );
      }
    };
  },
};
