// RPC of search: a table of contents.
import { implement } from '@orpc/server';
import type { Viewer } from '#shared/kernel/people.ts';
import { searchContract } from '#shared/search/contract.ts';
import type { Indexer } from './indexer.ts';
import type { SearchIndex } from './search-index.ts';

export function searchHandlers(index: SearchIndex, indexer: Indexer) {
  const os = implement(searchContract).$context<{ viewer: Viewer }>();
  return os.router({
    searchPassages: os.searchPassages.handler(async ({ input, context: { viewer } }) => {
      const begin = performance.now();
      const { hits } = await index.search({ ...input, circles: viewer.circles });
      return { hits, durationMs: performance.now() - begin, isPartial: !indexer.isCurrent };
    }),
  });
}
