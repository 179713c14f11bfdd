// A paper's row, and what of it goes to screens.
import { mediaTypeSchema, mediaTypes } from '#shared/documents/media-types.ts';
import type { PaperMetadata } from '#shared/documents/metadata/metadata.ts';
import { dossierRoleSchema, stageSchema } from '#shared/documents/paper.ts';
import { faultsOf, type PaperPolicy } from '#shared/documents/readiness.ts';
import type { DocumentSummary } from '#shared/documents/summary.ts';

export interface DocumentRow {
  readonly imported_seq: number;
  readonly document_id: string;
  readonly circle: string;
  readonly home_circle: string | null;
  readonly stage: string;
  readonly title: string;
  readonly file_name: string;
  readonly media_type: string;
  readonly original_sha256: string;
  readonly size_bytes: number;
  readonly text_sha256: string;
  readonly text_bytes: number;
  readonly rendition_sha256: string | null;
  readonly rendition_bytes: number | null;
  readonly page_count: number;
  readonly has_text: number;
  readonly scanned_pages: number;
  readonly weak_pages: string;
  readonly is_sample: number;
  readonly imported_at: string;
  readonly changed_seq: number;
  readonly changed_at: string;
  readonly metadata: string;
  readonly number: string | null;
  readonly number_key: string | null;
  readonly type: string | null;
  readonly issuer: string | null;
  readonly issued_on: string | null;
  readonly legal_status: string | null;
  readonly session_id: string | null;
  readonly sitting_id: string | null;
  readonly item_id: string | null;
  readonly dossier_id: string | null;
  readonly dossier_role: string | null;
  readonly family_id: string;
  readonly version: number;
  readonly replaces: string | null;
  readonly publish_at: string | null;
  readonly publish_circle: string | null;
  readonly publish_actor: string | null;
}

/** A row with what depends on who looks. */
export interface SeenRow extends DocumentRow {
  readonly seen_seq: number | null;
  readonly replaced_by: string | null;
}

export interface SummaryOptions {
  /** Faults are for those who prepare papers. */
  readonly withFaults: boolean;
  readonly policy: PaperPolicy;
}

export function summaryOf(row: SeenRow, { withFaults, policy }: SummaryOptions): DocumentSummary {
  return {
    documentId: row.document_id,
    title: row.title,
    fileName: row.file_name,
    mediaType: mediaTypeSchema.parse(row.media_type),
    hasPages: row.media_type === mediaTypes.pdf || row.rendition_sha256 !== null,
    pageCount: row.page_count,
    sizeBytes: row.size_bytes,
    shownBytes: row.rendition_bytes ?? row.size_bytes,
    stage: stageSchema.parse(row.stage),
    circle: row.circle,
    hasText: row.has_text === 1,
    isSample: row.is_sample === 1,
    importedAt: row.imported_at,
    changedAt: row.changed_at,
    number: row.number,
    type: row.type,
    issuer: row.issuer,
    issuedOn: row.issued_on,
    placement: {
      sessionId: row.session_id,
      sittingId: row.sitting_id,
      itemId: row.item_id,
      dossierId: row.dossier_id,
      dossierRole: row.dossier_role === null ? null : dossierRoleSchema.parse(row.dossier_role),
    },
    version: row.version,
    replacedBy: row.replaced_by,
    scheduled:
      row.publish_at !== null && row.publish_circle !== null
        ? { publishAt: row.publish_at, circle: row.publish_circle }
        : null,
    attention: row.seen_seq === null ? 'new' : row.seen_seq < row.changed_seq ? 'changed' : 'seen',
    faults: withFaults ? faultsOf(judgedOf(row), policy) : [],
  };
}

function judgedOf(row: DocumentRow) {
  return {
    metadata: JSON.parse(row.metadata) as PaperMetadata,
    hasText: row.has_text === 1,
    scannedPages: row.scanned_pages,
    weakPages: JSON.parse(row.weak_pages) as number[],
  };
}
