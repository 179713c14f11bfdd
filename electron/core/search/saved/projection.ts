// Rows of saved searches, each of one person. A removed one stays as it was, to be put back.
import type { Projection } from '#core/kernel/projections.ts';
import type { EventEnvelope } from '#shared/kernel/events.ts';
import {
  type SearchChanged,
  type SearchSaved,
  type SearchSeen,
  savedSearchEvents,
  searchChanged,
  searchRemoved,
  searchRestored,
  searchSaved,
  searchSeen,
} from '#shared/search/saved/events.ts';
import { soughtSchema } from '#shared/search/saved/saved-search.ts';

export const savedSearchesProjection: Projection = {
  name: 'saved_searches',
  version: 1,
  eventTypes: savedSearchEvents.map((eventType) => eventType.type),
  schema: `
    CREATE TABLE saved_searches (
      user_id TEXT NOT NULL,
      saved_search_id TEXT NOT NULL,
      saved_seq INTEGER NOT NULL,
      saved_at TEXT NOT NULL,
      name TEXT NOT NULL,
      sought TEXT NOT NULL,
      is_alerting INTEGER NOT NULL,
      is_removed INTEGER NOT NULL,
      seen_seq INTEGER NOT NULL,
      PRIMARY KEY (user_id, saved_search_id)
    ) STRICT, WITHOUT ROWID;
  `,
  prepare(database) {
    const save = database.prepare(
      'INSERT INTO saved_searches VALUES ($userId, $id, $seq, $at, $name, $sought, $isAlerting, 0, $seq)',
    );
    // Whoever has it told again wants what comes from now on, not all that came while it was silent.
    const change = database.prepare(
      `UPDATE saved_searches SET name = $name, is_alerting = $isAlerting,
           seen_seq = CASE WHEN is_alerting < $isAlerting THEN $seq ELSE seen_seq END
         WHERE user_id = $userId AND saved_search_id = $id`,
    );
    const mark = database.prepare(
      'UPDATE saved_searches SET is_removed = $isRemoved WHERE user_id = $userId AND saved_search_id = $id',
    );
    const see = database.prepare(
      `UPDATE saved_searches SET seen_seq = max(seen_seq, $upTo) WHERE user_id = $userId AND saved_search_id = $id`,
    );
    const appliers: Record<string, (event: EventEnvelope, of: { userId: string; id: string }) => void> = {
      [searchSaved.type]: ({ data, seq, at }, of) => {
        const { name, sought, isAlerting } = data as SearchSaved;
        // The log orders the fields in a way of its own.
        save.run({
          ...of,
          seq,
          at,
          name,
          sought: JSON.stringify(soughtSchema.parse(sought)),
          isAlerting: isAlerting ? 1 : 0,
        });
      },
      [searchChanged.type]: ({ data, seq }, of) => {
        const { name, isAlerting } = data as SearchChanged;
        change.run({ ...of, seq, name, isAlerting: isAlerting ? 1 : 0 });
      },
      [searchRemoved.type]: (_event, of) => mark.run({ ...of, isRemoved: 1 }),
      [searchRestored.type]: (_event, of) => mark.run({ ...of, isRemoved: 0 }),
      [searchSeen.type]: ({ data }, of) => see.run({ ...of, upTo: (data as SearchSeen).upTo }),
    };
    return (event) => {
      const { savedSearchId } = event.data as { savedSearchId: string };
      appliers[event.type]?.(event, { userId: event.actor, id: savedSearchId });
    };
  },
};
