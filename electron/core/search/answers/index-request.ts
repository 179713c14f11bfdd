// What is asked of the index, and what it answers: as the contract has it, but with papers by their ids alone; whoever asks
// adds what the read tables say of them today.
import type { SearchInput } from '#shared/search/contract.ts';
import type { SearchStatus } from '#shared/search/filter.ts';
import type { Snippet, Understood, UnitHit } from '#shared/search/results.ts';

/** Who asks, and on which day (`2026-11-20`). */
export interface Asker {
  readonly circles: readonly string[];
  /** Keepers also find what is being prepared in their circles. */
  readonly isKeeper: boolean;
  readonly today: string;
}

export type IndexSearch = SearchInput & Asker;

export interface IndexPaperHits {
  readonly documentId: string;
  readonly layout: 'pages' | 'flow';
  readonly markedTitle: Snippet;
  readonly hits: UnitHit[];
  readonly hitCount: number;
}

export interface IndexFacets {
  readonly types: { readonly value: string; readonly count: number }[];
  readonly issuers: { readonly value: string; readonly count: number }[];
  readonly years: { readonly value: number; readonly count: number }[];
  readonly sessions: { readonly value: string; readonly count: number }[];
  readonly dossiers: { readonly value: string; readonly count: number }[];
  readonly statuses: { readonly value: SearchStatus; readonly count: number }[];
}

export interface IndexFound {
  readonly understood: Understood;
  readonly jumps: (Omit<IndexPaperHits, 'hits' | 'hitCount'> & { readonly hit: UnitHit })[];
  readonly papers: IndexPaperHits[];
  readonly total: { readonly papers: number; readonly hits: number; readonly isAtLeast: boolean };
  readonly facets: IndexFacets | null;
}

export interface IndexRank extends Asker {
  readonly text: string;
  readonly limit: number;
  readonly isTyping: boolean;
}

/** Best first. */
export type IndexRanked = readonly { readonly documentId: string; readonly address: string | null }[];

export interface IndexSimilar extends Asker {
  readonly documentId: string;
  readonly address: string;
  readonly limit: number;
}

export interface IndexMatch extends Asker {
  readonly text: string;
  readonly isExact: boolean;
  readonly filter: SearchInput['filter'];
  readonly documentIds: readonly string[];
}
