// Rows of what each person has looked at: each paper, up to which event of the log; where they stand in it; the news.
import type { Projection } from '#core/kernel/projections.ts';
import {
  newsSeen,
  newsUnseen,
  type ReadingPlaceNoted,
  readingEvents,
  readingNoted,
  readingPlaceNoted,
} from '#shared/documents/readings.ts';
import type { EventEnvelope } from '#shared/kernel/events.ts';

export const readingsProjection: Projection = {
  name: 'readings',
  version: 2,
  eventTypes: readingEvents.map((eventType) => eventType.type),
  schema: `
    CREATE TABLE readings (
      user_id TEXT NOT NULL,
      document_id TEXT NOT NULL,
      seen_seq INTEGER NOT NULL,
      PRIMARY KEY (user_id, document_id)
    ) STRICT, WITHOUT ROWID;
    CREATE TABLE readings_places (
      user_id TEXT NOT NULL,
      document_id TEXT NOT NULL,
      page INTEGER NOT NULL,
      block INTEGER NOT NULL,
      offset INTEGER NOT NULL,
      progress REAL NOT NULL,
      mode TEXT NOT NULL,
      address TEXT,
      noted_seq INTEGER NOT NULL,
      noted_at TEXT NOT NULL,
      PRIMARY KEY (user_id, document_id)
    ) STRICT, WITHOUT ROWID;
    CREATE TABLE readings_news (
      user_id TEXT NOT NULL,
      noted_seq INTEGER NOT NULL,
      noted_at TEXT NOT NULL,
      up_to INTEGER NOT NULL,
      PRIMARY KEY (user_id, noted_seq)
    ) STRICT, WITHOUT ROWID;
    CREATE INDEX readings_places_by_age ON readings_places (user_id, noted_seq, progress);
  `,
  prepare(database) {
    const note = database.prepare('INSERT OR REPLACE INTO readings VALUES (?, ?, ?)');
    const notePlace = database.prepare(
      `INSERT OR REPLACE INTO readings_places
         VALUES ($userId, $documentId, $page, $block, $offset, $progress, $mode, $address, $seq, $at)`,
    );
    const markNews = database.prepare('INSERT INTO readings_news VALUES (?, ?, ?, ?)');
    const unmarkNews = database.prepare(
      `DELETE FROM readings_news
         WHERE user_id = $userId AND noted_seq = (SELECT max(noted_seq) FROM readings_news WHERE user_id = $userId)`,
    );
    const appliers: Record<string, (event: EventEnvelope) => void> = {
      [readingNoted.type]: ({ subject, seq, data }) => {
        const userId = subject.slice('reading/'.length);
        for (const documentId of (data as { documentIds: string[] }).documentIds) note.run(userId, documentId, seq);
      },
      [readingPlaceNoted.type]: ({ actor, seq, at, data }) => {
        const { place, ...noted } = data as ReadingPlaceNoted;
        notePlace.run({ userId: actor, ...noted, ...place, seq, at });
      },
      [newsSeen.type]: ({ actor, seq, at, data }) => markNews.run(actor, seq, at, (data as { upTo: number }).upTo),
      [newsUnseen.type]: ({ actor }) => unmarkNews.run({ userId: actor }),
    };
    return (event) => appliers[event.type]?.(event);
  },
};
