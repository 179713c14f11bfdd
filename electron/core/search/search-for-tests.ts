// How tests ask the index: a question as the contract completes it, and what was found as one list.
import { searchInputSchema } from '#shared/search/contract.ts';
import type { UnitHit } from '#shared/search/results.ts';
import type { IndexSearch } from './answers/index-request.ts';

/** As someone asks who sees what everyone sees. */
export function askFor(text: string, more: Partial<IndexSearch> = {}): IndexSearch {
  return {
    ...searchInputSchema.parse({ text }),
    ...{ circles: ['everyone'], isKeeper: false, today: '2026-11-20' },
    ...more,
  };
}

export interface ListedHit extends UnitHit {
  readonly documentId: string;
}

/** Paper by paper, each with its hits. */
export function hitsOf({
  papers,
}: {
  readonly papers: readonly { readonly documentId: string; readonly hits: readonly UnitHit[] }[];
}): ListedHit[] {
  return papers.flatMap(({ documentId, hits }) => hits.map((hit) => ({ documentId, ...hit })));
}
