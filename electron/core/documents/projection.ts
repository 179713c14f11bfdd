// Rows of papers, from their events.

import type { Projection } from '#core/kernel/projections.ts';
import { documentEvents, documentImported, documentRestored, documentWithdrawn } from '#shared/documents/events.ts';
import { foldText } from '#shared/kernel/text/mapped-text.ts';

export const documentsProjection: Projection = {
  name: 'documents',
  version: 1,
  eventTypes: documentEvents.map((eventType) => eventType.type),
  schema: `
    CREATE TABLE documents (
      document_id TEXT PRIMARY KEY,
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
      imported_at TEXT NOT NULL,
      imported_seq INTEGER NOT NULL
    ) STRICT;
    CREATE INDEX documents_by_newest ON documents (is_withdrawn, imported_seq DESC);
    CREATE INDEX documents_by_title ON documents (is_withdrawn, title_key, document_id);
  `,
  prepare(database) {
    const insert = database.prepare(
      `INSERT OR REPLACE INTO documents VALUES (
        :documentId, :circle, :title, :titleKey, :fileName, :mediaType, :originalSha256, :sizeBytes, :textSha256,
        :pageCount, :hasText, :isSample, 0, :at, :seq)`,
    );
    const setWithdrawn = database.prepare<[number, string]>(
      'UPDATE documents SET is_withdrawn = ? WHERE document_id = ?',
    );
    return (event) => {
      const documentId = event.subject.slice('document/'.length);
      if (event.type === documentWithdrawn.type) setWithdrawn.run(1, documentId);
      if (event.type === documentRestored.type) setWithdrawn.run(0, documentId);
      if (event.type !== documentImported.type) return;
      const paper = documentImported.schema.parse(event.data);
      insert.run({
        documentId,
        circle: event.circle,
        title: paper.title,
        titleKey: foldText(paper.title),
        fileName: paper.fileName,
        mediaType: paper.mediaType,
        originalSha256: paper.original.sha256,
        sizeBytes: paper.original.sizeBytes,
        textSha256: paper.text.sha256,
        pageCount: paper.pageCount,
        hasText: paper.hasText ? 1 : 0,
        isSample: paper.isSample ? 1 : 0,
        at: event.at,
        seq: event.seq,
      });
    };
  },
};
