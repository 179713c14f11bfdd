// In how many units words stand, whatever their tones: what makes them rare or common.
import type { IndexMemory } from './index-memory.ts';

type Counted = Pick<IndexMemory, 'vocabulary' | 'counts'>;

/** In how many units a syllable stands, in any tones. */
export function wordUnits({ vocabulary, counts }: Counted, foldedId: number): number {
  let units = 0;
  for (const id of vocabulary.variants[foldedId] ?? []) units += counts.single(id);
  return units;
}

export function pairUnits({ vocabulary, counts }: Counted, first: number, second: number): number {
  let units = 0;
  for (const one of vocabulary.variants[first] ?? []) {
    for (const other of vocabulary.variants[second] ?? []) units += counts.pair(one, other);
  }
  return units;
}
