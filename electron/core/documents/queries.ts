// What may be asked of the rows of papers. Every query is bounded by the viewer's circles.
import type { Database } from '#core/kernel/database.ts';
import type { DocumentSummary } from '#shared/documents/contract.ts';
import { mediaTypeSchema } from '#shared/documents/events.ts';

export interface DocumentRow {
  readonly document_id: string;
  readonly circle: string;
  readonly title: string;
  readonly file_name: string;
  readonly media_type: string;
  readonly original_sha256: string;
  readonly size_bytes: number;
  readonly text_sha256: string;
  readonly page_count: number;
  readonly has_text: number;
  readonly is_sample: number;
  readonly is_withdrawn: number;
  readonly imported_at: string;
}

const orderBy = {
  newest: 'imported_seq DESC',
  title: 'title_key, document_id',
} as const;

/** The select of `listShelvedDocuments`, for asserting its query plan. */
export function listShelvedDocumentsSql(order: keyof typeof orderBy): string {
  return `SELECT * FROM documents WHERE is_withdrawn = 0 AND circle IN (SELECT value FROM json_each(?))
    ORDER BY ${orderBy[order]} LIMIT ? OFFSET ?`;
}

export function listShelvedDocuments(
  database: Database,
  circles: readonly string[],
  page: { readonly order: keyof typeof orderBy; readonly offset: number; readonly limit: number },
): { documents: DocumentSummary[]; total: number } {
  const inCircles = JSON.stringify(circles);
  const rows = database
    .prepare<[string, number, number], DocumentRow>(listShelvedDocumentsSql(page.order))
    .all(inCircles, page.limit, page.offset);
  const total = database
    .prepare<[string], number>(
      'SELECT count(*) FROM documents WHERE is_withdrawn = 0 AND circle IN (SELECT value FROM json_each(?))',
    )
    .pluck()
    .get(inCircles);
  return { documents: rows.map(summaryOf), total: total ?? 0 };
}

/** A paper on the shelves that these circles may see. */
export function findShelvedDocument(
  database: Database,
  circles: readonly string[],
  documentId: string,
): DocumentRow | undefined {
  return database
    .prepare<[string, string], DocumentRow>(
      `SELECT * FROM documents
       WHERE document_id = ? AND is_withdrawn = 0 AND circle IN (SELECT value FROM json_each(?))`,
    )
    .get(documentId, JSON.stringify(circles));
}

/** A paper whatever its state and circle: for the core's own work (index, verification), never for an answer. */
export function findAnyDocument(database: Database, documentId: string): DocumentRow | undefined {
  return database.prepare<[string], DocumentRow>('SELECT * FROM documents WHERE document_id = ?').get(documentId);
}

/** Every blob that a paper names, with the papers that name it. For verification. */
export function listBlobsOfDocuments(database: Database): { sha256: string; title: string; documentId: string }[] {
  return database
    .prepare<[], { sha256: string; title: string; documentId: string }>(
      `SELECT original_sha256 AS sha256, title, document_id AS documentId FROM documents
       UNION ALL SELECT text_sha256, title, document_id FROM documents`,
    )
    .all();
}

export function summaryOf(row: DocumentRow): DocumentSummary {
  return {
    documentId: row.document_id,
    title: row.title,
    fileName: row.file_name,
    mediaType: mediaTypeSchema.parse(row.media_type),
    pageCount: row.page_count,
    sizeBytes: row.size_bytes,
    circle: row.circle,
    hasText: row.has_text === 1,
    isSample: row.is_sample === 1,
    importedAt: row.imported_at,
  };
}
