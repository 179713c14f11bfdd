// How well a unit answers a question: BM25 over its words and pairs of words, with the titles' shares, the tones typed and the
// paper's standing. All that it needs of a unit are the numbers of its words.
import type { IndexMemory, PaperEntry } from '../index/index-memory.ts';
import type { UnitRow } from '../index/index-reader.ts';
import { unpackWords } from '../index/word-codec.ts';
import { type QueryTerms, wordUnits } from './query-terms.ts';
import { weights } from './weights.ts';

export interface Scored {
  readonly score: number;
  /** Share of the terms' weight that is met, 0 … 1. */
  readonly met: number;
  /** Every word that was typed with tones stands there with them. */
  readonly isExact: boolean;
}

const pairBase = 2 ** 24;

/** Made once for a question, asked for each of its candidates. */
export class Scorer {
  readonly #memory: IndexMemory;
  readonly #query: QueryTerms;
  /** Folded id of a syllable of the question: its term, −1 for all others. */
  readonly #wordTerms: Map<number, number[]> = new Map();
  readonly #pairTerms: Map<number, number[]> = new Map();
  readonly #asked: Uint8Array;
  readonly #counts: Float64Array;
  readonly #exactCounts: Float64Array;
  readonly #totalWords: number;
  readonly #totalPairs: number;
  /** By paper: what its title holds of the question. */
  readonly #paperCounts = new Map<number, readonly [term: number, count: number][]>();

