// What an evaluation needs of an index, so that ours and its peers can be asked the same.
import type { CorpusPaper } from './retrieval-corpus.ts';

export interface EvaluatedIndex {
  /** How many times papers were put into it; 0 where it is new, or was found damaged and emptied. */
  cursor(): Promise<number>;
  /** Adds papers; none of them twice. */
  put(papers: readonly CorpusPaper[]): Promise<void>;
  /** Ids of the corpus, best first, none twice. */
  rank(text: string, limit: number): Promise<readonly string[]>;
  /** The same while the question is being typed, with all that the search box shows: snippets, filters, what was understood. */
  answerTyped(text: string, paperLimit: number): Promise<readonly string[]>;
  close(): Promise<void>;
}
