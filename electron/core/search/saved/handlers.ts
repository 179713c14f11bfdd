// RPC of saved searches: a table of contents, spread into that of search.
import { implement } from '@orpc/server';
import type { Viewer } from '#shared/kernel/people.ts';
import { savedSearchContract } from '#shared/search/saved/contract.ts';
import type { SavedSearches } from './saved-searches.ts';

export function savedSearchHandlers(savedSearches: SavedSearches) {
  const os = implement(savedSearchContract).$context<{ viewer: Viewer }>();
  return {
    listSavedSearches: os.listSavedSearches.handler(({ context: { viewer } }) => savedSearches.list(viewer)),
    saveSearch: os.saveSearch.handler(async ({ input: { commandId, ...search }, context: { viewer } }) => ({
      savedSearchId: await savedSearches.save(viewer, commandId, search),
    })),
    changeSavedSearch: os.changeSavedSearch.handler(
      async ({ input: { commandId, ...change }, context: { viewer } }) => {
        await savedSearches.change(viewer, commandId, change);
        return {};
      },
    ),
    removeSavedSearch: os.removeSavedSearch.handler(async ({ input, context: { viewer } }) => {
      await savedSearches.remove(viewer, input.commandId, input.savedSearchId);
      return {};
    }),
    restoreSavedSearch: os.restoreSavedSearch.handler(async ({ input, context: { viewer } }) => {
      await savedSearches.restore(viewer, input.commandId, input.savedSearchId);
      return {};
    }),
    noteSavedSearchSeen: os.noteSavedSearchSeen.handler(async ({ input, context: { viewer } }) => {
      await savedSearches.noteSeen(viewer, input.commandId, input.savedSearchId, input.upTo);
      return {};
    }),
  };
}
