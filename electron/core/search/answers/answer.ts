// The answers of the index: a question, the like of a clause, which papers match, and a plain ranking for measuring.

import type { Abbreviations } from '#shared/search/abbreviations/abbreviations.ts';
import type { QueryReading } from '#shared/search/query/query-reading.ts';
import { maxQueryLength } from '#shared/search/query/query-words.ts';
import { readQuery } from '#shared/search/query/read-query.ts';
import type { IndexReader } from '../index/index-reader.ts';
import { facetsOf } from './facets.ts';
import { hitRangesOf, titleRangesOf } from './hit-ranges.ts';
import type { IndexFound, IndexMatch, IndexPaperHits, IndexRank, IndexRanked, IndexSearch } from './index-request.ts';
import { findJumps } from './jumps.ts';
import { type RankedAnswer, rankAll, rankAnswer } from './ranked-answer.ts';
import { isAbbreviated, withoutSlips } from './slips.ts';
import { marked } from './snippet.ts';
import { suggestionFor } from './suggestion.ts';
import { withTones } from './tones.ts';
import { unitHit } from './unit-hit.ts';

const keptAnswers = 8;
/** Places that a brief answer gives besides the best of each paper. */
const bestOfAll = 6;

interface KeptAnswer {
  readonly key: string;
  readonly reading: QueryReading;
  /** The text that was looked for, where slips in it were mended. */
  readonly mended: string | null;
  readonly answer: RankedAnswer;
}

export class Answers {
  readonly #reader: IndexReader;
  readonly #abbreviations: () => Abbreviations;
  #kept: KeptAnswer[] = [];

  constructor(reader: IndexReader, abbreviations: () => Abbreviations) {
    this.#reader = reader;
    this.#abbreviations = abbreviations;
  }

