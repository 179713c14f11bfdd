// What the search index and its worker say to one another.
import type { Abbreviation } from '#shared/search/abbreviations/abbreviations.ts';
import type {
  IndexFound,
  IndexMatch,
  IndexPaperHits,
  IndexRank,
  IndexRanked,
  IndexSearch,
  IndexSimilar,
} from './answers/index-request.ts';
import type { IndexedDocument, IndexedUnit } from './index/indexed-unit.ts';

export interface IndexWorkerData {
  readonly path: string;
  readonly key: Uint8Array | null;
}

/** Where the units of something come from. */
export type UnitSource =
  /** A paper: gzip-compressed JSON of `extractedTextSchema`, read by the worker. */
  | { readonly kind: 'paper'; readonly textPath: string }
  /** Ready made. */
  | { readonly kind: 'units'; readonly units: readonly IndexedUnit[] };

export interface IndexEntry extends IndexedDocument {
  readonly source: UnitSource;
}

export type IndexChange =
  | { readonly kind: 'put'; readonly entry: IndexEntry }
  | { readonly kind: 'remove'; readonly documentId: string };

/** A document that could not be put: its text could not be read, and the index keeps what it had of it. */
export interface UnreadDocument {
  readonly documentId: string;
  readonly reason: string;
}

/** Answered as they come, between two stretches of writing. */
export type IndexQuestion =
  | { readonly kind: 'search'; readonly request: IndexSearch }
  | { readonly kind: 'similar'; readonly request: IndexSimilar }
  | { readonly kind: 'match'; readonly request: IndexMatch }
  | { readonly kind: 'rank'; readonly request: IndexRank };

export type IndexCommand =
  | IndexQuestion
  | { readonly kind: 'cursor' }
  | { readonly kind: 'apply'; readonly changes: readonly IndexChange[]; readonly seq: number }
  | { readonly kind: 'abbreviations'; readonly list: readonly Abbreviation[] }
  | { readonly kind: 'clear' }
  | { readonly kind: 'close' };

export interface IndexRequest {
  readonly id: number;
  /** How often the client knows the index to have been rebuilt: a write meant for a former index must not land in this one. */
  readonly generation: number;
  readonly command: IndexCommand;
}

export interface IndexAnswer {
  /** Set where the index was emptied. */
  readonly generation?: number;
  readonly cursor?: number;
  readonly unread?: UnreadDocument[];
  readonly found?: IndexFound;
  readonly similar?: IndexPaperHits[] | null;
  readonly matching?: string[];
  readonly ranked?: IndexRanked;
}

export type IndexReply =
  /** The index was damaged or outdated and is now empty: everything is to be put again. */
  | { readonly kind: 'rebuilt'; readonly generation: number; readonly reason: string }
  | ({ readonly kind: 'done'; readonly id: number } & IndexAnswer)
  | { readonly kind: 'failed'; readonly id: number; readonly reason: string; readonly code: string | null };
