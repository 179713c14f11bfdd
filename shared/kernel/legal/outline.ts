// Papers and annexes without articles: numbered headings (I., 1., 1.1., a)), headings in capitals, headings of the
// source's own. How the styles of numbers nest is learnt from the order in which they first come.
import { isClosing } from './closing-lines.ts';
import { endsProperly, isCapitals, leadsOn, mayLeadOn, startsLower } from './lines.ts';
import {
  addressSegment,
  compareOrdinals,
  follows,
  isFirst,
  letterValue,
  type Ordinal,
  romanValue,
} from './numbering.ts';
import { type Opening, outlineRank, ranks } from './openings.ts';
import type { ReadLine } from './quotations.ts';
import type { Entry } from './skeleton.ts';

export interface OutlineScope {
  readonly from: number;
  readonly to: number;
  /** Phần, Chương, Mục that were found in it. */
  readonly entries: readonly Entry[];
  readonly contents: ReadonlySet<number>;
  readonly isAnnex: boolean;
  /** Of a form (Mẫu): its lines in capitals are the form's, not headings. */
  readonly isForm: boolean;
}

interface Numbered {
  readonly style: string;
  readonly number: string;
  readonly ordinal: Ordinal;
  readonly restAt: number;
}

interface OpenHeading {
  readonly style: string;
  readonly level: number | null;
  readonly ordinal: Ordinal | null;
}

const capitalNumber = /([IVXLC]{1,7}|[A-HĐ])(?:\s?[.)/]|\s?[-–—](?=\s))\s*(?=\S)/uy;
const decimalNumber = /(\d{1,2}(?:\.\d{1,2}){0,4})(?:\s?[.)](?!\d)|\s[-–](?=\s)|(?<=\.\d{1,2})(?=\s\p{Lu}))\s*(?=\S)/uy;
const letterNumber = /([a-zđ])\s?[).]\s*(?=\S)/uy;
const leaders = /\.{5,}|…{3,}|_{5,}/;
const letterhead = /^(?:CỘNG H|ĐỘC LẬP|Độc lập|Kính gửi)/u;
const maxTitleLength = 250;

/** «I. …» stands before the first article, and no Điều 1 follows: a report that speaks of articles one by one. */
export function beginsWithOutline(lines: readonly ReadLine[], entries: readonly Entry[], from: number): boolean {
  const articles = entries.filter(({ kind }) => kind === 'article');
  const first = articles[0];
  if (!first || articles.some(({ number }) => number === '1')) return false;
  return lines
    .slice(from, first.line)
    .some(({ text, kind }) => kind !== 'table' && readCapital(text)?.ordinal.base === 1);
}

export function outlineOf(lines: readonly ReadLine[], scope: OutlineScope): Opening[] {
  return new OutlineReader(lines, scope).read();
}

class OutlineReader {
  readonly #lines: readonly ReadLine[];
  readonly #scope: OutlineScope;
  readonly #divisions: ReadonlyMap<number, Entry>;
  readonly #openings: Opening[] = [];
  readonly #lastOfStyle = new Map<string, Ordinal>();
  #open: OpenHeading[] = [];
  /** The letterhead is over. */
  #hasBegun: boolean;
  #previous: ReadLine | null = null;
  #skipTo: number;

  constructor(lines: readonly ReadLine[], scope: OutlineScope) {
    this.#lines = lines;
    this.#scope = scope;
    const divisions = scope.entries.filter(({ kind }) => kind !== 'article' && kind !== 'heading');
    this.#divisions = new Map(divisions.map((entry) => [entry.line, entry]));
    this.#hasBegun = scope.isAnnex;
    this.#skipTo = scope.from;
  }

  read(): Opening[] {
    const { from, to, isAnnex, contents } = this.#scope;
    for (let index = from; index < to; index += 1) {
      const line = this.#lines[index];
      if (!line || line.kind === 'footnote') continue;
      if (isClosing(line) && this.#hasBegun) {
        this.#openings.push({ ...plainOpening(line, isAnnex ? ranks.part : ranks.annex), kind: null });
        this.#open = [];
        if (!isAnnex) break;
        this.#previous = line;
        continue;
      }
      const isText = line.kind !== 'table' && index >= this.#skipTo && !contents.has(index);
      if (isText && !leaders.test(line.text.slice(0, 400))) this.#readHeading(line, index);
      this.#previous = line;
    }
    return this.#openings;
  }

