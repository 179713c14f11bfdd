// What saved searches ask of the index: which of some papers match a search strictly.
import type { Sought } from '#shared/search/saved/saved-search.ts';

export interface MatchRequest extends Sought {
  /** Only papers of these circles are seen. */
  readonly circles: readonly string[];
  readonly documentIds: readonly string[];
}

export interface PaperMatcher {
  /** Number of the newest event whose paper it knows. */
  knownUpTo(): Promise<number>;
  /** False while papers are known that it does not hold yet. */
  readonly isCurrent: boolean;
  /** Changes when the same words would be understood in another way: verdicts from before are worth nothing then. */
  readonly understanding: string;
  /** Those of `documentIds` in which all words, or their alternatives, and the whole filter hold; in no order. */
  matchPapers(request: MatchRequest): Promise<string[]>;
}
