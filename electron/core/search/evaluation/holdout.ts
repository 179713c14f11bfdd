// Two halves of a set of questions: one to look at while the ranking is worked on, one to see whether that held.
import { createHash } from 'node:crypto';

export const halves = ['development', 'held-out'] as const;
export type Half = (typeof halves)[number];

/** By the question's id alone: the same with and without tone marks, in any file, in any order. */
export function halfOf(qid: string): Half {
  const [first = 0] = createHash('sha256').update(qid).digest();
  return first % 2 === 0 ? 'development' : 'held-out';
}