  #readHeading(line: ReadLine, index: number): void {
    const division = this.#divisions.get(index);
    if (division) {
      const { kind, number, segment, title, fault } = division;
      this.#openings.push({ ...plainOpening(line, ranks[kind]), kind, number, segment, title, fault });
      this.#open = [];
      this.#hasBegun = true;
      this.#skipTo = division.bodyLine;
      return;
    }
    if (this.#previous && leadsOn(this.#previous.text, 'clause')) return;
    const numbered = numberOf(line.text, this.#open, this.#lastOfStyle);
    if (numbered && this.#takeNumbered(line, numbered)) {
      this.#hasBegun = true;
      return;
    }
    const isBody = /[.;:]$/.test(line.text) && line.text.length > 40 && line.kind === 'paragraph';
    if (this.#isPlainHeading(line)) this.#takePlain(line, index);
    else if (isBody && !letterhead.test(line.text)) this.#hasBegun = true;
  }

  #takeNumbered(line: ReadLine, { style, number, ordinal, restAt }: Numbered): boolean {
    const isOver =
      !this.#previous ||
      endsProperly(this.#previous) ||
      this.#previous.kind === 'table' ||
      isTitle(this.#previous.text);
    if (startsLower(line.text.slice(restAt)) && style !== 'a') return false;
    const depth = this.#open.findLastIndex((each) => each.style === style);
    const last = this.#open[depth]?.ordinal ?? null;
    const isStated = line.level !== null;
    const isNext = last
      ? follows(last, ordinal)
      : isFirst(ordinal) || follows(this.#lastOfStyle.get(style) ?? null, ordinal);
    // A heading in capitals is one, whatever its number; of running text only the next number is.
    const isHeading = line.kind === 'heading' || isCapitals(line.text.slice(restAt));
    const isAbove = compareOrdinals(ordinal, last ?? { base: 0, suffix: 0 }) > 0;
    const isGap = isOver && isAbove && (isHeading || (last !== null && ordinal.base - last.base === 2));
    if (!isNext && !isGap && !isStated) return false;
    if (depth >= 0) this.#open = this.#open.slice(0, depth);
    else if (isStated) this.#open = this.#open.filter(({ level }) => level !== null && level < (line.level ?? 0));
    this.#open.push({ style, level: line.level, ordinal });
    this.#lastOfStyle.set(style, ordinal);
    const title = line.text.slice(restAt).trim();
    const opening = plainOpening(line, outlineRank + this.#open.length);
    const fault = isNext || isStated ? null : { kind: 'missing' as const, expected: `${(last?.base ?? 0) + 1}` };
    const segment = addressSegment(number);
    this.#openings.push({ ...opening, number, segment, title: isTitle(title) ? title : null, fault });
    return true;
  }

  #isPlainHeading({ text, kind, level, marker }: ReadLine): boolean {
    if (level !== null) return text.length < maxTitleLength;
    if (
      !this.#hasBegun ||
      this.#scope.isForm ||
      marker ||
      text.length > maxTitleLength ||
      letterhead.test(text) ||
      /^[(_*"“-]/.test(text)
    )
      return false;
    if (/[.;,]$/.test(text) || !this.#previous || mayLeadOn(this.#previous.text)) return false;
    const isOver = endsProperly(this.#previous) || this.#previous.kind === 'table';
    return isOver && (kind === 'heading' || (isCapitals(text) && text.split(/\s+/).length > 1));
  }

  #takePlain(line: ReadLine, index: number): void {
    const title = [line.text];
    this.#skipTo = index + 1;
    while (line.level === null && isCapitals(line.text) && title.length < 6) {
      const next = this.#lines[this.#skipTo];
      if (!next || this.#skipTo >= this.#scope.to || next.marker || !isCapitals(next.text) || readCapital(next.text))
        break;
      if (next.kind === 'table' || isClosing(next)) break;
      title.push(next.text);
      this.#skipTo += 1;
    }
    const style = line.level !== null ? `level ${line.level}` : isCapitals(line.text) ? 'capitals' : 'plain';
    const depth = this.#open.findIndex((each) => each.style === style);
    if (line.level !== null) this.#open = this.#open.filter(({ level }) => level !== null && level < (line.level ?? 0));
    else if (depth >= 0) this.#open = this.#open.slice(0, depth);
    else if (style === 'capitals') this.#open = this.#open.filter(({ level }) => level !== null);
    this.#open.push({ style, level: line.level, ordinal: null });
    const whole = title.join(' ');
    const segment = addressSegment(whole).split('-').slice(0, 8).join('-') || 'mục';
    this.#openings.push({ ...plainOpening(line, outlineRank + this.#open.length), segment, title: whole });
    this.#hasBegun = true;
  }
}

function plainOpening({ paragraph, offset }: ReadLine, rank: number): Opening & { kind: 'heading' } {
  return { kind: 'heading', number: '', segment: '', rank, start: { paragraph, offset }, title: null, fault: null };
}

function isTitle(text: string): boolean {
  return text.length > 0 && text.length < maxTitleLength && !/[.;,]$/.test(text);
}

function readCapital(text: string): Numbered | null {
  capitalNumber.lastIndex = 0;
  const found = capitalNumber.exec(text);
  const number = found?.[1] ?? '';
  const value = romanValue(number);
  if (!found || value === 0) return null;
  return { style: 'I', number, ordinal: { base: value, suffix: 0 }, restAt: found[0].length };
}

/** C, D, I, V, X are numerals and letters: read as what comes next. */
function numberOf(text: string, open: readonly OpenHeading[], lasts: ReadonlyMap<string, Ordinal>): Numbered | null {
  capitalNumber.lastIndex = 0;
  const capital = capitalNumber.exec(text);
  if (capital) {
    const number = capital[1] ?? '';
    const roman = readCapital(text);
    const letter = number.length === 1 ? letterValue(number.toLowerCase()) : 0;
    const asLetter: Numbered = { style: 'A', number, ordinal: { base: letter, suffix: 0 }, restAt: capital[0].length };
    const lastLetter = open.findLast(({ style }) => style === 'A')?.ordinal ?? lasts.get('A') ?? null;
    const isLetterNext = letter > 0 && (lastLetter ? follows(lastLetter, asLetter.ordinal) : letter === 1);
    const lastRoman = open.findLast(({ style }) => style === 'I')?.ordinal ?? null;
    if (roman && (!isLetterNext || follows(lastRoman, roman.ordinal))) return roman;
    return isLetterNext ? asLetter : null;
  }
  decimalNumber.lastIndex = 0;
  const decimal = decimalNumber.exec(text);
  if (decimal) {
    const number = decimal[1] ?? '';
    const parts = number.split('.');
    const base = Number(parts.at(-1));
    return { style: '1'.repeat(parts.length), number, ordinal: { base, suffix: 0 }, restAt: decimal[0].length };
  }
  letterNumber.lastIndex = 0;
  const letter = letterNumber.exec(text);
  if (!letter) return null;
  const number = letter[1] ?? '';
  return { style: 'a', number, ordinal: { base: letterValue(number), suffix: 0 }, restAt: letter[0].length };
}
