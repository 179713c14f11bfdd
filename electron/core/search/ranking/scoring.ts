// How well a unit answers a question: BM25 over its words and pairs of words, with the titles' shares, the tones typed and the
// paper's standing. All that it needs of a unit are the numbers of its words.
import type { IndexMemory, PaperEntry } from '../index/index-memory.ts';
import type { UnitRow } from '../index/index-reader.ts';
import { unpackWords } from '../index/word-codec.ts';
import { wordUnits } from '../index/word-units.ts';
import type { QueryTerms } from './query-terms.ts';
import { weights as usualWeights, type Weights } from './weights.ts';

export interface Scored {
  readonly score: number;
  /** Share of the terms' weight that is met, 0 … 1. */
  readonly met: number;
  /** Every word that was typed with tones stands there with them. */
  readonly isExact: boolean;
}

/** Made once for a question, asked for each of its candidates. */
export class Scorer {
  readonly #memory: IndexMemory;
  readonly #query: QueryTerms;
  readonly #weights: Weights;
  /** By exact id of a syllable: its slot among those that the question holds, from 1; 0 for all others. */
  readonly #slotOf: Uint16Array;
  /** By folded id. */
  readonly #slotOfFolded = new Map<number, number>();
  /** By slot, and by pair of slots: the terms that are met. */
  readonly #wordTerms: (readonly number[] | undefined)[] = [];
  readonly #pairTerms: (readonly number[] | undefined)[] = [];
  #slotCount = 1;
  readonly #counts: Float64Array;
  readonly #exactCounts: Float64Array;
  readonly #totalWords: number;
  readonly #totalPairs: number;
  /** By paper: what its title holds of the question. */
  readonly #paperCounts = new Map<number, readonly (readonly [term: number, count: number])[]>();
  readonly #rarities = new Map<number, number>();

  constructor(memory: IndexMemory, query: QueryTerms, weights: Weights = usualWeights) {
    this.#memory = memory;
    this.#query = query;
    this.#weights = weights;
    this.#slotOf = new Uint16Array(memory.vocabulary.exact.length);
    this.#counts = new Float64Array(query.terms.length);
    this.#exactCounts = new Float64Array(query.terms.length);
    for (const { first, second } of query.terms) {
      for (const id of [...first, ...(second ?? [])]) this.#giveSlot(id);
    }
    let [words, pairs] = [0, 0];
    for (const [index, { first, second, weight, side }] of query.terms.entries()) {
      for (const one of first) {
        const slot = this.#slotOfFolded.get(one) ?? 0;
        if (!second) addTo(this.#wordTerms, slot, index);
        for (const other of second ?? [])
          addTo(this.#pairTerms, this.#pairSlot(slot, this.#slotOfFolded.get(other) ?? 0), index);
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
    this.#count(words, titleLength);
    return this.#sum(words.length + paper.titleWords.length, this.#titleShare(words, titleLength));
  }

  #giveSlot(foldedId: number): void {
    if (this.#slotOfFolded.has(foldedId)) return;
    this.#slotOfFolded.set(foldedId, this.#slotCount);
    for (const exactId of this.#memory.vocabulary.variants[foldedId] ?? []) this.#slotOf[exactId] = this.#slotCount;
    this.#slotCount += 1;
  }

  #pairSlot(first: number, second: number): number {
    return first * this.#slotCount + second;
  }

  /** Adds up what stands in the unit. The busiest loop of a search: most words are none of the question's. */
  #count(words: Uint32Array, titleLength: number): void {
    const slotOf = this.#slotOf;
    const { title, body } = this.#weights;
    let before = 0;
    for (let at = 0; at < words.length; at += 1) {
      const exact = words[at] ?? 0;
      const slot = slotOf[exact] ?? 0;
      if (slot === 0) {
        before = 0;
        continue;
      }
      if (at === titleLength) before = 0;
      const weight = at < titleLength ? title : body;
      const terms = this.#wordTerms[slot];
      if (terms) this.#addTerms(terms, weight, exact, null);
      const pair = before === 0 ? undefined : this.#pairTerms[this.#pairSlot(before, slot)];
      if (pair) this.#addTerms(pair, weight, words[at - 1] ?? 0, exact);
      before = slot;
    }
  }

  /** How much of the unit's title was asked for, by rarity. */
  #titleShare(words: Uint32Array, titleLength: number): { words: number; pairs: number } {
    const { foldedOf } = this.#memory.vocabulary;
    let [all, asked, pairsAll, pairsAsked] = [0, 0, 0, 0];
    let [before, rarityBefore] = [0, 0];
    for (let at = 0; at < titleLength; at += 1) {
      const exact = words[at] ?? 0;
      const slot = this.#slotOf[exact] ?? 0;
      const rarity = this.#rarity(foldedOf[exact] ?? 0);
      all += rarity;
      if (slot > 0) asked += rarity;
      if (at > 0) {
        const both = (rarityBefore + rarity) / 2;
        pairsAll += both;
        if (slot > 0 && before > 0 && this.#pairTerms[this.#pairSlot(before, slot)]) pairsAsked += both;
      }
      before = slot;
      rarityBefore = rarity;
    }
    return { words: all > 0 ? asked / all : 0, pairs: pairsAll > 0 ? pairsAsked / pairsAll : 0 };
  }

  #addTerms(terms: readonly number[], weight: number, first: number, second: number | null): void {
    for (const term of terms) {
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
    const weights = this.#weights;
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

  #countsOfPaper({ row, titleWords }: PaperEntry): readonly (readonly [term: number, count: number])[] {
    const known = this.#paperCounts.get(row);
    if (known) return known;
    const counts = new Map<number, number>();
    const add = (terms: readonly number[] | undefined) => {
      for (const term of terms ?? []) counts.set(term, (counts.get(term) ?? 0) + this.#weights.paperTitle);
    };
    let before = 0;
    for (const folded of titleWords) {
      const slot = this.#slotOfFolded.get(folded) ?? 0;
      if (slot > 0) add(this.#wordTerms[slot]);
      if (slot > 0 && before > 0) add(this.#pairTerms[this.#pairSlot(before, slot)]);
      before = slot;
    }
    const list = [...counts];
    this.#paperCounts.set(row, list);
    return list;
  }

  #rarity(foldedId: number): number {
    const known = this.#rarities.get(foldedId);
    if (known !== undefined) return known;
    const units = wordUnits(this.#memory, foldedId);
    const rarity = Math.max(0.1, Math.log((this.#memory.counts.unitCount + 1) / (units + 0.5)));
    this.#rarities.set(foldedId, rarity);
    return rarity;
  }
}

function addTo(lists: (readonly number[] | undefined)[], at: number, value: number): void {
  const list = lists[at];
  // Filled without gaps, so that it stays an array of the quick kind.
  while (lists.length <= at) lists.push(undefined);
  lists[at] = list ? [...list, value] : [value];
}
