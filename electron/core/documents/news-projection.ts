// Rows of what is news, one for each paper or sitting and circle: what stands on which shelf since when, and what was
// taken from it. Narrow, so that the newest are found without the wide rows of papers.
import type { Projection } from '#core/kernel/projections.ts';
import {
  type DocumentFiled,
  type DocumentImported,
  type DocumentPublished,
  documentFiled,
  documentImported,
  documentPublished,
  documentRestored,
  documentWithdrawn,
} from '#shared/documents/events.ts';
import type { EventEnvelope } from '#shared/kernel/events.ts';
import {
  sittingCancelled,
  sittingPostponed,
  sittingPublished,
  sittingRestored,
  sittingScheduled,
  sittingWithdrawn,
} from '#shared/sittings/events.ts';

const followed = [
  ...[documentImported, documentPublished, documentFiled, documentWithdrawn, documentRestored],
  ...[sittingScheduled, sittingPublished, sittingCancelled, sittingPostponed, sittingRestored, sittingWithdrawn],
] as const;

export const newsProjection: Projection = {
  name: 'news',
  version: 1,
  eventTypes: followed.map((eventType) => eventType.type),
  schema: `
    CREATE TABLE news (
      subject_id TEXT NOT NULL,
      circle TEXT NOT NULL,
      kind TEXT NOT NULL,
      state TEXT NOT NULL,
      seq INTEGER NOT NULL,
      at TEXT NOT NULL,
      replaces TEXT,
      PRIMARY KEY (subject_id, circle)
    ) STRICT, WITHOUT ROWID;
    CREATE INDEX news_by_age ON news (circle, seq, kind, state, at);
    CREATE INDEX news_replaced ON news (replaces, circle, state) WHERE replaces IS NOT NULL;
  `,
  prepare(database) {
    const show = database.prepare(
      `INSERT OR REPLACE INTO news VALUES ($id, $circle, $kind, 'shown', $seq, $at, $replaces)`,
    );
    const file = database.prepare('UPDATE news SET replaces = $replaces WHERE subject_id = $id');
    // An act that is told in several circles is news only where there is something that it changes.
    const turn = database.prepare(
      'UPDATE news SET state = $state, seq = $seq, at = $at WHERE subject_id = $id AND circle = $circle',
    );
    const forget = database.prepare('DELETE FROM news WHERE subject_id = $id AND circle = $circle');
    const to =
      (state: 'shown' | 'withdrawn') =>
      ({ circle, seq, at }: EventEnvelope, id: string) =>
        turn.run({ id, circle, seq, at, state });
    const showPaper = ({ circle, seq, at }: EventEnvelope, id: string, replaces: string | null) =>
      show.run({ id, circle, kind: 'paper', seq, at, replaces });
    const showSitting = ({ circle, seq, at }: EventEnvelope, id: string) =>
      show.run({ id, circle, kind: 'sitting', seq, at, replaces: null });
    const appliers: Record<string, (event: EventEnvelope, id: string) => void> = {
      [documentImported.type]: (event, id) => {
        if ((event.data as DocumentImported).stage === 'published') showPaper(event, id, null);
      },
      [documentPublished.type]: (event, id) => showPaper(event, id, (event.data as DocumentPublished).lineage.replaces),
      [documentFiled.type]: ({ data }, id) => file.run({ id, replaces: (data as DocumentFiled).lineage.replaces }),
      [documentWithdrawn.type]: to('withdrawn'),
      [documentRestored.type]: to('shown'),
      [sittingScheduled.type]: showSitting,
      [sittingPublished.type]: showSitting,
      [sittingCancelled.type]: to('shown'),
      [sittingPostponed.type]: to('shown'),
      [sittingRestored.type]: to('shown'),
      [sittingWithdrawn.type]: ({ circle }, id) => forget.run({ id, circle }),
    };
    return (event) => appliers[event.type]?.(event, event.subject.slice(event.subject.indexOf('/') + 1));
  },
};
