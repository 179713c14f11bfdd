// What a unit's answer is worth beside others that answer as well: by the rank of the law, whether it holds, how old it is,
// and whether the question names this very unit.
import type { PaperEntry } from '../index/index-memory.ts';
import type { UnitRow } from '../index/index-reader.ts';
import { weights as usualWeights, type Weights } from '../ranking/weights.ts';
import type { ShownPapers } from './shown-papers.ts';

const decadesReckoned = 3;

/** `namedAddress`: of an article that the question speaks of. */
export function standingOf(
  shown: ShownPapers,
  { today, namedAddress }: { readonly today: string; readonly namedAddress: string | null },
  weights: Weights = usualWeights,
): (unit: UnitRow) => number {
  const known = new Map<number, number>();
  const thisYear = Number(today.slice(0, 4));
  const article = namedAddress?.split('/').find((segment) => segment.startsWith('điều-'));
  return ({ paper_row, address }) => {
    let standing = known.get(paper_row);
    if (standing === undefined) {
      const paper = shown.paper(paper_row);
      standing = paper ? ofPaper(shown, paper, thisYear, weights) : 1;
      known.set(paper_row, standing);
    }
    const isNamed = article !== undefined && address?.split('/').includes(article) === true;
    return isNamed ? standing * (1 + weights.namedAddress) : standing;
  };
}

function ofPaper(shown: ShownPapers, paper: PaperEntry, thisYear: number, weights: Weights): number {
  const { rank, facts } = paper;
  const age = facts.year === null ? 0 : Math.min(decadesReckoned, Math.max(0, (thisYear - facts.year) / 10));
  let standing = 1 + weights.legalRank * rank - weights.decade * age;
  if (shown.statusOf(paper) === 'over') standing *= 1 - weights.over;
  if (shown.isReplaced(paper)) standing *= 1 - weights.replaced;
  return standing;
}
