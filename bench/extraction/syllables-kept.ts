// How much of a text came through: the share of the source's syllables, each as often as it stands there.
import { syllablesOf } from '#shared/kernel/text/syllables.ts';

/** Percent of `source`'s syllables that `extracted` has too. What is extracted beyond them (page numbers) does not count. */
export function syllablesKept(source: string, extracted: string): number {
  const wanted = countsOf(source);
  const found = countsOf(extracted);
  let [total, kept] = [0, 0];
  for (const [syllable, count] of wanted) {
    total += count;
    kept += Math.min(count, found.get(syllable) ?? 0);
  }
  return (100 * kept) / total;
}

function countsOf(text: string): Map<string, number> {
  const counts = new Map<string, number>();
  for (const { exact } of syllablesOf(text)) counts.set(exact, (counts.get(exact) ?? 0) + 1);
  return counts;
}
