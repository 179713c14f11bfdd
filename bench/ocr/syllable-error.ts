// How far a recognised text is from its source, in syllables.
import { syllablesOf } from '#shared/kernel/text/syllables.ts';

/**
 * Percent: Levenshtein distance over syllables (lower case, tones placed alike) by the number of the source's. With
 * `isBeginning` the source may go on beyond what was scanned: it is cut where that costs least.
 */
export function syllableError(source: string, recognised: string, isBeginning: boolean): number {
  const wanted = syllablesOf(source).map(({ exact }) => exact);
  const found = syllablesOf(recognised).map(({ exact }) => exact);
  let costs = Uint32Array.from({ length: wanted.length + 1 }, (_, index) => index);
  for (const [row, syllable] of found.entries()) {
    const next = new Uint32Array(wanted.length + 1);
    next[0] = row + 1;
    for (let at = 1; at <= wanted.length; at += 1) {
      const replaced = (costs[at - 1] ?? 0) + (wanted[at - 1] === syllable ? 0 : 1);
      next[at] = Math.min(replaced, (costs[at] ?? 0) + 1, (next[at - 1] ?? 0) + 1);
    }
    costs = next;
  }
  const whole = costs[wanted.length] ?? 0;
  if (!isBeginning) return (100 * whole) / wanted.length;
  const least = costs.reduce((lowest, cost) => Math.min(lowest, cost), whole);
  return (100 * least) / costs.lastIndexOf(least);
}
