// Which units hold words: asked of the table of words, or reckoned with sets of units where those are at hand. Both find the
// same; questions of common words, of which the table lists nearly all units, take a tenth of the time with sets.
import type { QueryToken } from '#shared/kernel/text/match-ranges.ts';
import { type IndexReader, quoted } from '../index/index-reader.ts';
import { addUnits, emptyUnitSet, intersect, newestUnits, type UnitSet, unite } from '../index/unit-set.ts';
import { pairMark } from '../index/unit-terms.ts';
import { pairUnits, wordUnits } from '../index/word-units.ts';

/** A word or two neighbours, as the table of words has them and by their folded ids. */
interface HeldTerm {
  readonly text: string;
  readonly first: number;
  readonly second: number | null;
}

/** A run of words put in one way: of each of these one term. */
export type HeldWay = readonly (readonly HeldTerm[])[];
/** A run of words in all the ways that it may be put; one of them is to be held. */
export type HeldRun = readonly HeldWay[];

export interface WordHolders {
  /** The newest first, `limit` at most. */
  newest(limit: number): number[];
  /** Of them those with one of these terms of titles, the newest first. */
  titled(titles: readonly string[], limit: number): number[];
}

/** More lists than of so many units are not read for one question: some five milliseconds. */
const mostRead = 30_000;

/** Units that hold every run and none of what is excluded. */
export function holdersOf(
  reader: IndexReader,
  held: readonly HeldRun[],
  excluded: readonly (readonly QueryToken[])[],
): WordHolders {
  const set = excluded.length === 0 ? holderSet(reader, held) : null;
  if (set) return fromSet(reader, set);
  const expression = joined(held.map(runExpression), 'AND') + exclusionsOf(excluded);
  return {
    newest: (limit) => reader.unitsMatching(expression, limit),
    titled: (titles, limit) =>
      titles.length === 0
        ? []
        : reader.unitsMatching(`(${titles.map(quoted).join(' OR ')}) AND (${expression})`, limit),
  };
}

function fromSet(reader: IndexReader, set: UnitSet): WordHolders {
  const { memory } = reader;
  const isThere = (unitId: number) => (memory.unitPaper[unitId] ?? 0) !== 0;
  return {
    newest: (limit) => newestUnits(set, limit, isThere),
    titled: (titles, limit) => {
      const inTitles = emptyUnitSet(memory.nextUnitId);
      for (const title of titles) addUnits(inTitles, reader.unitsOfTerm(title, memory.nextUnitId));
      intersect(inTitles, set);
      return newestUnits(inTitles, limit, isThere);
    },
  };
}

/** Null where too much would have to be read, or nobody knows how much; the table skips what it need not read. */
function holderSet(reader: IndexReader, held: readonly HeldRun[]): UnitSet | null {
  const { memory } = reader;
  if (memory.areCountsStale) return null;
  const terms = new Map(held.flat(3).map((term) => [term.text, term]));
  let toRead = 0;
  for (const term of terms.values()) if (!isAtHand(reader, term)) toRead += unitCountOf(reader, term);
  if (toRead > mostRead) return null;
  const all = setOfAny(reader, held[0] ?? []);
  for (const run of held.slice(1)) intersect(all, setOfAny(reader, run));
  return all;
}

function isAtHand(reader: IndexReader, { text, first, second }: HeldTerm): boolean {
  return (second === null && reader.memory.common.unitsOf(first) !== undefined) || reader.isKept(text);
}

function unitCountOf({ memory }: IndexReader, { first, second }: HeldTerm): number {
  return second === null ? wordUnits(memory, first) : pairUnits(memory, first, second);
}

/** Units that hold a run in any of its ways. */
function setOfAny(reader: IndexReader, run: HeldRun): UnitSet {
  const { memory } = reader;
  const any = emptyUnitSet(memory.nextUnitId);
  for (const [index, way] of run.entries()) {
    const all = index === 0 ? any : emptyUnitSet(memory.nextUnitId);
    for (const [at, terms] of way.entries()) {
      const step = at === 0 ? all : emptyUnitSet(memory.nextUnitId);
      for (const term of terms) addHolders(reader, term, step);
      if (at > 0) intersect(all, step);
    }
    if (index > 0) unite(any, all);
  }
  return any;
}

function addHolders(reader: IndexReader, { text, first, second }: HeldTerm, set: UnitSet): void {
  const common = second === null ? reader.memory.common.unitsOf(first) : undefined;
  if (common) unite(set, common);
  else addUnits(set, reader.unitsOfTerm(text, reader.memory.nextUnitId));
}

function runExpression(run: HeldRun): string {
  const ways = run.map((way) =>
    joined(
      way.map((terms) =>
        joined(
          terms.map(({ text }) => quoted(text)),
          'OR',
        ),
      ),
      'AND',
    ),
  );
  return joined(ways, 'OR');
}

function joined(parts: readonly string[], by: 'AND' | 'OR'): string {
  return parts.length === 1 ? (parts[0] ?? '') : `(${parts.join(` ${by} `)})`;
}

function exclusionsOf(excluded: readonly (readonly QueryToken[])[]): string {
  return excluded
    .map((phrase) => {
      const words = phrase.map(({ folded }) => folded);
      const terms = words.length === 1 ? words : words.slice(1).map((word, at) => words[at] + pairMark + word);
      return ` NOT (${terms.map(quoted).join(' AND ')})`;
    })
    .join('');
}
