// Asks the index which papers match a saved search, as one who sees only what is on the shelves.
import type { KnownAbbreviations } from '../abbreviations/known-abbreviations.ts';
import type { Indexer } from '../indexer.ts';
import type { SearchIndex } from '../search-index.ts';
import type { PaperMatcher } from './paper-matcher.ts';

export interface IndexMatcherOptions {
  readonly index: SearchIndex;
  readonly indexer: Pick<Indexer, 'isCurrent'>;
  readonly abbreviations: KnownAbbreviations;
}

export function createIndexMatcher({ index, indexer, abbreviations }: IndexMatcherOptions): PaperMatcher {
  return {
    knownUpTo: () => index.cursor(),
    get isCurrent() {
      return indexer.isCurrent;
    },
    get understanding() {
      return `${today()} ${abbreviations.version}`;
    },
    async matchPapers(request) {
      await abbreviations.tell();
      return [...(await index.matchPapers({ ...request, isKeeper: false, today: today() }))];
    },
  };
}

const today = () => new Date().toISOString().slice(0, 10);
