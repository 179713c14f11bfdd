// Rows of dossiers, from their events.
import type { z } from 'zod';
import type { Projection } from '#core/kernel/projections.ts';
import { dossierEvents, dossierOpened, dossierRenamed, type dossierSchema } from '#shared/documents/dossiers.ts';

export const dossiersProjection: Projection = {
  name: 'dossiers',
  version: 1,
  eventTypes: dossierEvents.map((eventType) => eventType.type),
  schema: `
    CREATE TABLE dossiers (
      dossier_id TEXT PRIMARY KEY,
      circle TEXT NOT NULL,
      title TEXT NOT NULL,
      kind TEXT NOT NULL,
      is_sample INTEGER NOT NULL
    ) STRICT, WITHOUT ROWID;
  `,
  prepare(database) {
    const insert = database.prepare('INSERT OR IGNORE INTO dossiers VALUES (?, ?, ?, ?, ?)');
    const rename = database.prepare('UPDATE dossiers SET title = ? WHERE dossier_id = ?');
    return ({ type, subject, circle, data }) => {
      const dossierId = subject.slice('dossier/'.length);
      if (type === dossierRenamed.type) rename.run((data as { title: string }).title, dossierId);
      if (type !== dossierOpened.type) return;
      const { title, kind, isSample } = data as z.infer<typeof dossierSchema>;
      insert.run(dossierId, circle, title, kind, isSample ? 1 : 0);
    };
  },
};
