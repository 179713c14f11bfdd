// The kernel's own measure: events of about 300 bytes, of four kinds, each into a table of its own. Most events of the
// parliament will be so: marks, notes, votes, words of the record corrected. (Papers, the widest, are measured beside.)

import { z } from 'zod';
import type { Projection } from '#core/kernel/projections.ts';
import type { EventType, NewEvent } from '#shared/kernel/events.ts';
import { defineEvent } from '#shared/kernel/events.ts';
import { newId } from '#shared/kernel/ids.ts';

const kinds = ['mark', 'note', 'vote', 'correction'] as const;

interface SmallData {
  readonly documentId: string;
  readonly page: number;
  readonly quote: string;
  readonly text: string;
}

const dataSchema = z.object({ documentId: z.string(), page: z.number(), quote: z.string(), text: z.string() });

export const smallEventTypes: readonly EventType<string, SmallData>[] = kinds.map((kind) =>
  defineEvent(`${kind}.shared`, dataSchema),
);

export function smallEvents(count: number): NewEvent[] {
  const documentIds = Array.from({ length: 50 }, newId);
  return Array.from({ length: count }, (_, index) => {
    const kind = kinds[index % kinds.length] ?? 'mark';
    const documentId = documentIds[index % documentIds.length] ?? '';
    const data = { documentId, page: index % 40, quote: 'không quá 05 ngày làm việc kể từ ngày nhận', text: 'Nêu rõ?' };
    return { circle: 'delegation:thanh-hoa', subject: `${kind}/${newId()}`, type: `${kind}.shared`, version: 1, data };
  });
}

export const smallProjections: readonly Projection[] = kinds.map((kind) => ({
  name: `${kind}s`,
  version: 1,
  eventTypes: [`${kind}.shared`],
  schema: `
    CREATE TABLE ${kind}s (seq INTEGER PRIMARY KEY, id TEXT NOT NULL, circle TEXT NOT NULL, document_id TEXT NOT NULL,
      page INTEGER NOT NULL, quote TEXT NOT NULL, text TEXT NOT NULL) STRICT;
    CREATE INDEX ${kind}s_by_document ON ${kind}s (document_id, page);`,
  prepare: (database) => {
    const insert = database.prepare(`INSERT OR IGNORE INTO ${kind}s VALUES (?, ?, ?, ?, ?, ?, ?)`);
    const idAt = kind.length + 1;
    return ({ seq, subject, circle, data }) => {
      const { documentId, page, quote, text } = data as SmallData;
      insert.run(seq, subject.slice(idAt), circle, documentId, page, quote, text);
    };
  },
}));
