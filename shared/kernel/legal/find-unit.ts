// Finds units the way people ask for them («k2 đ15», «điểm đ khoản 2 điều 15», `điều-15/khoản-2`), and says what they are
// called and what they hold.
import { syllablesOf } from '#shared/kernel/text/syllables.ts';
import { plainAddress } from './address-numbers.ts';
import { addressAmong, joinSegments } from './asked-address.ts';
import { addressSegment } from './numbering.ts';
import type { LegalParagraph, LegalPosition, LegalUnit } from './unit.ts';

/** In the order in which an address names them. */
const askedKinds = [
  { word: 'phụ-lục', pattern: /(?:phụ lục|phu luc|pl)\s*(?:số\s*|so\s*)?(\d{1,3}[a-zđ]?|[ivxlc]{1,7}[a-zđ]?)/u },
  {
    word: 'phần',
    pattern: /(?:phần|phan)\s*(th(?:ứ|u) \p{L}+(?: (?:một|mot|hai|ba|bốn|bon|lăm|lam))?|[ivxlc]{1,7}|\d{1,3})/u,
  },
  { word: 'chương', pattern: /(?:chương|chuong|ch\.?)\s*([ivxlc]{1,7}[a-zđ]?|\d{1,3}[a-zđ]?)/u },
  { word: 'mục', pattern: /(?<!ti(?:ể|e)u )(?:mục|muc)\s*(\d{1,3}[a-zđ]?|[ivxlc]{1,7})/u },
  { word: 'tiểu-mục', pattern: /(?:tiểu mục|tieu muc)\s*(\d{1,3}[a-zđ]?)/u },
  { word: 'điều', pattern: /(?:điều|dieu|đ\.?|d\.?)\s*(\d{1,4}[a-zđ]?)/u },
  { word: 'khoản', pattern: /(?:khoản|khoan|k\.?)\s*(\d{1,3}[a-zđ]?)/u },
  { word: 'điểm', pattern: /(?:điểm|diem|đm\.?|dm\.?)\s*([a-zđ]\d{0,2})/u },
] as const;
/** «15.2», «15/2/a»: article, clause, point. */
const figures = /^(\d{1,4}[a-zđ]?)\s*[./]\s*(\d{1,3}[a-zđ]?)(?:\s*[./]?\s*([a-zđ]\d{0,2}))?$/u;
/** «đ15k2», «k2đ15»: short words run together. */
const runTogether = /(\d[a-zđ]?)(?=(?:k|đm|dm|đ|d)\.?\d)/gu;
/** What may stand beside an address and says nothing more. */
const besides = /(?<!\p{L})(?:của|luật này|này)(?!\p{L})/gu;

/**
 * The address that was typed, whether or not a unit has it; null where the text asks for no unit. A bare `15` or `68a`
 * is an article.
 */
export function parseAddress(typed: string): string | null {
  const text = typed.normalize('NFC').toLowerCase().trim().slice(0, 200);
  if (/^(?:\p{L}+-[^\s/]+)(?:\/[^\s/]+)*$/u.test(text) && text.includes('-')) return text;
  const bare = /^(\d{1,4}[a-zđ]?)$/u.exec(text)?.[1];
  if (bare) return `điều-${bare}`;
  const [, byFigures, clause, point] = figures.exec(text) ?? [];
  if (byFigures) return `điều-${byFigures}/khoản-${clause}${point ? `/điểm-${point}` : ''}`;
  let rest = text
    .replace(runTogether, '$1 ')
    .replace(/[,;/>]+/g, ' ')
    .replace(/\s+/g, ' ');
  const segments: string[] = [];
  for (const { word, pattern } of askedKinds) {
    const alone = new RegExp(`(?<![\\p{L}\\d])${pattern.source}(?![\\p{L}\\d])`, 'u');
    const found = alone.exec(rest);
    if (!found) continue;
    segments.push(`${word}-${addressSegment(found[1] ?? '')}`);
    rest = `${rest.slice(0, found.index)} ${rest.slice(found.index + found[0].length)}`;
  }
  if (segments.length > 0 && !/[\p{L}\d]/u.test(rest.replace(besides, ''))) return joinSegments(segments);
  return spokenAddress(text.replace(besides, ''));
}

/** «điều mười lăm»: numbers in words, with nothing else beside them. */
function spokenAddress(text: string): string | null {
  const words = syllablesOf(text);
  const asked = addressAmong(words, text);
  return asked && asked.used.size === words.length ? asked.address : null;
}

/**
 * Null where the text has no such unit. A chapter or a section need not say what it stands in: `mục-2`; and need not be
 * numbered as the text numbers it: `chương-3` finds `chương-iii`.
 */