  search(request: IndexSearch): IndexFound {
    const { memory } = this.#reader;
    const { reading, mended, answer } = this.#answer(request);
    const titleRanges = titleRangesOf(reading, memory);
    const markTitle = (title: string) => marked(title, titleRanges(title));
    const papers = byPaper(answer);
    const rangesIn = hitRangesOf(reading, memory, answer.isStrict);
    const best = new Set(answer.ranked.slice(0, bestOfAll).map(({ unitId }) => unitId));
    const shownPapers: IndexPaperHits[] = [];
    for (const [row, unitIds] of papers.slice(request.offset, request.offset + request.limit)) {
      const paper = memory.papers.get(row);
      if (!paper) continue;
      const hits = unitIds
        .slice(request.hitOffset, request.hitOffset + request.perPaper)
        .filter((unitId, at) => !request.isBrief || at === 0 || best.has(unitId))
        .flatMap((unitId) => unitHit(this.#reader, unitId, rangesIn) ?? []);
      const { documentId, layout, title } = paper;
      shownPapers.push({ documentId, layout, markedTitle: markTitle(title), hits, hitCount: unitIds.length });
    }
    const read = mended ?? reading.keystrokesRead;
    const isAsItStands = request.isExact || isPutExactly(reading);
    const typed = read ?? request.text.slice(0, maxQueryLength);
    return {
      understood: {
        readAs: (request.isExact ? null : withTones(typed, memory, request.isTyping)) ?? read,
        suggestion: isAsItStands ? null : this.#suggestion(typed, reading, request.isTyping),
        alsoSought: writtenOut(reading),
        markText: reading.markText,
      },
      jumps: request.offset === 0 ? findJumps(this.#reader, answer.shown, reading.named, markTitle) : [],
      papers: shownPapers,
      total: { papers: papers.length, hits: answer.ranked.length, isAtLeast: answer.isAtLeast },
      facets: request.withFacets ? facetsOf(answer.shown, answer.paperRows) : null,
    };
  }

  rank(request: IndexRank): IndexRanked {
    const { reading } = this.#read(request.text, request.isTyping, false);
    const ranked = rankAll(this.#reader, { reading, filter: {}, asker: request });
    const list: { documentId: string; address: string | null }[] = [];
    for (const { unitId, paperRow } of ranked.slice(0, request.limit)) {
      const documentId = this.#reader.memory.papers.get(paperRow)?.documentId;
      if (documentId !== undefined) list.push({ documentId, address: this.#reader.unit(unitId)?.address ?? null });
    }
    return list;
  }

  /** Those of the papers in which all words, or their alternatives, stand in one unit, with the tones that were typed. */
  match({ documentIds, ...request }: IndexMatch): string[] {
    const { memory } = this.#reader;
    const { reading } = this.#read(request.text, false, request.isExact);
    const onlyRows = new Set(documentIds.flatMap((documentId) => memory.rowOfDocument.get(documentId) ?? []));
    const { shown, ranked, isStrict } = rankAnswer(this.#reader, {
      ...{ reading, onlyRows },
      filter: request.filter,
      asker: request,
    });
    const isMatch = new Set<number>();
    for (const { paperRow, met, isExact } of ranked) {
      if (isExact && (isStrict || met > leastMet)) isMatch.add(paperRow);
    }
    return documentIds.filter((documentId) => {
      const row = memory.rowOfDocument.get(documentId) ?? 0;
      return reading.tokens.length === 0 ? shown.isShown(row) : isMatch.has(row);
    });
  }

  #suggestion(typed: string, reading: QueryReading, isTyping: boolean): string | null {
    const { memory } = this.#reader;
    const meant = suggestionFor(typed, memory, { isTyping, isMeant: isAbbreviated(reading) });
    return meant === null ? null : (withTones(meant, memory, isTyping) ?? meant);
  }

  #answer(request: IndexSearch): KeptAnswer {
    const { text, isTyping, isExact, filter, circles, isKeeper, today } = request;
    const key = JSON.stringify([
      ...[this.#reader.memory.generation, text, isTyping, isExact, filter, circles, isKeeper, today],
    ]);
    const known = this.#kept.find((each) => each.key === key);
    if (known) return known;
    const { reading, mended } = this.#read(text, isTyping, isExact);
    const answer = rankAnswer(this.#reader, { reading, filter, asker: request, isTyping });
    const made = { key, reading, mended, answer };
    this.#kept = [made, ...this.#kept.slice(0, keptAnswers - 1)];
    return made;
  }

  #read(text: string, isTyping: boolean, isExact: boolean): { reading: QueryReading; mended: string | null } {
    const options = { isTyping, isExact, abbreviations: this.#abbreviations() };
    const reading = readQuery(text, options);
    if (isExact || isPutExactly(reading)) return { reading, mended: null };
    const typed = reading.keystrokesRead ?? text.slice(0, maxQueryLength);
    const mended = withoutSlips(typed, this.#reader.memory, { isTyping, isMeant: isAbbreviated(reading) });
    return mended === null ? { reading, mended } : { reading: readQuery(mended, options), mended };
  }
}

/** What stands in quotes or is left out is meant as it was written. */
function isPutExactly({ excluded, tokens }: QueryReading): boolean {
  return excluded.length > 0 || tokens.some(({ isNext }) => isNext);
}

/** A sentence matches a paper where nearly all of it is met. */
const leastMet = 0.8;

/** Papers in the order of their best units, each with its units best first. */
function byPaper({ ranked }: RankedAnswer): [row: number, unitIds: number[]][] {
  const papers = new Map<number, number[]>();
  for (const { unitId, paperRow } of ranked) {
    const units = papers.get(paperRow);
    if (units) units.push(unitId);
    else papers.set(paperRow, [unitId]);
  }
  return [...papers];
}

/** Names that short forms stand for; that a name's short form was looked for too goes without saying. */
function writtenOut({ alternatives }: QueryReading): string[] {
  const names = alternatives.filter(({ start, end, syllables }) => syllables.length > end - start);
  return [...new Set(names.map(({ text }) => text))];
}
