// What a person means who types «điều 15 khoản 2», «k2 đ15», «15.2», «khoản 3», «điều 1…», words of a title, «trang 12»:
// units of this paper, the likeliest first. Pure.
import type { PaperStructure, PaperUnit } from '#shared/documents/structure.ts';
import { findUnit, labelOfAddress, parseAddress } from '#shared/kernel/legal/find-unit.ts';
import { letterValue } from '#shared/kernel/legal/numbering.ts';
import { foldText } from '#shared/kernel/text/mapped-text.ts';
import { flatUnitsOf } from '../pane/unit-at.ts';
import { nameOf } from './unit-names.ts';

type Units = Pick<PaperStructure, 'units'>;

export type ClauseHit =
  | { readonly kind: 'unit'; readonly unit: PaperUnit }
  /** From 1. */
  | { readonly kind: 'page'; readonly page: number };

export interface ClauseAnswer {
  readonly hits: readonly ClauseHit[];
  /** What was asked for is not there: the hits are what comes nearest. */
  readonly isNearest: boolean;
}

interface Asking {
  readonly structure: Units;
  /** 0: a paper without pages. */
  readonly pageCount: number;
  /** Units around the place that is read, the outermost first: «khoản 3» is one of the article that is read. */
  readonly here: readonly PaperUnit[];
}

const nothing: ClauseAnswer = { hits: [], isNearest: false };
const mostHits = 40;

export function findClause(typed: string, { structure, pageCount, here }: Asking): ClauseAnswer {
  const text = typed.normalize('NFC').trim();
  if (text === '') return nothing;
  const page = pageOf(text);
  if (page !== null && pageCount > 0) {
    const nearest = Math.min(pageCount, Math.max(1, page));
    return { hits: [{ kind: 'page', page: nearest }], isNearest: nearest !== page };
  }
  const units = unitsFor(text, structure, here);
  if (units.length > 0) return { hits: units.slice(0, mostHits).map(asHit), isNearest: false };
  return { hits: nearestTo(text, structure, here).map(asHit), isNearest: true };
}

function asHit(unit: PaperUnit): ClauseHit {
  return { kind: 'unit', unit };
}

function pageOf(text: string): number | null {
  const digits = /^(?:trang|tr\.?|page)\s*(\d{1,6})$/u.exec(foldText(text))?.[1];
  return digits ? Number(digits) : null;
}

/** All units that are meant, the likeliest first; empty where there is none. */
export function unitsFor(typed: string, structure: Units, here: readonly PaperUnit[]): PaperUnit[] {
  const text = typed.normalize('NFC').trim().toLowerCase();
  if (text === '') return [];
  const address = parseAddress(text);
  const byAddress = address === null ? [] : atAddress(address, structure, here);
  const begun = address === null ? [] : begunBy(address, structure, here);
  return [
    ...new Set([
      ...byAddress,
      ...begun,
      ...ofKindBegun(text, structure, here),
      ...byOutline(text, structure),
      ...byWords(text, structure),
    ]),
  ];
}

/** The unit itself, then units of the same number elsewhere: in an annex, or where a number was used twice. */
function atAddress(address: string, structure: Units, here: readonly PaperUnit[]): PaperUnit[] {
  const found = [
    ...withinHere(address, here).map((inside) => exact(structure, inside)),
    findUnit(structure, address),
    ...flatUnitsOf(structure)
      .map(({ unit }) => unit)
      .filter(({ address: other }) => isSameNumber(other, address)),
  ];
  return found.filter((unit) => unit !== null);
}

/** A clause or point without its article is one of the article, or the clause, that is read. */
function withinHere(address: string, here: readonly PaperUnit[]): string[] {
  if (!/^(?:khoản|điểm)-/u.test(address)) return [];
  const around = here.filter(({ kind }) => kind === 'article' || kind === 'clause').toReversed();
  return around.map((unit) => `${unit.address}/${address}`);
}

function exact(structure: Units, address: string): PaperUnit | null {
  return flatUnitsOf(structure).find(({ unit }) => unit.address === address)?.unit ?? null;
}

function isSameNumber(address: string, asked: string): boolean {
  const plain = address.replace(/~\d+/gu, '');
  return plain === asked || (plain.endsWith(`/${asked}`) && plain.startsWith('phụ-lục'));
}

/** «điều 1» may become 10 … 19, «điều 15 khoản 1» khoản 10. */
function begunBy(address: string, structure: Units, here: readonly PaperUnit[]): PaperUnit[] {
  const starts = [...withinHere(address, here), address];
  return flatUnitsOf(structure)
    .map(({ unit }) => unit)
    .filter(({ address: other }) =>
      starts.some((start) => other.startsWith(start) && !other.slice(start.length).includes('/')),
    );
}

