// The terms of a unit for the table of words: each once.
import type { Vocabulary } from './vocabulary.ts';

/** Marks a term that stands in a title. */
export const titleMark = '=';
export const pairMark = '_';

export interface UnitWords {
  /** Exact ids: title, then body. */
  readonly words: readonly number[];
  readonly titleLength: number;
  /** Exact ids of the paper's own title. */
  readonly paperWords: readonly number[];
}

/** For FTS5, separated by blanks. */
export function unitTerms({ words, titleLength, paperWords }: UnitWords, vocabulary: Vocabulary): string {
  const terms = new Set<string>();
  addTerms(terms, paperWords, 0, paperWords.length, vocabulary, '');
  addTerms(terms, words, 0, titleLength, vocabulary, titleMark);
  addTerms(terms, words, 0, titleLength, vocabulary, '');
  addTerms(terms, words, titleLength, words.length, vocabulary, '');
  let text = '';
  for (const term of terms) text += `${term} `;
  return text;
}

function addTerms(
  terms: Set<string>,
  ids: readonly number[],
  from: number,
  to: number,
  vocabulary: Vocabulary,
  mark: string,
): void {
  let before = '';
  for (let at = from; at < to; at += 1) {
    const folded = vocabulary.folded[vocabulary.foldedOf[ids[at] ?? 0] ?? 0] ?? '';
    terms.add(mark + folded);
    if (before !== '') terms.add(`${mark}${before}${pairMark}${folded}`);
    before = folded;
  }
}