export function findUnit<Unit extends AddressedUnit<Unit>>(
  tree: { readonly units: readonly Unit[] },
  address: string,
): Unit | null {
  return (
    firstUnit(tree.units, (unit) => unit.address === address) ??
    firstUnit(tree.units, (unit) => unit.address.endsWith(`/${address}`)) ??
    unitByPlainAddress(tree.units, plainAddress(address))
  );
}

function unitByPlainAddress<Unit extends AddressedUnit<Unit>>(units: readonly Unit[], plain: string): Unit | null {
  if (!/^(?:phụ-lục|phần|chương|mục|tiểu-mục)-/u.test(plain)) return null;
  return (
    firstUnit(units, (unit) => plainAddress(unit.address) === plain) ??
    firstUnit(units, (unit) => plainAddress(unit.address).endsWith(`/${plain}`))
  );
}

/** A unit of a tree, however its places are told. */
interface AddressedUnit<Unit> {
  readonly address: string;
  readonly children?: readonly Unit[] | undefined;
}

function firstUnit<Unit extends AddressedUnit<Unit>>(
  units: readonly Unit[],
  isIt: (unit: Unit) => boolean,
): Unit | null {
  for (const unit of units) {
    const found = isIt(unit) ? unit : firstUnit(unit.children ?? [], isIt);
    if (found) return found;
  }
  return null;
}

/** From the outermost to the unit itself; empty where the text has no such unit. */
export function pathToUnit<Unit extends AddressedUnit<Unit>>(
  { units }: { readonly units: readonly Unit[] },
  address: string,
): readonly Unit[] {
  for (const unit of units) {
    if (unit.address === address) return [unit];
    const below = pathToUnit({ units: unit.children ?? [] }, address);
    if (below.length > 0) return [unit, ...below];
  }
  return [];
}

/** As it stands in the text, a paragraph a line. */
export function textOfUnit(
  paragraphs: readonly LegalParagraph[],
  { start, end }: Pick<LegalUnit, 'start' | 'end'>,
): string {
  return textBetween(paragraphs, start, end).trim();
}

function textBetween(paragraphs: readonly LegalParagraph[], start: LegalPosition, end: LegalPosition): string {
  const lines: string[] = [];
  for (let index = start.paragraph; index <= end.paragraph; index += 1) {
    const text = paragraphs[index]?.text ?? '';
    const from = index === start.paragraph ? start.offset : 0;
    const to = index === end.paragraph ? end.offset : text.length;
    if (to > from) lines.push(text.slice(from, to));
  }
  return lines.join('\n');
}

const labelWords: readonly (readonly [string, string])[] = [
  ['văn-bản-kèm-theo', 'Văn bản kèm theo'],
  ['phụ-lục', 'Phụ lục'],
  ['tiểu-mục', 'Tiểu mục'],
  ['chương', 'Chương'],
  ['phần', 'Phần'],
  ['mục', 'Mục'],
  ['điều', 'Điều'],
  ['khoản', 'Khoản'],
  ['điểm', 'Điểm'],
  ['biểu-mẫu', 'Biểu mẫu'],
  ['mẫu', 'Mẫu'],
];
const romanWords = new Set(['Phụ lục', 'Chương', 'Phần', 'Mục']);

/** «Điểm đ khoản 2 Điều 15»: the innermost first, as laws cite. Headings of an outline by their numbers: «II.2.a». */
export function labelOfAddress(address: string): string {
  const parts: string[] = [];
  let outline: string[] = [];
  for (const segment of address.replace(/~\d+/g, '').split('/')) {
    const label = labelOfSegment(segment);
    if (label === null) outline.push(/^[ivxlc]+$/.test(segment) ? segment.toUpperCase() : segment);
    else {
      if (outline.length > 0) parts.unshift(outline.join('.'));
      outline = [];
      parts.unshift(label);
    }
  }
  if (outline.length > 0) parts.unshift(outline.join('.'));
  return parts
    .map((part, index) =>
      index > 0 && /^(?:Khoản|Điểm) /u.test(part) ? part.charAt(0).toLowerCase() + part.slice(1) : part,
    )
    .join(' ');
}

function labelOfSegment(segment: string): string | null {
  for (const [word, label] of labelWords) {
    if (segment === word) return label;
    if (!segment.startsWith(`${word}-`)) continue;
    const number = segment.slice(word.length + 1).replaceAll('-', ' ');
    const isRoman = romanWords.has(label) && /^[ivxlc]+[a-zđ]?$/u.test(number);
    return `${label} ${isRoman ? number.replace(/^[ivxlc]+/, (roman) => roman.toUpperCase()) : number}`;
  }
  return null;
}
