// The syllables that stand in the papers, numbered: what the index reckons with instead of words. A few ten thousand make
// up all of a parliament's papers, so they are kept in memory.
import type { Database } from '#core/kernel/database.ts';
import { foldText } from '#shared/kernel/text/mapped-text.ts';

export class Vocabulary {
  /** By exact id. */
  readonly exact: string[] = [];
  /** By exact id: id of the folded form. */
  readonly foldedOf: number[] = [];
  /** By folded id. */
  readonly folded: string[] = [];
  /** By folded id: exact ids that fold to it. */
  readonly variants: number[][] = [];
  readonly #exactIds = new Map<string, number>();
  readonly #foldedIds = new Map<string, number>();
  #sorted: number[] | null = null;

  exactId(exact: string): number {
    return this.#exactIds.get(exact) ?? -1;
  }

  foldedId(folded: string): number {
    return this.#foldedIds.get(folded) ?? -1;
  }

  /** Id of a syllable, a new one where it was not known. */
  add(exact: string, folded: string): number {
    const known = this.#exactIds.get(exact);
    if (known !== undefined) return known;
    const id = this.exact.length;
    this.exact.push(exact);
    this.#exactIds.set(exact, id);
    let foldedId = this.#foldedIds.get(folded);
    if (foldedId === undefined) {
      foldedId = this.folded.length;
      this.folded.push(folded);
      this.variants.push([]);
      this.#foldedIds.set(folded, foldedId);
      this.#sorted = null;
    }
    this.foldedOf.push(foldedId);
    this.variants[foldedId]?.push(id);
    return id;
  }

  /** Folded ids that begin so, in the order of the alphabet. */
  *foldedWithPrefix(prefix: string): Generator<number> {
    this.#sorted ??= this.folded.map((_, id) => id).sort((a, b) => (this.#text(a) < this.#text(b) ? -1 : 1));
    const sorted = this.#sorted;
    let low = 0;
    let high = sorted.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (this.#text(sorted[middle] ?? 0) < prefix) low = middle + 1;
      else high = middle;
    }
    for (let at = low; at < sorted.length; at += 1) {
      const id = sorted[at] ?? 0;
      if (!this.#text(id).startsWith(prefix)) return;
      yield id;
    }
  }

  #text(foldedId: number): string {
    return this.folded[foldedId] ?? '';
  }
}

export function loadVocabulary(database: Database): Vocabulary {
  const vocabulary = new Vocabulary();
  const rows = database.prepare<[], string>('SELECT exact FROM syllables ORDER BY syllable_id').pluck();
  for (const exact of rows.iterate()) vocabulary.add(exact, foldText(exact));
  return vocabulary;
}
