// Rows of what each person has looked at: up to which event of the log.
import type { Projection } from '#core/kernel/projections.ts';
import { readingEvents, readingNoted } from '#shared/documents/readings.ts';

export const readingsProjection: Projection = {
  name: 'readings',
  version: 1,
  eventTypes: readingEvents.map((eventType) => eventType.type),
  schema: `
    CREATE TABLE readings (
      user_id TEXT NOT NULL,
      document_id TEXT NOT NULL,
      seen_seq INTEGER NOT NULL,
      PRIMARY KEY (user_id, document_id)
    ) STRICT, WITHOUT ROWID;
  `,
  prepare(database) {
    const note = database.prepare('INSERT OR REPLACE INTO readings VALUES (?, ?, ?)');
    return ({ type, subject, seq, data }) => {
      if (type !== readingNoted.type) return;
      const userId = subject.slice('reading/'.length);
      for (const documentId of (data as { documentIds: string[] }).documentIds) note.run(userId, documentId, seq);
    };
  },
};
