// Rows of papers, from their events.

import type { Projection } from '#core/kernel/projections.ts';
import {
  type DocumentImported,
  documentEvents,
  documentImported,
  documentRestored,
  documentWithdrawn,
} from '#shared/documents/events.ts';
import { foldText } from '#shared/kernel/text/mapped-text.ts';

export const documentsProjection: Projection = {
  name: 'documents',
  version: 2,
  eventTypes: documentEvents.map((eventType) => eventType.type),
  schema: `
    CREATE TABLE documents (
      imported_seq INTEGER PRIMARY KEY,
      document_id TEXT NOT NULL UNIQUE,
      circle TEXT NOT NULL,
      title TEXT NOT NULL,
      title_key TEXT NOT NULL,
      file_name TEXT NOT NULL,
      media_type TEXT NOT NULL,
      original_sha256 TEXT NOT NULL,
      size_bytes INTEGER NOT NULL,
      text_sha256 TEXT NOT NULL,
      page_count INTEGER NOT NULL,
      has_text INTEGER NOT NULL,
      is_sample INTEGER NOT NULL,
      is_withdrawn INTEGER NOT NULL,
      imported_at TEXT NOT NULL
    ) STRICT;
    CREATE INDEX documents_by_title ON documents (is_withdrawn, title_key, document_id);
  `,
  prepare(database) {
    const insert = database.prepare(
      'INSERT OR IGNORE INTO documents VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 0, ?)',
    );
    const setWithdrawn = database.prepare<[number, string]>(
      'UPDATE documents SET is_withdrawn = ? WHERE document_id = ?',
    );
    return (event) => {
      const documentId = event.subject.slice('document/'.length);
      if (event.type === documentWithdrawn.type) setWithdrawn.run(1, documentId);
      if (event.type === documentRestored.type) setWithdrawn.run(0, documentId);
      if (event.type !== documentImported.type) return;
      // Validated when it was appended; to do it again takes as long as all the rest of a replay.
      const paper = event.data as DocumentImported;
      insert.run(
        event.seq,
        documentId,
        event.circle,
        paper.title,
        foldText(paper.title),
        paper.fileName,
        paper.mediaType,
        paper.original.sha256,
        paper.original.sizeBytes,
        paper.text.sha256,
        paper.pageCount,
        paper.hasText ? 1 : 0,
        paper.isSample ? 1 : 0,
        event.at,
      );
    };
  },
};
