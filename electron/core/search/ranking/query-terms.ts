// A question's words as the index reckons with them: single syllables and pairs of neighbours, each with its weight by
// rarity. An abbreviation and its full name are sides of one group, of which the better met one counts.
import type { QueryToken } from '#shared/kernel/text/match-ranges.ts';
import type { QueryReading } from '#shared/search/query/query-reading.ts';
import type { IndexMemory } from '../index/index-memory.ts';
import { pairUnits, wordUnits } from '../index/word-units.ts';

export interface QueryTerm {
  /** Its syllables by folded id; several where the last one is only begun. */
  readonly first: readonly number[];
  /** Null: a single syllable. */
  readonly second: readonly number[] | null;
  /** Ids of the syllables with the tones typed; null where any will do. */
  readonly exact: readonly [first: number, second: number | null] | null;
  weight: number;
  /** Index of its group, −1 where it stands for itself; and which side of it it is on. */
  readonly group: number;
  readonly side: number;
}

/** A syllable at a place of the question: which folded ids it may be. */
interface Place {
  readonly ids: readonly number[];
  readonly exactId: number | null;
}

export interface QueryTerms {
  readonly terms: readonly QueryTerm[];
  readonly groupCount: number;
  readonly places: readonly Place[];
}

/** A syllable that is being typed stands for the most frequent that begin so. */
const mostCompletions = 8;
const leastWeight = 1e-6;

export function queryTerms({ tokens, alternatives }: QueryReading, memory: IndexMemory): QueryTerms {
  const places = tokens.map((token, index) => placeOf(token, tokens[index - 1], memory));
  const terms: QueryTerm[] = [];
  const groupOf = new Int32Array(tokens.length).fill(-1);
  const groups: { start: number; end: number; others: Place[][] }[] = [];
  for (const { start, end, syllables } of alternatives) {
    const known = groups.find((group) => group.start === start && group.end === end);
    if (!known && groupOf.subarray(start, end).some((group) => group >= 0)) continue;
    const other = syllables.map(({ folded }) => ({ ids: idsOf(memory, folded), exactId: null }));
    if (known) known.others.push(other);
    else {
      groupOf.fill(groups.length, start, end);
      groups.push({ start, end, others: [other] });
    }
  }
  addTerms(terms, places, memory, (index) => groupOf[index] ?? -1, 0);
  for (const [group, { others }] of groups.entries()) {
    for (const [index, other] of others.entries()) addTerms(terms, other, memory, () => group, index + 1);
  }
  balance(terms, groups.length);
  return { terms, groupCount: groups.length, places };
}

function addTerms(
  terms: QueryTerm[],
  places: readonly Place[],
  memory: IndexMemory,
  groupAt: (index: number) => number,
  side: number,
): void {
  const seen = new Set<string>();
  const add = (first: Place, second: Place | null, group: number) => {
    if (first.ids.length === 0 || second?.ids.length === 0) return;
    const key = `${first.ids.join()}|${second?.ids.join() ?? ''}`;
    if (seen.has(key)) return;
    seen.add(key);
    const isExact = first.exactId !== null && (second === null || second.exactId !== null);
    terms.push({
      first: first.ids,
      second: second?.ids ?? null,
      exact: isExact ? [first.exactId ?? -1, second?.exactId ?? null] : null,
      weight: second ? pairWeight(memory, first.ids, second.ids) : wordWeight(memory, first.ids),
      ...{ group, side },
    });
  };
  for (const [index, place] of places.entries()) {
    add(place, null, groupAt(index));
    const next = places[index + 1];
    if (next) add(place, next, groupAt(index) === groupAt(index + 1) ? groupAt(index) : -1);
  }
}

/** Each side of a group weighs as much as the heaviest. */
function balance(terms: readonly QueryTerm[], groupCount: number): void {
  for (let group = 0; group < groupCount; group += 1) {
    const own = terms.filter((term) => term.group === group);
    const sums = new Map<number, number>();
    for (const { side, weight } of own) sums.set(side, (sums.get(side) ?? 0) + weight);
    const heaviest = Math.max(0, ...sums.values());
    for (const term of own) term.weight *= heaviest / (sums.get(term.side) || 1);
  }
}

function placeOf(token: QueryToken, before: QueryToken | undefined, memory: IndexMemory): Place {
  const { vocabulary } = memory;
  if (token.isPrefix) {
    const ids = completionsOf(token, before, memory);
    return { ids, exactId: null };
  }
  return {
    ids: idsOf(memory, token.folded),
    exactId: token.isMarked ? vocabulary.exactId(token.exact) : null,
  };
}

function idsOf({ vocabulary }: IndexMemory, folded: string): number[] {
  const id = vocabulary.foldedId(folded);
  return id < 0 ? [] : [id];
}

/** The syllable itself where it is one, and those it may become: the most frequent behind the one before it. */
function completionsOf(token: QueryToken, before: QueryToken | undefined, memory: IndexMemory): number[] {
  const { vocabulary, counts, areCountsStale } = memory;
  const beforeIds = before ? (vocabulary.variants[vocabulary.foldedId(before.folded)] ?? []) : [];
  const found: { id: number; count: number }[] = [];
  for (const id of vocabulary.foldedWithPrefix(token.folded)) {
    let count = 0;
    let isMeant = false;
    for (const exactId of vocabulary.variants[id] ?? []) {
      if (token.isMarked && !vocabulary.exact[exactId]?.startsWith(token.exact)) continue;
      isMeant = true;
      if (beforeIds.length === 0) count += counts.single(exactId);
      else {
        for (const first of beforeIds) count += counts.pair(first, exactId) * 50;
        count += counts.single(exactId) / 1000;
      }
    }
    if (count > 0 || (isMeant && areCountsStale))
      found.push({ id, count: vocabulary.folded[id] === token.folded ? count * 4 + 1 : count });
  }
  return found
    .sort((a, b) => b.count - a.count)
    .slice(0, mostCompletions)
    .map(({ id }) => id);
}

function wordWeight(memory: IndexMemory, ids: readonly number[]): number {
  return rarity(memory, Math.max(...ids.map((id) => wordUnits(memory, id))));
}

function pairWeight(memory: IndexMemory, first: readonly number[], second: readonly number[]): number {
  return rarity(memory, Math.max(...first.flatMap((one) => second.map((other) => pairUnits(memory, one, other)))));
}

/** As BM25 has it; never nothing, for the counts may lag behind the units. */
function rarity({ counts }: IndexMemory, units: number): number {
  if (units === 0) return leastWeight;
  const all = Math.max(counts.unitCount, units);
  return Math.max(leastWeight, Math.log((all - units + 0.5) / (units + 0.5)));
}
