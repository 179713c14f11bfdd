// Which units are worth a closer look: those that hold the question's rarer pairs of words, or, in a short question, all of
// its words. Only numbers of units are read here, some ten thousand at most; how well each answers is for `scoring.ts`.

import type { IndexReader } from '../index/index-reader.ts';
import { pairMark, titleMark } from '../index/unit-terms.ts';
import type { QueryTerm, QueryTerms } from './query-terms.ts';
import { wordUnits } from './query-terms.ts';

/** Units read of a question's terms, the rarest first; a few terms are always read. */
const readUnits = 10_000;
const leastTerms = 6;
const mostUnitsOfTerm = 60_000;
/** A pair in the title weighs so much more. */
const titleBonus = 0.6;
/** Long units hold more words by chance. */
const lengthPower = 0.3;

/** Sum of the weights of what each unit holds, by unit; grown once and used again. */
let scores = new Float32Array(1024);

export interface Candidate {
  readonly unitId: number;
  readonly score: number;
}

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
    for (const unitId of units) {
      if (scores[unitId] === 0) touched.push(unitId);
      scores[unitId] = (scores[unitId] ?? 0) + weight;
    }
  };
  addTerms(reader, terms, add);
  const candidates: Candidate[] = [];
  const average = memory.averageLength;
  const take = (unitId: number) => {
    const paperRow = memory.unitPaper[unitId] ?? 0;
    if (paperRow === 0 || !isShown(paperRow)) return;
    const score = (scores[unitId] ?? 0) / (1 + (memory.unitLength[unitId] ?? 0) / average) ** lengthPower;
    candidates.push({ unitId, score });
  };
  for (const unitId of only ?? touched) take(unitId);
  for (const unitId of touched) scores[unitId] = 0;
  candidates.sort((a, b) => b.score - a.score || a.unitId - b.unitId);
  return only ? candidates : candidates.slice(0, limit);
}

function addTerms(reader: IndexReader, { terms }: QueryTerms, add: (units: Int32Array, weight: number) => void): void {
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
        if (units.length > 0) add(reader.unitsOfTerm(titleMark + written, mostUnitsOfTerm), term.weight * titleBonus);
      }
    }
  };
  readTerms(pairs, leastTerms);
  // A question of one word, or of words that never stand together.
  if (read < 200) {
    const words = terms.filter(({ second, first }) => second === null && first.some((id) => wordUnits(memory, id) > 0));
    readTerms(words, used + (pairs.length === 0 ? 2 : 3));
  }
}

/** A term as the table of words has it; several where its last syllable is only begun. */
export function writtenForms({ memory: { vocabulary } }: IndexReader, { first, second }: QueryTerm): string[] {
  const text = (id: number) => vocabulary.folded[id] ?? '';
  if (!second) return first.map(text);
  return first.flatMap((one) => second.map((other) => text(one) + pairMark + text(other)));
}
