// Clauses that say the like of one: its own telling words, asked as a question.
import type { IndexReader, UnitRow } from '../index/index-reader.ts';
import { unpackWords } from '../index/word-codec.ts';
import { pairUnits } from '../index/word-units.ts';
import type { QueryTerm } from '../ranking/query-terms.ts';
import { rankUnits } from '../ranking/rank.ts';
import type { IndexPaperHits, IndexSimilar } from './index-request.ts';
import { ShownPapers } from './shown-papers.ts';
import { marked } from './snippet.ts';
import { standingOf } from './standing.ts';
import { unitHit } from './unit-hit.ts';

/** Pairs of words that are asked for: those that say most of the clause. */
const mostPairs = 40;
/** A like clause meets so much of what the clause itself meets. */
const leastAlike = 0.06;
const perPaper = 3;

/** Null where there is no such unit. */
export function findSimilar(reader: IndexReader, request: IndexSimilar): IndexPaperHits[] | null {
  const { memory } = reader;
  const shown = new ShownPapers(memory, {}, request);
  const row = memory.rowOfDocument.get(request.documentId);
  if (row === undefined || !shown.isShown(row)) return null;
  const own = unitsOf(reader, row, request.address);
  if (own.length === 0) return null;
  const terms = tellingTerms(reader, own);
  const standing = standingOf(shown, { today: request.today, namedAddress: null });
  const ranked = rankUnits(reader, {
    terms: { terms, groupCount: 0, places: [] },
    isShown: (paperRow) => shown.isShown(paperRow),
    standing,
    only: null,
    isByTones: false,
    isTyping: false,
  });
  const ownIds = new Set(own.map(({ unit_id }) => unit_id));
  const best = ranked.find(({ unitId }) => ownIds.has(unitId))?.score ?? ranked[0]?.score ?? 0;
  const papers = new Map<number, number[]>();
  for (const { unitId, paperRow, score } of ranked) {
    if (ownIds.has(unitId) || score < best * leastAlike) continue;
    const units = papers.get(paperRow) ?? [];
    if (units.length === 0 && papers.size >= request.limit) continue;
    papers.set(paperRow, [...units, unitId]);
  }
  return [...papers].flatMap(([paperRow, unitIds]) => {
    const paper = memory.papers.get(paperRow);
    if (!paper) return [];
    const { documentId, layout, title } = paper;
    const hits = unitIds.slice(0, perPaper).flatMap((unitId) => unitHit(reader, unitId, () => []) ?? []);
    return [{ documentId, layout, markedTitle: marked(title, []), hits, hitCount: unitIds.length }];
  });
}

/** The entries that hold the address: a clause stands in the entry of its article. */
function unitsOf(reader: IndexReader, row: number, address: string): UnitRow[] {
  const segments = address.split('/');
  for (let length = segments.length; length > 0; length -= 1) {
    const units = reader.unitsAt(row, segments.slice(0, length).join('/'));
    if (units.length > 0) return units.flatMap(({ unit_id }) => reader.unit(unit_id) ?? []);
  }
  return [];
}

function tellingTerms(reader: IndexReader, units: readonly UnitRow[]): QueryTerm[] {
  const { memory } = reader;
  const { foldedOf } = memory.vocabulary;
  const all = Math.max(1, memory.counts.unitCount);
  const pairs = new Map<string, { first: number; second: number; count: number }>();
  for (const { words: packed, title_length } of units) {
    const words = unpackWords(packed);
    for (let at = 0; at + 1 < words.length; at += 1) {
      const [first, second] = [foldedOf[words[at] ?? 0] ?? 0, foldedOf[words[at + 1] ?? 0] ?? 0];
      const key = `${first}_${second}`;
      const pair = pairs.get(key) ?? { first, second, count: 0 };
      pair.count += at < title_length ? 3 : 1;
      pairs.set(key, pair);
    }
  }
  return [...pairs.values()]
    .map(({ first, second, count }) => {
      const rarity = Math.max(0, Math.log((all + 0.5) / (pairUnits(memory, first, second) + 0.5)));
      return { first: [first], second: [second], exact: null, weight: rarity * Math.sqrt(count), group: -1, side: 0 };
    })
    .filter(({ weight }) => weight > 0)
    .sort((a, b) => b.weight - a.weight)
    .slice(0, mostPairs);
}
