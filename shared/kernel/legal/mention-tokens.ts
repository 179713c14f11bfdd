// The pieces of which mentions are put together: «các điểm a, b và c», «khoản 2», «Điều này», «của Luật Đất đai».
import { type LawMention, lawMentionsIn } from './law-mentions.ts';
import {
  addressSegment,
  numberOrdinal,
  type Ordinal,
  ordinalWordValue,
  pointOrdinal,
  romanValue,
} from './numbering.ts';

export const mentionKinds = [
  'point',
  'clause',
  'article',
  'subsection',
  'section',
  'chapter',
  'part',
  'annex',
] as const;
export type MentionKind = (typeof mentionKinds)[number];

export interface UnitToken {
  readonly type: 'unit';
  readonly kind: MentionKind;
  readonly start: number;
  readonly end: number;
  /** «Điều này». */
  readonly isThis: boolean;
  readonly members: readonly Member[];
}

export interface Member {
  readonly segment: string;
  readonly ordinal: Ordinal;
  /** The last of «1 đến 3»: everything between it and the member before it is meant too. */
  readonly endsRange: boolean;
}

export interface LawToken {
  readonly type: 'law';
  readonly start: number;
  readonly end: number;
  readonly law: LawMention;
}

export type Token = UnitToken | LawToken;

const separator = '(?:\\s?,\\s?(?:và\\s|hoặc\\s)?|\\s?;\\s?|\\s(?:và|hoặc|hay|đến)\\s)';
/** What may stand behind a number for it to belong to the list: «khoản 1, 2 và 3 Điều 4», not «khoản 1, 30 ngày». */
const listEnd =
  '(?=\\s?(?:[,;.:)\\]”"]|$)|\\s(?:và|hoặc|hay|đến|của|tại|thuộc|này|khoản|các|điều|mục|nêu|trên|ban|kèm|Điều|Mục|Tiểu mục|Chương|Phần|Phụ lục|Luật|Bộ luật|Nghị|Pháp|Thông|Quyết|Hiến|Quy|như|được|thì|có|phải)(?!\\p{L}))';
const number = '\\d{1,4}[a-zđ]?(?![\\p{L}\\d])(?!\\.\\d)';
const letter = '[a-zđ]\\d{0,2}(?![\\p{L}\\d)])';
const roman = '(?:[IVXLC]{1,8}|\\d{1,3})[a-zđ]?(?![\\p{L}\\d])';
const list = (member: string) => `${member}(?:${separator}${member}${listEnd}){0,60}`;
/** Where a unit may be mentioned: found ten times as fast as `units` finds it. */
const places =
  /(?:[Đđ]iểm|[Kk]hoản|[Đđ]iều|[Tt]iểu mục|[Mm]ục|[Cc]hương|Phần|[Pp]hụ lục|Biểu mẫu|Mẫu)\s(?:này|số|thứ|[\da-zđIVXLC])/gu;
const alone = (word: string, compounds = '') =>
  `${word}(?<!\\p{L}${word})${compounds === '' ? '' : `(?<!(?:${compounds})\\s${word})`}\\s`;
const units = new RegExp(
  [
    `${alone('[Đđ]iểm', 'thời|địa|quan|đặc|trọng|thí|ưu|nhược|cao|luận|bưu|khuyết|yếu|tiêu|cực|giao|tâm|tọa|toạ')}(?:(?<pointThis>này)(?!\\p{L})|(?<point>${list(letter)}))`,
    `${alone('[Kk]hoản', 'tài|điều|Điều')}(?:(?<clauseThis>này)(?!\\p{L})|(?<clause>${list(number)}))`,
    `${alone('[Đđ]iều')}(?:(?<articleThis>này)(?!\\p{L})|(?<article>${list(number)}))`,
    `${alone('[Tt]iểu mục')}(?:(?<subsectionThis>này)(?!\\p{L})|(?<subsection>\\d{1,2}[a-zđ]?(?![\\p{L}\\d])))`,
    `${alone('[Mm]ục', 'danh|hạng|chuyên|đề|tiểu|Tiểu|đầu')}(?:(?<sectionThis>này)(?!\\p{L})|(?<section>${list(roman)}))`,
    `${alone('[Cc]hương')}(?:(?<chapterThis>này)(?!\\p{L})|(?<chapter>${list(roman)}))`,
    `${alone('Phần')}(?:(?<partThis>này)(?!\\p{L})|(?<part>thứ\\s\\p{L}{2,4}(?:\\smột|\\shai)?|[IVX]{1,5}(?!\\p{L})))`,
    `(?<annexWord>[Pp]hụ lục|Mẫu|Biểu mẫu)\\s(?:(?<annexThis>này)(?!\\p{L})|(?:số\\s)?(?<annex>[IVXLC]{1,7}[a-zđ]?(?!\\p{L})|\\d{1,3}(?:\\.\\d{1,2})?[a-zđ]?(?![\\p{L}\\d])))`,
  ].join('|'),
  'uy',
);
const memberMark = /[\p{L}\d.]+/gu;
const words: Record<MentionKind, string> = {
  point: 'điểm',
  clause: 'khoản',
  article: 'điều',
  subsection: 'tiểu-mục',
  section: 'mục',
  chapter: 'chương',
  part: 'phần',
  annex: 'phụ-lục',
};

