// One question to the index: candidates, the closer look, the order.
import type { IndexReader, UnitRow } from '../index/index-reader.ts';
import type { Candidate } from './best-candidates.ts';
import { findCandidates } from './candidates.ts';
import type { QueryTerms } from './query-terms.ts';
import { Scorer } from './scoring.ts';
import { weights as usualWeights, type Weights } from './weights.ts';

export interface RankedUnit {
  readonly unitId: number;
  readonly paperRow: number;
  readonly score: number;
  /** Share of the question that the unit meets, 0 … 1; 0 for those that were not looked at closely. */
  readonly met: number;
  /** Every word stands there with the tones that were typed. */
  readonly isExact: boolean;
}

export interface RankRequest {
  readonly terms: QueryTerms;
  readonly isShown: (paperRow: number) => boolean;
  /** Factor for a unit: its paper's standing, and whether it was named. */
  readonly standing: (unit: UnitRow) => number;
  /** Only these; null: whatever holds the question's words. */
  readonly only: readonly number[] | null;
  /** Units with the tones that were typed come first, all of them. */
  readonly isByTones: boolean;
  /** An answer that the next key replaces: the best of fewer. */
  readonly isTyping: boolean;
}

/** Candidates that are looked at closely; more where tones decide and the letters alone are those of other words too. */
const lookedAt = 500;
const lookedAtForTones = 2_000;
const lookedAtTyping = 300;

/** How thoroughly; the product's own way unless something is to be measured. */
export interface RankOptions {
  readonly weights?: Weights;
  readonly looked?: number;
}

export function rankUnits(
  reader: IndexReader,
  { terms, isShown, standing, only, isByTones, isTyping }: RankRequest,
  {
    weights = usualWeights,
    looked = isTyping ? lookedAtTyping : isByTones ? lookedAtForTones : lookedAt,
  }: RankOptions = {},
): RankedUnit[] {
  const candidates = findCandidates(reader, { terms, isShown, only, limit: looked });
  const scorer = new Scorer(reader.memory, terms, weights);
  const ranked: RankedUnit[] = [];
  for (const { unitId } of candidates.slice(0, looked)) {
    const row = reader.unit(unitId);
    const paper = row && reader.memory.papers.get(row.paper_row);
    if (!row || !paper) continue;
    const { score, met, isExact } = scorer.score(row, paper);
    ranked.push({ unitId, paperRow: row.paper_row, score: score * standing(row), met, isExact });
  }
  const tier = ({ isExact }: RankedUnit) => (isByTones && isExact ? 1 : 0);
  ranked.sort((a, b) => tier(b) - tier(a) || b.score - a.score || a.unitId - b.unitId);
  return [...ranked, ...restOf(reader, candidates.slice(looked))];
}

/** Those beyond, in the order in which they were found. */
function restOf({ memory }: IndexReader, candidates: readonly Candidate[]): RankedUnit[] {
  return candidates.map(({ unitId, score }) => ({
    unitId,
    paperRow: memory.unitPaper[unitId] ?? 0,
    score: score / 1e6,
    met: 0,
    isExact: false,
  }));
}
