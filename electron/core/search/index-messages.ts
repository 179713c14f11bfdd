// What the search index and its worker say to one another.
import type { SearchHit } from '#shared/search/contract.ts';
import type { IndexedDocument } from './index-store.ts';
import type { SearchRequest } from './run-search.ts';

export interface IndexWorkerData {
  readonly path: string;
  readonly key: Uint8Array | null;
}

/** A document to index; its text is read by the worker. */
export interface IndexEntry extends IndexedDocument {
  /** Gzip-compressed JSON of `extractedTextSchema`. */
  readonly textPath: string;
}

export type IndexChange =
  | { readonly kind: 'put'; readonly entry: IndexEntry }
  | { readonly kind: 'remove'; readonly documentId: string };

/** A document that could not be put: its text could not be read, and the index keeps what it had of it. */
export interface UnreadDocument {
  readonly documentId: string;
  readonly reason: string;
}

export type IndexCommand =
  | { readonly kind: 'cursor' }
  | { readonly kind: 'apply'; readonly changes: readonly IndexChange[]; readonly seq: number }
  | { readonly kind: 'search'; readonly request: SearchRequest }
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
  readonly hits?: SearchHit[];
  readonly unread?: UnreadDocument[];
}

export type IndexReply =
  /** The index was damaged or outdated and is now empty: everything is to be put again. */
  | { readonly kind: 'rebuilt'; readonly generation: number; readonly reason: string }
  | ({ readonly kind: 'done'; readonly id: number } & IndexAnswer)
  | { readonly kind: 'failed'; readonly id: number; readonly reason: string; readonly code: string | null };