  constructor(memory: IndexMemory, query: QueryTerms) {
    this.#memory = memory;
    this.#query = query;
    this.#asked = new Uint8Array(memory.vocabulary.folded.length);
    this.#counts = new Float64Array(query.terms.length);
    this.#exactCounts = new Float64Array(query.terms.length);
    let [words, pairs] = [0, 0];
    for (const [index, { first, second, weight, side }] of query.terms.entries()) {
      for (const one of first) {
        this.#asked[one] = 1;
        if (!second) push(this.#wordTerms, one, index);
        for (const other of second ?? []) {
          this.#asked[other] = 1;
          push(this.#pairTerms, one * pairBase + other, index);
        }
      }
      if (side > 0) continue;
      if (second) pairs += weight;
      else words += weight;
    }
    this.#totalWords = words || 1;
    this.#totalPairs = pairs || 1;
  }

  score({ words: packed, title_length: titleLength }: UnitRow, paper: PaperEntry): Scored {
    const words = unpackWords(packed);
    this.#counts.fill(0);
    this.#exactCounts.fill(0);
    for (const [term, count] of this.#countsOfPaper(paper)) this.#counts[term] = count;
    const title = this.#count(words, titleLength);
    return this.#sum(words.length + paper.titleWords.length, title);
  }

  /** Adds up what stands in the unit; gives how much of its title was asked for. */
  #count(words: Uint32Array, titleLength: number): { words: number; pairs: number } {
    const { foldedOf } = this.#memory.vocabulary;
    let [titleAll, titleAsked, pairsAll, pairsAsked] = [0, 0, 0, 0];
    for (let at = 0; at < words.length; at += 1) {
      const exact = words[at] ?? 0;
      const folded = foldedOf[exact] ?? 0;
      const isTitle = at < titleLength;
      const isAsked = this.#asked[folded] === 1;
      const rarity = isTitle ? this.#rarity(folded) : 0;
      titleAll += rarity;
      const nextExact = words[at + 1] ?? 0;
      const hasNext = at + 1 < (isTitle ? titleLength : words.length);
      const next = hasNext ? (foldedOf[nextExact] ?? 0) : -1;
      const nextRarity = isTitle && hasNext ? this.#rarity(next) : 0;
      if (isTitle && hasNext) pairsAll += (rarity + nextRarity) / 2;
      if (!isAsked) continue;
      const weight = isTitle ? weights.title : weights.body;
      titleAsked += rarity;
      this.#addTerms(this.#wordTerms.get(folded), weight, exact, null);
      if (next < 0 || this.#asked[next] !== 1) continue;
      const pair = this.#pairTerms.get(folded * pairBase + next);
      if (!pair) continue;
      this.#addTerms(pair, weight, exact, nextExact);
      pairsAsked += (rarity + nextRarity) / 2;
    }
    return {
      words: titleAll > 0 ? titleAsked / titleAll : 0,
      pairs: pairsAll > 0 ? pairsAsked / pairsAll : 0,
    };
  }

  #addTerms(terms: readonly number[] | undefined, weight: number, first: number, second: number | null): void {
    for (const term of terms ?? []) {
      this.#counts[term] = (this.#counts[term] ?? 0) + weight;
      const exact = this.#query.terms[term]?.exact;
      if (exact === undefined) continue;
      if (exact === null || (exact[0] === first && exact[1] === second)) {
        this.#exactCounts[term] = (this.#exactCounts[term] ?? 0) + weight;
      }
    }
  }

  #sum(length: number, title: { words: number; pairs: number }): Scored {
    const { terms, groupCount } = this.#query;
    const norm = weights.k1 * (1 - weights.b + (weights.b * length) / this.#memory.averageLength);
    const sides: Map<number, number>[] = Array.from({ length: groupCount }, () => new Map());
    let [total, pairs, singles] = [0, 0, 0];
    let isExact = true;
    for (const [index, term] of terms.entries()) {
      const count = this.#counts[index] ?? 0;
      const exactCount = this.#exactCounts[index] ?? 0;
      const isPair = term.second !== null;
      if (!isPair && term.group < 0 && term.exact !== null && exactCount === 0) isExact = false;
      if (count === 0) continue;
      const exactShare = isPair ? weights.exactPair : weights.exactWord;
      const value =
        term.weight * (weights.k1 + 1) * (count / (count + norm) + (exactShare * exactCount) / (exactCount + norm));
      if (term.group < 0) {
        total += value;
        if (isPair) pairs += term.weight;
        else singles += term.weight;
      } else {
        const own = sides[term.group];
        own?.set(term.side, (own.get(term.side) ?? 0) + value);
        if (term.side === 0 || own?.has(0) !== true) {
          if (isPair) pairs += term.weight;
          else singles += term.weight;
        }
      }
    }
    for (const own of sides) total += Math.max(0, ...own.values());
    const pairShare = Math.min(1, pairs / this.#totalPairs);
    const wordShare = Math.min(1, singles / this.#totalWords);
    const score =
      total *
      (1 + weights.titleAskedWords * title.words) *
      (1 + weights.titleAskedPairs * title.pairs) *
      (1 + weights.pairsMet * pairShare) *
      (1 + weights.wordsMet * wordShare);
    const met = (pairShare * this.#totalPairs + wordShare * this.#totalWords) / (this.#totalPairs + this.#totalWords);
    return { score, met, isExact };
  }

  #countsOfPaper({ row, titleWords }: PaperEntry): readonly [number, number][] {
    const known = this.#paperCounts.get(row);
    if (known) return known;
    const counts = new Map<number, number>();
    for (const [at, folded] of titleWords.entries()) {
      for (const term of this.#wordTerms.get(folded) ?? [])
        counts.set(term, (counts.get(term) ?? 0) + weights.paperTitle);
      const next = titleWords[at + 1];
      if (next === undefined) continue;
      for (const term of this.#pairTerms.get(folded * pairBase + next) ?? []) {
        counts.set(term, (counts.get(term) ?? 0) + weights.paperTitle);
      }
    }
    const list = [...counts];
    this.#paperCounts.set(row, list);
    return list;
  }

  #rarity(foldedId: number): number {
    const units = wordUnits(this.#memory, foldedId);
    return Math.max(0.1, Math.log((this.#memory.counts.unitCount + 1) / (units + 0.5)));
  }
}

function push(map: Map<number, number[]>, key: number, value: number): void {
  const list = map.get(key);
  if (list) list.push(value);
  else map.set(key, [value]);
}
