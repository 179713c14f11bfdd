// RPC of search: a table of contents.
import { implement } from '@orpc/server';
import type { Core } from '#core/core.ts';
import type { Viewer } from '#shared/kernel/people.ts';
import { searchContract } from '#shared/search/contract.ts';
import { abbreviationHandlers } from './abbreviations/handlers.ts';
import { savedSearchHandlers } from './saved/handlers.ts';

export function searchHandlers(core: Pick<Core, 'search' | 'views' | 'commands' | 'savedSearches'>) {
  const os = implement(searchContract).$context<{ viewer: Viewer }>();
  return os.router({
    search: os.search.handler(({ input, context: { viewer } }) => core.search.search(viewer, input)),
    findSimilar: os.findSimilar.handler(({ input, context: { viewer } }) => core.search.findSimilar(viewer, input)),
    ...savedSearchHandlers(core.savedSearches),
    ...abbreviationHandlers(core),
  });
}
