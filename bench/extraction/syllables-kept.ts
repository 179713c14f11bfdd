// How much of a text came through: the share of the source's syllables, each as often as it stands there, and of its
// runs of syllables, which are broken wherever lines or columns were read in the wrong order.
import { syllablesOf } from '#shared/kernel/text/syllables.ts';

/**
 * Percent of `source`'s runs of `length` syllables that `extracted` has too. What is extracted beyond them (page
 * numbers) does not count.
 */
export function syllablesKept(source: string, extracted: string, length = 1): number {
  const wanted = runsOf(source, length);
  const found = runsOf(extracted, length);
  let [total, kept] = [0, 0];
  for (const [run, count] of wanted) {
    total += count;
    kept += Math.min(count, found.get(run) ?? 0);
  }
  return (100 * kept) / total;
}

function runsOf(text: string, length: number): Map<string, number> {
  const counts = new Map<string, number>();
  const syllables = syllablesOf(text).map(({ exact }) => exact);
  for (let at = 0; at + length <= syllables.length; at += 1) {
    const run = syllables.slice(at, at + length).join(' ');
    counts.set(run, (counts.get(run) ?? 0) + 1);
  }
  return counts;
}