/** In order; laws and units never overlap. */
export function tokensOf(text: string, knownNames: ReadonlySet<string>): Token[] {
  const unitTokens = unitTokensOf(text);
  const laws = lawMentionsIn(text, knownNames);
  if (laws.length === 0) return unitTokens;
  const tokens: Token[] = [];
  let next = 0;
  for (const token of unitTokens) {
    for (let law = laws[next]; law && law.start < token.start; law = laws[++next]) tokens.push(lawToken(law));
    const last = tokens.at(-1);
    // «… theo Luật Tổ chức Quốc hội» may hold a word that looks like a unit.
    if (!last || last.end <= token.start) tokens.push(token);
  }
  for (; next < laws.length; next += 1) {
    const law = laws[next];
    if (law) tokens.push(lawToken(law));
  }
  return tokens;
}

function unitTokensOf(text: string): UnitToken[] {
  const tokens: UnitToken[] = [];
  places.lastIndex = 0;
  for (let place = places.exec(text); place; place = places.exec(text)) {
    units.lastIndex = place.index;
    const found = units.exec(text);
    if (!found) continue;
    tokens.push(readUnit(found));
    places.lastIndex = found.index + found[0].length;
  }
  return tokens;
}

function lawToken(law: LawMention): LawToken {
  return { type: 'law', start: law.start, end: law.end, law };
}

function readUnit({ index, 0: whole, groups = {} }: RegExpMatchArray): UnitToken {
  const start = index ?? 0;
  const kind =
    mentionKinds.find((each) => groups[each] !== undefined || groups[`${each}This`] !== undefined) ?? 'article';
  const written = groups[kind];
  const word = kind === 'annex' && groups.annexWord ? addressSegment(groups.annexWord) : words[kind];
  const members = written === undefined ? [] : membersOf(written, kind, word);
  return { type: 'unit', kind, start, end: start + whole.length, isThis: written === undefined, members };
}

function membersOf(written: string, kind: MentionKind, word: string): Member[] {
  if (kind === 'part')
    return [{ segment: `${word}-${addressSegment(written)}`, ordinal: ordinalOf(written, kind), endsRange: false }];
  const members: Member[] = [];
  let endsRange = false;
  for (const [each] of written.matchAll(memberMark)) {
    if (each === 'đến') endsRange = true;
    if (/^(?:và|hoặc|hay|đến)$/u.test(each)) continue;
    members.push({ segment: `${word}-${addressSegment(each)}`, ordinal: ordinalOf(each, kind), endsRange });
    endsRange = false;
  }
  return members;
}

function ordinalOf(written: string, kind: MentionKind): Ordinal {
  if (kind === 'point') return pointOrdinal(written.charAt(0), written.slice(1));
  if (kind === 'part')
    return { base: ordinalWordValue(written.replace(/^thứ\s/u, '')) || romanValue(written), suffix: 0 };
  const [, figures = '', suffix = ''] = /^(\d+|[IVXLC]+)([a-zđ]?)/u.exec(written) ?? [];
  return numberOrdinal(`${romanValue(figures) || Number(figures) || 0}`, suffix);
}
