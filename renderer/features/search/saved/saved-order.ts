// The order in which saved searches are shown.
import type { SavedSearch } from '#shared/search/saved/contract.ts';

/** Those with something new first; otherwise as they came, the one saved last first. */
export function byNews(savedSearches: readonly SavedSearch[]): SavedSearch[] {
  return savedSearches.toSorted((one, other) => Number(other.newCount > 0) - Number(one.newCount > 0));
}
