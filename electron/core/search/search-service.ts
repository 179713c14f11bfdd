// Search as people meet it: what the index found, with what the read tables say of the papers today. A paper that has just
// been withdrawn, or whose circle was left, is no result any more, whatever the index still holds.
import type { Database } from '#core/kernel/database.ts';
import { isKeeper } from '#shared/documents/document-state.ts';
import type { Viewer } from '#shared/kernel/people.ts';
import { RefusalError } from '#shared/kernel/refusal.ts';
import type { SearchInput } from '#shared/search/contract.ts';
import type { SearchFacets } from '#shared/search/filter.ts';
import type { PaperHits, SearchAnswer, SimilarAnswer } from '#shared/search/results.ts';
import type { KnownAbbreviations } from './abbreviations/known-abbreviations.ts';
import type { Asker, IndexFacets, IndexPaperHits } from './answers/index-request.ts';
import { findFoundPaper } from './found-papers.ts';
import type { SearchIndex } from './search-index.ts';

export interface SearchServiceOptions {
  readonly index: SearchIndex;
  readonly indexer: { readonly isCurrent: boolean };
  readonly views: () => Database;
  readonly abbreviations: KnownAbbreviations;
}

export interface SimilarInput {
  readonly documentId: string;
  readonly address: string;
  readonly limit: number;
}

export class SearchService {
  readonly #options: SearchServiceOptions;

  constructor(options: SearchServiceOptions) {
    this.#options = options;
  }

  async search(viewer: Viewer, input: SearchInput): Promise<SearchAnswer> {
    const begin = performance.now();
    const { index, indexer, views, abbreviations } = this.#options;
    const asker = askerOf(viewer);
    await abbreviations.tell();
    const { papers, jumps, facets, ...found } = await index.search({ ...input, ...asker });
    const jumpPapers = jumps.flatMap(({ hit, ...jump }) => {
      const paper = findFoundPaper(views(), viewer, jump.documentId, asker.today);
      return paper ? [{ ...paper, ...jump, hit }] : [];
    });
    return {
      ...found,
      jumps: jumpPapers,
      papers: this.#named(viewer, asker, papers),
      facets: facets && namedFacets(views(), viewer, facets),
      durationMs: performance.now() - begin,
      isPartial: !indexer.isCurrent,
    };
  }

  /** Refuses with `not-found`. */
  async findSimilar(viewer: Viewer, { documentId, address, limit }: SimilarInput): Promise<SimilarAnswer> {
    const begin = performance.now();
    const { index, indexer, views } = this.#options;
    const asker = askerOf(viewer);
    const isSeen = findFoundPaper(views(), viewer, documentId, asker.today) !== null;
    const papers = isSeen ? await index.findSimilar({ ...asker, documentId, address, limit }) : null;
    if (!papers) throw new RefusalError('not-found', { documentId, address });
    return {
      papers: this.#named(viewer, asker, papers),
      durationMs: performance.now() - begin,
      isPartial: !indexer.isCurrent,
    };
  }

  #named(viewer: Viewer, { today }: Asker, papers: readonly IndexPaperHits[]): PaperHits[] {
    return papers.flatMap((found) => {
      const paper = findFoundPaper(this.#options.views(), viewer, found.documentId, today);
      return paper ? [{ ...paper, ...found }] : [];
    });
  }
}

export function askerOf(viewer: Viewer): Asker {
  return { circles: viewer.circles, isKeeper: isKeeper(viewer), today: new Date().toISOString().slice(0, 10) };
}

/** Sessions and dossiers by their titles; those that the viewer may not see are left out. */
function namedFacets(database: Database, viewer: Viewer, facets: IndexFacets): SearchFacets {
  const circles = JSON.stringify(viewer.circles);
  const titles = (sql: string) => {
    const find = database.prepare<[string, string], string>(sql).pluck();
    return (id: string) => find.get(id, circles);
  };
  const sessionTitle = titles(
    'SELECT title FROM sittings_sessions WHERE session_id = ? AND circle IN (SELECT value FROM json_each(?))',
  );
  const dossierTitle = titles(
    'SELECT title FROM dossiers WHERE dossier_id = ? AND circle IN (SELECT value FROM json_each(?))',
  );
  return {
    types: facets.types.map(({ value, count }) => ({ type: value, count })),
    issuers: facets.issuers.map(({ value, count }) => ({ issuer: value, count })),
    years: facets.years.map(({ value, count }) => ({ year: value, count })),
    statuses: facets.statuses.map(({ value, count }) => ({ status: value, count })),
    sessions: facets.sessions.flatMap(({ value, count }) => {
      const title = sessionTitle(value);
      return title === undefined ? [] : [{ sessionId: value, title, count }];
    }),
    dossiers: facets.dossiers.flatMap(({ value, count }) => {
      const title = dossierTitle(value);
      return title === undefined ? [] : [{ dossierId: value, title, count }];
    }),
  };
}