const kindWords: readonly (readonly [string, PaperUnit['kind']])[] = [
  ['dieu', 'article'],
  ['khoan', 'clause'],
  ['diem', 'point'],
  ['chuong', 'chapter'],
  ['muc', 'section'],
  ['tieu muc', 'subsection'],
  ['phan', 'part'],
  ['phu luc', 'annex'],
];

/** «điều 15 kho…»: clauses of Điều 15; «chương»: all chapters. */
function ofKindBegun(text: string, structure: Units, here: readonly PaperUnit[]): PaperUnit[] {
  const folded = foldText(text);
  if (folded.length !== text.length) return [];
  return kindWords.flatMap(([word, kind]) => {
    const begun = /(?:^|.*[\s,/.])(\p{L}+(?: \p{L}*)?)$/u.exec(folded)?.[1] ?? '';
    const tail = word.startsWith(begun) ? begun : (begun.split(' ').at(-1) ?? '');
    if (tail === '' || !word.startsWith(tail)) return [];
    const before = text.slice(0, text.length - tail.length).replace(/[\s,/.]+$/u, '');
    const address = before === '' ? null : parseAddress(before);
    if (before !== '' && address === null) return [];
    const parent = address === null ? articleOf(kind, here) : (atAddress(address, structure, here)[0] ?? null);
    if (before !== '' && parent === null) return [];
    const among = parent ? { units: parent.children ?? [] } : structure;
    return flatUnitsOf(among)
      .map(({ unit }) => unit)
      .filter((unit) => unit.kind === kind);
  });
}

function articleOf(kind: PaperUnit['kind'], here: readonly PaperUnit[]): PaperUnit | null {
  if (kind !== 'clause' && kind !== 'point') return null;
  return here.find((unit) => unit.kind === 'article') ?? null;
}

/** Headings of an outline by their numbers: «II.2.a». */
function byOutline(text: string, structure: Units): PaperUnit[] {
  const asked = text.replace(/[\s/)]+/gu, '.').replace(/\.+$/u, '');
  return flatUnitsOf(structure)
    .map(({ unit }) => unit)
    .filter(({ kind, address }) => kind === 'heading' && labelOfAddress(address).toLowerCase() === asked);
}

/** Every word begins a word of the name; names that have the words as they were typed, in a row, come first. */
function byWords(text: string, structure: Units): PaperUnit[] {
  const words = foldText(text)
    .split(/[^\p{L}\p{N}]+/u)
    .filter(Boolean);
  if (words.length === 0 || words.join('').length < 2) return [];
  const found = flatUnitsOf(structure).flatMap(({ unit }) => {
    if (unit.title === null) return [];
    const name = nameOf(unit).toLowerCase();
    const folded = ` ${foldText(name).replace(/[^\p{L}\p{N}]+/gu, ' ')}`;
    if (!words.every((word) => folded.includes(` ${word}`))) return [];
    const isAsTyped = name.includes(text);
    const isInRow = folded.includes(` ${words.join(' ')}`);
    return [{ unit, rank: isAsTyped ? 0 : isInRow ? 1 : 2 }];
  });
  return found.sort((left, right) => left.rank - right.rank).map(({ unit }) => unit);
}

/** The unit of the nearest number beside the one that is missing, then what it would stand in. */
function nearestTo(text: string, structure: Units, here: readonly PaperUnit[]): PaperUnit[] {
  const address = parseAddress(text);
  if (address === null) return [];
  const [inside = address] = withinHere(address, here);
  const segments = inside.split('/');
  const last = segments.at(-1) ?? '';
  const above = segments.slice(0, -1).join('/');
  const parent = above === '' ? null : findUnit(structure, above);
  if (above !== '' && !parent) return nearestTo(above, structure, []);
  const word = last.split('-')[0] ?? '';
  const wanted = numberValue(last);
  const siblings = flatUnitsOf(parent ? { units: parent.children ?? [] } : structure)
    .map(({ unit }) => unit)
    .filter(({ address: other }) => (other.split('/').at(-1) ?? '').startsWith(`${word}-`));
  const distance = (unit: PaperUnit) => Math.abs(numberValue(unit.address.split('/').at(-1) ?? '') - wanted);
  let nearest = siblings[0] ?? null;
  for (const unit of siblings) if (nearest && distance(unit) < distance(nearest)) nearest = unit;
  return [...new Set([nearest, parent])].filter((unit) => unit !== null);
}

/** `khoản-2a` is 2.01. */
function numberValue(segment: string): number {
  const [, figures = '', letter = ''] = /-(?:thứ-)?(\d*)(\p{L}?)[^/]*$/u.exec(segment.replace(/~\d+$/u, '')) ?? [];
  return Number(figures || 0) + (letter === '' ? 0 : letterValue(letter)) / (figures === '' ? 1 : 100);
}
