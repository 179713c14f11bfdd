// One question ranked: strictly where all of its words are found together, loosely where it is a sentence. The ranking of the
// last questions is kept, so that the next page of results costs nothing.
import type { SearchFilter } from '#shared/search/filter.ts';
import type { QueryReading } from '#shared/search/query/query-reading.ts';
import type { IndexReader } from '../index/index-reader.ts';
import { wordUnits } from '../index/word-units.ts';
import { type QueryTerms, queryTerms } from '../ranking/query-terms.ts';
import { type RankedUnit, rankUnits } from '../ranking/rank.ts';
import type { Asker } from './index-request.ts';
import { ShownPapers } from './shown-papers.ts';
import { standingOf } from './standing.ts';
import { strictMatches } from './strict-matches.ts';

/** Longer questions are sentences: that all their words stand in one unit is chance. */
const longestStrict = 8;
const shortest = 4;
const fewMatches = 3;
/** Answers of a sentence that are worth showing: by what they are worth beside the best. */
const leastOfBest = 0.3;
const mostLoose = 300;

export interface RankedAnswer {
  readonly ranked: readonly RankedUnit[];
  readonly isStrict: boolean;
  readonly isAtLeast: boolean;
  /** Papers that were found, whatever is chosen of the filter's fields. */
  readonly paperRows: ReadonlySet<number>;
  readonly shown: ShownPapers;
}

export interface RankQuestion {
  readonly reading: QueryReading;
  readonly filter: SearchFilter;
  readonly asker: Asker;
  /** Rows of the only papers that are asked about. */
  readonly onlyRows?: ReadonlySet<number>;
  /** More letters may come: the best are wanted, and soon. */
  readonly isTyping?: boolean;
}

export function rankAnswer(reader: IndexReader, question: RankQuestion): RankedAnswer {
  const { reading, filter, asker, onlyRows, isTyping = false } = question;
  const { memory } = reader;
  const terms = queryTerms(reading, memory);
  const shown = new ShownPapers(memory, filter, asker, onlyRows);
  const standing = standingOf(shown, { today: asker.today, namedAddress: reading.named?.address ?? null });
  const mustHold = reading.excluded.length > 0 || reading.tokens.some(({ isNext }) => isNext) || isExactly(reading);
  const strict = mustHold || reading.tokens.length <= longestStrict ? strictMatches(reader, reading, terms) : null;
  // What others alone may see must not decide how this person's question is answered.
  const units = strict?.units.filter((unitId) => shown.maySee(memory.unitPaper[unitId] ?? 0)) ?? [];
  const isEnough = units.length >= (reading.tokens.length <= shortest ? 1 : fewMatches);
  if (mustHold || isEnough) {
    const isByTones = tonesDecide(reading, reader);
    const ranked = rankUnits(reader, {
      terms,
      isShown: (row) => shown.isShown(row),
      standing,
      only: units,
      isByTones,
      isTyping,
    });
    const paperRows = new Set<number>();
    for (const unitId of units) {
      const row = memory.unitPaper[unitId] ?? 0;
      if (shown.isVisible(row)) paperRows.add(row);
    }
    return { ranked, isStrict: true, isAtLeast: strict?.isAtLeast ?? false, paperRows, shown };
  }
  const loose = (isShown: (row: number) => boolean) =>
    worthShowing(rankUnits(reader, { terms, isShown, standing, only: null, isByTones: false, isTyping }));
  const ranked = loose((row) => shown.isShown(row));
  const found = shown.isFiltered ? loose((row) => shown.isVisible(row)) : ranked;
  const paperRows = new Set(found.map(({ paperRow }) => paperRow));
  return { ranked, isStrict: false, isAtLeast: ranked.length === mostLoose, paperRows, shown };
}

/** All that hold anything of the question, for measuring. */
export function rankAll(reader: IndexReader, { reading, asker }: RankQuestion): readonly RankedUnit[] {
  const terms: QueryTerms = queryTerms(reading, reader.memory);
  const shown = new ShownPapers(reader.memory, {}, asker);
  const standing = standingOf(shown, { today: asker.today, namedAddress: reading.named?.address ?? null });
  return rankUnits(reader, {
    terms,
    isShown: (row) => shown.isShown(row),
    standing,
    only: null,
    isByTones: false,
    isTyping: false,
  });
}

function worthShowing(ranked: readonly RankedUnit[]): RankedUnit[] {
  const best = ranked[0]?.score ?? 0;
  return ranked.filter(({ score }) => score >= best * leastOfBest).slice(0, mostLoose);
}

function isExactly({ tokens }: QueryReading): boolean {
  return tokens.some(({ isMarked, exact, folded }) => isMarked && exact === folded);
}

/** A short question with tones whose letters are those of other words too: «đường», which is not «đương». */
function tonesDecide({ tokens }: QueryReading, { memory }: IndexReader): boolean {
  const { vocabulary, counts } = memory;
  return (
    tokens.length <= shortest &&
    tokens.some(({ isMarked, isPrefix, exact, folded }) => {
      if (!isMarked || isPrefix) return false;
      const own = counts.single(vocabulary.exactId(exact));
      const any = wordUnits(memory, vocabulary.foldedId(folded));
      return own > 0 && own < any;
    })
  );
}
