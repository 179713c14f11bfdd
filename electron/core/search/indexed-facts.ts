// What the index keeps of a paper's row: to be filtered by, and to weigh answers with.
import type { DocumentRow } from '#core/documents/document-row.ts';
import type { Database } from '#core/kernel/database.ts';
import type { PaperFacts } from './index/indexed-unit.ts';

export function factsOf(views: Database, row: DocumentRow): PaperFacts {
  return {
    isPublished: row.stage === 'published',
    numberKey: row.number_key,
    type: row.type,
    issuer: row.issuer,
    year: yearOf(row),
    sessionId: row.session_id ?? sessionOfSitting(views, row.sitting_id),
    dossierId: row.dossier_id,
    legalStatus: row.legal_status,
    familyId: row.family_id,
    version: row.version,
  };
}

/** Of issue; else the year in its number, else of import. */
function yearOf({ issued_on, number_key, imported_at }: DocumentRow): number {
  const inNumber = /[/:]((?:19|20)\d{2})(?:\/|$)/.exec(number_key ?? '')?.[1];
  return Number(issued_on?.slice(0, 4) ?? inNumber ?? imported_at.slice(0, 4));
}

function sessionOfSitting(views: Database, sittingId: string | null): string | null {
  if (sittingId === null) return null;
  const session = views
    .prepare<[string], string | null>('SELECT session_id FROM sittings WHERE sitting_id = ?')
    .pluck();
  return session.get(sittingId) ?? null;
}
