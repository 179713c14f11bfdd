// Papers as results name them: from the read tables, so that one which has just been withdrawn or whose circle was left
// is no result any more, whatever the index still holds.

import type { SeenRow } from '#core/documents/document-row.ts';
import { findDocument } from '#core/documents/queries.ts';
import type { Database } from '#core/kernel/database.ts';
import type { LegalStatus } from '#shared/documents/paper.ts';
import type { Viewer } from '#shared/kernel/people.ts';
import type { FoundPaper } from '#shared/search/results.ts';
import { statusOn } from '#shared/search/status.ts';

/** Null for a paper that the viewer may not see, or that was withdrawn. */
export function findFoundPaper(
  database: Database,
  viewer: Viewer,
  documentId: string,
  today: string,
): Omit<FoundPaper, 'markedTitle' | 'layout'> | null {
  const row = findDocument(database, viewer, documentId);
  return row && row.stage !== 'withdrawn' ? foundPaper(row, today) : null;
}

function foundPaper(row: SeenRow, today: string): Omit<FoundPaper, 'markedTitle' | 'layout'> {
  const { document_id, title, circle, number, type, issuer, issued_on, stage, legal_status, is_sample } = row;
  return {
    ...{ documentId: document_id, title, circle, number, type, issuer, issuedOn: issued_on },
    status: statusOn(today, {
      isPublished: stage === 'published',
      legalStatus: legal_status === null ? null : (JSON.parse(legal_status) as LegalStatus),
    }),
    isSample: is_sample === 1,
  };
}
