// A matcher over the index of passages: what it finds is held against the words once more, for it answers with some of
// them where it does not find all.
import type { DocumentRow } from '#core/documents/document-row.ts';
import { findAnyDocument } from '#core/documents/queries.ts';
import type { Database } from '#core/kernel/database.ts';
import type { LegalStatus } from '#shared/documents/paper.ts';
import { type Syllable, syllablesOf } from '#shared/kernel/text/syllables.ts';
import type { SearchHit } from '#shared/search/contract.ts';
import type { SearchFilter } from '#shared/search/filter.ts';
import { statusOn } from '#shared/search/status.ts';
import type { Indexer } from '../indexer.ts';
import type { SearchIndex } from '../search-index.ts';
import type { PaperMatcher } from './paper-matcher.ts';

/** The index does not look among some papers only: of what all of them have to say, so much is gone through. */
const mostHits = 1000;

export interface IndexMatcherOptions {
  readonly index: SearchIndex;
  readonly indexer: Pick<Indexer, 'isCurrent'>;
  readonly views: () => Database;
}

export function createIndexMatcher({ index, indexer, views }: IndexMatcherOptions): PaperMatcher {
  return {
    knownUpTo: () => index.cursor(),
    get isCurrent() {
      return indexer.isCurrent;
    },
    get understanding() {
      return today();
    },
    async matchPapers({ text, isExact, filter, circles, documentIds }) {
      const wanted = documentIds.filter((documentId) => holds(views(), documentId, filter));
      if (text === '' || wanted.length === 0) return wanted;
      // The space says that the last word is whole.
      const { hits } = await index.search({ text: `${text} `, limit: mostHits, circles });
      return wanted.filter((documentId) => {
        const own = hits.filter((hit) => hit.documentId === documentId);
        return own.length > 0 && hasAllWords(own, text, isExact);
      });
    },
  };
}

const today = () => new Date().toISOString().slice(0, 10);

function hasAllWords(hits: readonly SearchHit[], text: string, isExact: boolean): boolean {
  const words: Syllable[] = hits.flatMap(({ documentTitle, heading, snippet }) =>
    syllablesOf([documentTitle, heading ?? '', snippet.map((piece) => piece.text).join('')].join('\n')),
  );
  return syllablesOf(text).every(({ exact, folded }) =>
    words.some((word) => (isExact || exact !== folded ? word.exact === exact : word.folded === folded)),
  );
}

function holds(database: Database, documentId: string, filter: SearchFilter): boolean {
  const row = findAnyDocument(database, documentId);
  if (!row) return false;
  const isOf = <Value>(wanted: readonly Value[] | undefined, value: Value | null) =>
    wanted === undefined || (value !== null && wanted.includes(value));
  return (
    isOf(filter.types, row.type) &&
    isOf(filter.issuers, row.issuer) &&
    isOf(filter.years, Number((row.issued_on ?? row.imported_at).slice(0, 4))) &&
    isOf(filter.dossierIds, row.dossier_id) &&
    isOf(filter.statuses, statusOf(row)) &&
    (filter.sessionIds === undefined || isOf(filter.sessionIds, sessionOf(database, row))) &&
    (filter.documentId === undefined || filter.documentId === documentId)
  );
}

function statusOf({ stage, legal_status }: DocumentRow) {
  const legalStatus = legal_status === null ? null : (JSON.parse(legal_status) as LegalStatus);
  return statusOn(today(), { isPublished: stage === 'published', legalStatus });
}

function sessionOf(database: Database, { session_id, sitting_id }: DocumentRow): string | null {
  if (session_id !== null || sitting_id === null) return session_id;
  const session = database.prepare<[string], string>('SELECT session_id FROM sittings WHERE sitting_id = ?').pluck();
  return session.get(sitting_id) ?? null;
}
