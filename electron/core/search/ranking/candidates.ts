// Which units are worth a closer look: those that hold the question's rarer pairs of words, or, in a short question, all of
// its words. Only numbers of units are read here, some ten thousand at most; how well each answers is for `scoring.ts`.

import type { IndexMemory } from '../index/index-memory.ts';
import type { IndexReader } from '../index/index-reader.ts';
import { pairMark, titleMark } from '../index/unit-terms.ts';
import { wordUnits } from '../index/word-units.ts';
import { BestCandidates, type Candidate } from './best-candidates.ts';
import type { QueryTerm, QueryTerms } from './query-terms.ts';

/** Units read of a question's terms, the rarest first; a few terms are always read. */
const readUnits = 10_000;
const leastTerms = 6;
const leastRead = 200;
const mostUnitsOfTerm = 60_000;
/** A pair in the title weighs so much more. */
const titleBonus = 0.6;
/** So many of the rarest terms are asked for in titles too. */
const titleTerms = 16;
/** Long units hold more words by chance. */
const lengthPower = 0.3;

/** Sum of the weights of what each unit holds, by unit; grown once and used again. */
let scores = new Float32Array(1024);

export interface CandidateRequest {
  readonly terms: QueryTerms;
  /** Which papers may be shown, by row. */
  readonly isShown: (paperRow: number) => boolean;
  /** Only these, where the question asks for all of its words. */
  readonly only: readonly number[] | null;
  readonly limit: number;
}

/** Best first. Where `only` is given, all of them that may be shown. */
export function findCandidates(reader: IndexReader, { terms, isShown, only, limit }: CandidateRequest): Candidate[] {
  const { memory } = reader;
  if (scores.length <= memory.nextUnitId) scores = new Float32Array(memory.nextUnitId * 2);
  const touched: number[] = [];
  const add = (units: Int32Array, weight: number) => {
    for (let at = 0; at < units.length; at += 1) {
      const unitId = units[at] ?? 0;
      const score = scores[unitId] ?? 0;
      if (score === 0) touched.push(unitId);
      scores[unitId] = score + weight;
    }
  };
  if (only) addTitles(reader, terms, add);
  addTerms(reader, terms, add, only !== null);
  const lengthShare = lengthShares(memory.averageLength);
  const best = new BestCandidates(only ? Number.POSITIVE_INFINITY : limit);
  for (const unitId of only ?? touched) {
    const paperRow = memory.unitPaper[unitId] ?? 0;
    if (paperRow === 0 || !isShown(paperRow)) continue;
    const length = Math.min(longestReckoned, memory.unitLength[unitId] ?? 0);
    best.offer(unitId, (scores[unitId] ?? 0) * (lengthShare[length] ?? 0));
  }
  for (const unitId of touched) scores[unitId] = 0;
  return best.inOrder();
}

const longestReckoned = 4095;
let shares = { average: 0, byLength: new Float32Array(0) };

/** By length: what is left of a unit's score. */
function lengthShares(average: number): Float32Array {
  if (shares.average !== average) {
    const byLength = Float32Array.from(
      { length: longestReckoned + 1 },
      (_, length) => (1 + length / average) ** -lengthPower,
    );
    shares = { average, byLength };
  }
  return shares.byLength;
}

type Add = (units: Int32Array, weight: number) => void;

/** Where all words are there anyway, single ones tell units apart by standing in their titles. */
function addTitles(reader: IndexReader, { terms }: QueryTerms, add: Add): void {
  for (const term of terms) {
    if (term.second !== null) continue;
    for (const written of writtenForms(reader, term)) {
      add(reader.unitsOfTerm(titleMark + written, mostUnitsOfTerm), term.weight * titleBonus);
    }
  }
}

function addTerms(reader: IndexReader, { terms }: QueryTerms, add: Add, hasAllWords: boolean): void {
  const { memory } = reader;
  const pairs = terms.filter(({ second }) => second !== null);
  let read = 0;
  let used = 0;
  const readTerms = (list: readonly QueryTerm[], least: number) => {
    for (const term of [...list].sort((a, b) => b.weight - a.weight)) {
      if (used >= least && read >= readUnits) return;
      used += 1;
      for (const written of writtenForms(reader, term)) {
        const units = reader.unitsOfTerm(written, mostUnitsOfTerm);
        read += units.length;
        add(units, term.weight);
        if (used <= titleTerms && units.length > 0) {
          add(reader.unitsOfTerm(titleMark + written, mostUnitsOfTerm), term.weight * titleBonus);
        }
      }
    }
  };
  readTerms(pairs, hasAllWords ? 1 : leastTerms);
  // A question of one word, or of words that never stand together.
  if (!hasAllWords && read < leastRead) {
    const words = terms.filter(({ second, first }) => second === null && isKnown(memory, first));
    readTerms(words, used + (pairs.length === 0 ? 2 : 3));
  }
}

function isKnown(memory: IndexMemory, ids: readonly number[]): boolean {
  return memory.areCountsStale || ids.some((id) => wordUnits(memory, id) > 0);
}

/** A term as the table of words has it; several where its last syllable is only begun. */
export function writtenForms({ memory: { vocabulary } }: IndexReader, { first, second }: QueryTerm): string[] {
  const text = (id: number) => vocabulary.folded[id] ?? '';
  if (!second) return first.map(text);
  return first.flatMap((one) => second.map((other) => text(one) + pairMark + text(other)));
}
