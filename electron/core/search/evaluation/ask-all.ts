// Asks an index every question, one after another.
import type { EvaluatedIndex } from './evaluated-index.ts';
import type { JudgedQuery } from './judged-queries.ts';
import type { Answered } from './relevance.ts';

/** As deep as the measures look. */
export const depth = 100;

const warmUpCount = 20;

export type AnsweredQuery = Answered & { readonly qid: string };

export async function askAll(index: EvaluatedIndex, queries: readonly JudgedQuery[]): Promise<AnsweredQuery[]> {
  // Spread over the file, so that the warm-up is of the same kind as what follows.
  const step = Math.max(1, Math.floor(queries.length / warmUpCount));
  for (let at = 0; at < queries.length; at += step) await index.rank(queries[at]?.text ?? '', depth);
  const answered: AnsweredQuery[] = [];
  for (const { qid, set, relevant, text } of queries) {
    const begin = performance.now();
    const found = await index.rank(text, depth);
    answered.push({ qid, set, relevant, found, ms: performance.now() - begin });
  }
  return answered;
}
