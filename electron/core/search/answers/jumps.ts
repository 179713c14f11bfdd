// Papers and clauses that the words name outright: «59/2020», «luật đất đai 2024», «k2 đ15 luật đất đai», «điều 5a».

import { plainAddress } from '#shared/kernel/legal/address-numbers.ts';
import { foldText } from '#shared/kernel/text/mapped-text.ts';
import { matchesNumber } from '#shared/search/query/named-number.ts';
import type { NamedUnit } from '#shared/search/query/query-reading.ts';
import type { UnitHit } from '#shared/search/results.ts';
import type { PaperEntry } from '../index/index-memory.ts';
import type { IndexReader } from '../index/index-reader.ts';
import type { IndexFound } from './index-request.ts';
import type { ShownPapers } from './shown-papers.ts';
import { isWithin, namedHit, unitHit } from './unit-hit.ts';

const mostJumps = 5;
/** Share of a title's words that must have been typed for the paper to be the one that is meant. */
const leastNamed = 0.5;

export function findJumps(
  reader: IndexReader,
  shown: ShownPapers,
  named: NamedUnit | null,
  markTitle: (title: string) => IndexFound['papers'][number]['markedTitle'],
): IndexFound['jumps'] {
  if (!named) return [];
  const jumps: IndexFound['jumps'] = [];
  for (const paper of namedPapers(reader, shown, named)) {
    const hit = hitOf(reader, paper, named.address);
    if (!hit) continue;
    const { documentId, layout, title } = paper;
    jumps.push({ documentId, layout, markedTitle: markTitle(title), hit });
    if (jumps.length === mostJumps) break;
  }
  return jumps;
}

function hitOf(reader: IndexReader, { row }: PaperEntry, address: string | null): UnitHit | null {
  if (address === null) {
    const first = reader.firstUnitOf(row);
    return first === undefined ? null : unitHit(reader, first, () => []);
  }
  let nearest: UnitHit | null = null;
  for (const wanted of addressesMeant(address)) {
    const hit = hitAtAddress(reader, row, wanted);
    if (hit?.address === wanted) return hit;
    nearest ??= hit;
  }
  return nearest;
}

/** The innermost part of the address that the paper has: an entry is an article or a part of one, the clause is found within. */
function hitAtAddress(reader: IndexReader, row: number, wanted: string): UnitHit | null {
  const segments = wanted.split('/');
  const point = /^điểm-(.+)$/u.exec(segments.at(-1) ?? '')?.[1] ?? null;
  const entries = reader.unitsAt(row, segments[0] ?? '').map(({ unit_id }) => {
    const place = reader.placeOf(unit_id);
    return { unit_id, spots: place ? reader.textOf(place).spots : [] };
  });
  for (let length = segments.length; length > 0; length -= 1) {
    const part = segments.slice(0, length).join('/');
    const holding = entries.find(({ spots }) => spots.some((spot) => isWithin(spot.address, part)));
    if (holding) return namedHit(reader, holding.unit_id, part, length === segments.length - 1 ? point : null);
  }
  return null;
}

/** «điểm d» typed without marks may be điểm đ; «chương 3» may be Chương III. */
function addressesMeant(address: string): string[] {
  const plain = plainAddress(address);
  const roman = plain.replace(countedByFigures, (_, word, number) => `${word}-${romanOf(Number(number))}`);
  const meant = [address, plain, roman];
  return [...new Set(address.endsWith('/điểm-d') ? [...meant, `${address.slice(0, -1)}đ`] : meant)];
}

const countedByFigures = /^(phụ-lục|phần|chương)-([1-9]|[12]\d)(?=\/|$)/u;

/** Up to 39. */
function romanOf(number: number): string {
  const ones = ['', 'i', 'ii', 'iii', 'iv', 'v', 'vi', 'vii', 'viii', 'ix'];
  return 'x'.repeat(Math.floor(number / 10)) + (ones[number % 10] ?? '');
}

/** The likeliest first. */
function namedPapers(reader: IndexReader, shown: ShownPapers, named: NamedUnit): PaperEntry[] {
  const found: { paper: PaperEntry; score: number }[] = [];
  const rest = named.rest.map((word) => reader.memory.vocabulary.foldedId(word));
  for (const paper of reader.memory.papers.values()) {
    if (!shown.isShown(paper.row)) continue;
    const score = named.number ? numberScore(paper, named) : nameScore(reader, paper, named, rest);
    if (score > 0) found.push({ paper, score: score + standing(shown, paper) });
  }
  return found.sort((a, b) => b.score - a.score || b.paper.row - a.paper.row).map(({ paper }) => paper);
}

function numberScore({ facts }: PaperEntry, { number }: NamedUnit): number {
  return number && facts.numberKey !== null && matchesNumber(number, facts.numberKey) ? 1 : 0;
}

/** A paper whose title has the kind and then the words that were typed; an address alone fits any law. */
function nameScore(
  { memory }: IndexReader,
  { titleWords, facts, rank }: PaperEntry,
  { kind, year, address }: NamedUnit,
  rest: readonly number[],
): number {
  if (year !== null && facts.year !== null && facts.year !== year) return 0;
  if (rest.length === 0 && kind === null) return address !== null && rank > 0 ? 0.1 : 0;
  const kindWords = kind === null ? [] : kind.split(' ').map((word) => memory.vocabulary.foldedId(word));
  if (rest.length === 0 && !['hien phap'].includes(kind ?? '')) return 0;
  const wanted = [...kindWords, ...rest];
  if (wanted.includes(-1)) return 0;
  const words = namePartOf(memory.vocabulary.folded, titleWords);
  const at = indexOfRun(words, wanted);
  const isKind = kind === null || foldText(facts.type ?? '') === kind;
  const loose = at < 0 && isKind ? indexOfRun(words, rest) : -1;
  if (at < 0 && loose < 0) return 0;
  const share = (at < 0 ? rest.length : wanted.length) / Math.max(1, words.length);
  const isAtStart = at === 0 || loose === 0 || loose === kindWords.length;
  return share >= leastNamed || isAtStart ? share + (isAtStart ? 0.5 : 0) : 0;
}

/** A title without number and year: «Luật Đất đai 2024 số 31/2024/QH15» names the Luật Đất đai. */
function namePartOf(folded: readonly string[], titleWords: readonly number[]): number[] {
  const words = titleWords.filter((id) => !/\d/.test(folded[id] ?? ''));
  const number = words.findIndex((id) => folded[id] === 'so');
  return number > 0 ? words.slice(0, number) : words;
}

function indexOfRun(words: readonly number[], wanted: readonly number[]): number {
  for (let at = 0; at + wanted.length <= words.length; at += 1) {
    if (wanted.every((id, offset) => words[at + offset] === id)) return at;
  }
  return -1;
}

/** What holds before what does not, the newest first. */
function standing(shown: ShownPapers, paper: PaperEntry): number {
  const status = shown.statusOf(paper);
  const holds = status === 'over' ? -0.3 : status === 'in-force' || status === 'amended' ? 0.05 : 0;
  const year = paper.facts.year ?? 0;
  return holds + paper.rank * 0.02 + (year - 2000) / 10_000 - (shown.isReplaced(paper) ? 0.2 : 0);
}
