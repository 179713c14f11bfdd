// The ranking with one of its parts switched off or changed, asked in this process: what each part is worth.

import { ShownPapers } from '#core/search/answers/shown-papers.ts';
import { isAbbreviated, withoutSlips } from '#core/search/answers/slips.ts';
import { standingOf } from '#core/search/answers/standing.ts';
import { idOfArticle } from '#core/search/evaluation/article-address.ts';
import type { JudgedQuery } from '#core/search/evaluation/judged-queries.ts';
import type { Answered } from '#core/search/evaluation/relevance.ts';
import type { IndexReader } from '#core/search/index/index-reader.ts';
import { findCandidates } from '#core/search/ranking/candidates.ts';
import { type QueryTerm, queryTerms } from '#core/search/ranking/query-terms.ts';
import { rankUnits } from '#core/search/ranking/rank.ts';
import { type Weights, weights } from '#core/search/ranking/weights.ts';
import { prepareAbbreviations } from '#shared/search/abbreviations/abbreviations.ts';
import { usualAbbreviations } from '#shared/search/abbreviations/usual-abbreviations.ts';
import { readQuery } from '#shared/search/query/read-query.ts';

export interface Variant {
  readonly name: string;
  readonly weights?: Partial<Weights>;
  /** The terms that are left; all where nothing is said. */
  readonly keeps?: (term: QueryTerm) => boolean;
  /** The terms by which candidates are scored; found they are by all. */
  readonly scores?: (term: QueryTerm) => boolean;
  /** Candidates that are looked at closely. */
  readonly looked?: number;
  /** The candidates' own order stands. */
  readonly isWithoutCloserLook?: true;
  readonly isWithoutAbbreviations?: true;
  readonly isWithoutMending?: true;
}

const noShares = { titleAskedWords: 0, titleAskedPairs: 0, pairsMet: 0, wordsMet: 0 };
const plain = { ...noShares, title: 1, exactWord: 0, exactPair: 0, legalRank: 0, decade: 0, namedAddress: 0 };

export const everything: Variant = { name: 'everything' };

export const variants: readonly Variant[] = [
  everything,
  { name: 'single syllables only', keeps: ({ second }) => second === null },
  { name: 'scored by single syllables only', scores: ({ second }) => second === null },
  { name: 'pairs only', keeps: ({ second }) => second !== null },
  { name: 'title weighs 1', weights: { title: 1 } },
  { name: 'title weighs 3', weights: { title: 3 } },
  { name: "paper's title weighs 0", weights: { paperTitle: 0 } },
  { name: 'no share of the title', weights: { titleAskedWords: 0, titleAskedPairs: 0 } },
  { name: 'no exact tones', weights: { exactWord: 0, exactPair: 0 } },
  { name: 'no share of the question', weights: { pairsMet: 0, wordsMet: 0 } },
  { name: 'no legal rank', weights: { legalRank: 0 } },
  { name: 'no abbreviations', isWithoutAbbreviations: true },
  { name: 'no mending of slips', isWithoutMending: true },
  { name: 'BM25 of words and pairs, no more', weights: plain },
  { name: 'the same, single syllables', weights: plain, keeps: ({ second }) => second === null },
  { name: 'no closer look', isWithoutCloserLook: true },
  { name: '100 candidates', looked: 100 },
  { name: '350 candidates', looked: 350 },
  { name: '1,000 candidates', looked: 1_000 },
];

/** As deep as the measures look; parts of one long article are several units. */
const depth = 100;
const everyone = 'everyone';
const candidatesLookedAt = 500;
const known = prepareAbbreviations(usualAbbreviations);
const none = prepareAbbreviations([]);
const all = () => true;

export type AnsweredQuery = Answered & { readonly qid: string };

export function askAll(reader: IndexReader, variant: Variant, queries: readonly JudgedQuery[]): AnsweredQuery[] {
  const today = new Date().toISOString().slice(0, 10);
  const shown = new ShownPapers(reader.memory, {}, { circles: [everyone], isKeeper: false, today });
  return queries.map(({ qid, set, relevant, text }) => {
    const begin = performance.now();
    const unitIds = ask(reader, { variant, shown, today, text });
    const ms = performance.now() - begin;
    return { qid, set, relevant, ms, found: articlesOf(reader, unitIds) };
  });
}

interface Question {
  readonly variant: Variant;
  readonly shown: ShownPapers;
  readonly today: string;
  readonly text: string;
}

/** The way of `Answers.rank`, with the variant's parts left out. */
function ask(reader: IndexReader, { variant, shown, today, text }: Question): number[] {
  const abbreviations = variant.isWithoutAbbreviations ? none : known;
  const options = { isTyping: false, isExact: false, abbreviations };
  const read = readQuery(text, options);
  const mended = variant.isWithoutMending
    ? null
    : withoutSlips(read.keystrokesRead ?? text, reader.memory, { isTyping: false, isMeant: isAbbreviated(read) });
  const reading = mended === null ? read : readQuery(mended, options);
  const asked = queryTerms(reading, reader.memory);
  const terms = { ...asked, terms: asked.terms.filter(variant.keeps ?? all) };
  const isShown = (row: number) => shown.isShown(row);
  const candidates = () => findCandidates(reader, { terms, isShown, only: null, limit: candidatesLookedAt });
  const unitIds = () => candidates().map(({ unitId }) => unitId);
  if (variant.isWithoutCloserLook) return unitIds();
  const own: Weights = { ...weights, ...variant.weights };
  const standing = standingOf(shown, { today, namedAddress: reading.named?.address ?? null }, own);
  const { looked } = variant;
  const ranked = rankUnits(
    reader,
    {
      terms: { ...terms, terms: terms.terms.filter(variant.scores ?? all) },
      ...{ isShown, standing, isByTones: false, isTyping: false },
      only: variant.scores ? unitIds() : null,
    },
    { weights: own, ...(looked === undefined ? {} : { looked }) },
  );
  return ranked.map(({ unitId }) => unitId);
}

function articlesOf(reader: IndexReader, unitIds: readonly number[]): string[] {
  const ids = unitIds.slice(0, depth * 2).flatMap((unitId) => {
    const paper = reader.memory.papers.get(reader.memory.unitPaper[unitId] ?? 0);
    const address = reader.placeOf(unitId)?.address ?? '';
    return paper ? [idOfArticle({ documentId: paper.documentId, address })] : [];
  });
  return [...new Set(ids)].slice(0, depth);
}
