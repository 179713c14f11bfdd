// The number of a paper (số, ký hiệu) as people type it: «59/2020», «nđ 30», «30/2020/nd-cp», «1326/NQ-UBTVQH15»,
// «57-NQ/TW», «QCVN 102:2016». Works on folded text, so that marks and capitals say nothing.
import { documentKinds, kindByName, kindBySign } from './document-kinds.ts';
import type { NamedNumber } from './query-reading.ts';

export interface FoundNumber extends NamedNumber {
  /** UTF-16 offsets in the folded text; a kind and «số» before the number are part of it. */
  readonly start: number;
  readonly end: number;
  /** Folded, in full: `nghi dinh`. */
  readonly kind: string | null;
}

const alternatives = (names: readonly string[]) => names.join('|').replaceAll(' ', '\\s+');
const names = alternatives(documentKinds.map(({ name }) => name));
const numberedNames = alternatives(documentKinds.filter(({ isNumbered }) => isNumbered).map(({ name }) => name));
const shorts = alternatives(documentKinds.filter(({ isShort }) => isShort).map(({ sign }) => sign));
const signs = alternatives([...new Set(documentKinds.map(({ sign }) => sign))].filter((sign) => sign !== 'qh'));

const year = '(?:19|20)\\d{2}';
const serial = '0*(?<serial>\\d{1,5}[a-z]?)';
const before = '(?<![\\p{L}\\p{N}/.,-])';
const after = '(?![\\p{L}\\p{N}])';
const body = '(?:[-–&/]\\p{L}{1,20}\\d{0,2}|(?:\\s?[-–]\\s?|\\s)(?:cp|ttg|ubtvqh\\d{0,2}|tw)(?![\\p{L}\\p{N}]))';
const sign = `(?<sign>(?:(?:${signs})${body}{0,5}|(?:ub)?(?:tv)?qh\\d{1,2}))`;
const anySign = '(?<sign>\\p{L}{1,12}\\d{0,2}(?:[-–&/]\\p{L}{1,20}\\d{0,2}){0,5})';
const joint = '(?:\\s?[/._-]\\s?|\\s)';
const spellings: readonly RegExp[] = [
  // 30/2020/nd-cp, nd30/2020/nd-cp, 30_2020_nd-cp, 31 2024 qh15
  `(?:${before}|(?<=${before}(?:${shorts})))${serial}${joint}(?<year>${year})${joint}${sign}${after}`,
  // 12/2021/xyz-abc
  `${before}${serial}\\s?/\\s?(?<year>${year})\\s?/\\s?${anySign}${after}`,
  // 1326/nq-ubtvqh15, 57-nq/tw, 59 qh14
  `${before}${serial}\\s?[-–/\\s]\\s?${sign}${after}`,
  // 59/2020, 59/2020 qh14; no month, quarter or day
  `(?<!(?:thang|quy|ngay)\\s*)${before}${serial}\\s?/\\s?(?<year>${year})(?!\\d|/\\d)(?:\\s+${sign}${after})?`,
  // nghi dinh so 30 nam 2020
  `${before}(?<name>${numberedNames})\\s+(?:so\\s*:?\\s*)?${serial}${after}(?:\\s*/?\\s*(?:nam\\s+)?(?<year>${year})${after})?`,
  // cong van so 30
  `${before}(?<name>${names})\\s+so\\s*:?\\s*${serial}${after}(?:\\s+(?:nam\\s+)?(?<year>${year})${after})?`,
  // nd 30, nd30, nd-30
  `${before}(?<short>${shorts})[\\s.-]{0,2}(?:so\\s*)?${serial}${after}(?:\\s*/?\\s*(?:nam\\s+)?(?<year>${year})${after})?`,
  // qcvn 102:2016/btttt
  `${before}(?<short>qcvn|tcvn)\\s?(?:\\p{L}{2,5}\\s)?${serial}(?:-\\d{1,3}){0,2}(?:\\s?:\\s?(?<year>${year}))?(?:/\\p{L}{2,10}){0,2}${after}`,
].map((source) => new RegExp(source, 'u'));
const kindBefore = new RegExp(`(?<![\\p{L}\\p{N}])(?<kind>${names}|${shorts})\\s*(?:so\\s*:?\\s*)?$`, 'u');
const countBehind =
  /^\s*(?:%|(?:nam(?!\s+(?:19|20)\d\d)|ngay|thang|tuan|gio|phut|nguoi|lan|dong|trieu|ty|ti|nghin|tuoi|phan\s+tram|dieu\s+kien)(?!\p{L}))/u;

/** The first that is spelt out most; null where there is none. */
export function numberAmong(folded: string): FoundNumber | null {
  if (!/\d/.test(folded)) return null;
  for (const spelling of spellings) {
    const found = spelling.exec(folded);
    const read = found && readMatch(folded, found);
    if (read) return read;
  }
  return null;
}

function readMatch(folded: string, match: RegExpExecArray): FoundNumber | null {
  const { serial: figures = '', sign: own, name, short } = match.groups ?? {};
  const stated = match.groups?.year;
  const end = match.index + match[0].length;
  if ((name || short) && !stated && countBehind.test(folded.slice(end, end + 20))) return null;
  // «luật 2024» is a law of that year.
  if (name && !stated && new RegExp(`^${year}$`).test(figures) && !/\sso\W/.test(match[0])) return null;
  const kindWords = kindBefore.exec(folded.slice(Math.max(0, match.index - 40), match.index));
  const typedKind = name ?? short ?? kindWords?.groups?.kind;
  const kind = typedKind === undefined ? null : kindOf(typedKind);
  return {
    start: match.index - (kindWords?.[0].length ?? soBefore(folded, match.index)),
    end,
    serial: figures,
    year: stated === undefined ? null : Number(stated),
    sign: own === undefined ? (kind?.sign ?? null) : plainSign(own),
    kind: kind?.name ?? (own === undefined ? null : (kindBySign.get(plainSign(own).split('-')[0] ?? '')?.name ?? null)),
  };
}

function kindOf(typed: string) {
  const name = typed.replace(/\s+/g, ' ');
  return kindByName.get(name) ?? kindBySign.get(name) ?? null;
}

function soBefore(folded: string, at: number): number {
  return /(?<!\p{L})so\s*:?\s*$/u.exec(folded.slice(Math.max(0, at - 8), at))?.[0].length ?? 0;
}

/** `nq/tw` and `nq - tw` are `nq-tw`. */
function plainSign(typed: string): string {
  return typed.replace(/[\s–/&-]+/g, '-');
}

const ordinaryKey = /^0*(?<serial>\d+[a-z]?)[/-](?:(?<year>(?:19|20)\d{2})\/)?(?<sign>.+)$/u;
const standardKey = /^(?<sign>qcvn|tcvn|qcdp|tccs)(?:[a-z]+)?0*(?<serial>\d+)[-\d]*:(?<year>\d{4})/u;
const knownSigns: ReadonlySet<string> = new Set(documentKinds.map((kind) => kind.sign));
/** What else a number of such a kind may carry: resolutions and laws of the Assembly have its sign. */
const otherSigns: ReadonlyMap<string, RegExp> = new Map([
  ['nq', /^(?:ub)?(?:tv)?qh\d/],
  ['pl', /^ubtvqh\d/],
  ['tt', /^ttlt(?:-|$)/],
]);

/**
 * Whether a number that was typed may be the one of a paper. `lawNumberKey` as the function of that name gives it:
 * `30/2020/NĐ-CP`. A year or sign that was not typed may be any; a sign may be its beginning: `nd` of `nd-cp`.
 */
export function matchesNumber(number: NamedNumber, lawNumberKey: string): boolean {
  const key = lawNumberKey
    .toLowerCase()
    .replaceAll('đ', 'd')
    .normalize('NFD')
    .replace(/[\u0300-\u036f]/g, '');
  const groups = (standardKey.exec(key) ?? ordinaryKey.exec(key))?.groups;
  if (!groups || groups.serial !== number.serial) return false;
  const hasYear = groups.year !== undefined;
  // Resolutions state no year: the kind that was typed then says enough.
  if (number.year !== null && (hasYear ? Number(groups.year) !== number.year : number.sign === null)) return false;
  return number.sign === null || matchesSign(number.sign, plainSign(groups.sign ?? ''));
}

function matchesSign(typed: string, sign: string): boolean {
  if (otherSigns.get(typed)?.test(sign)) return true;
  if (!sign.startsWith(typed)) return false;
  // Still being typed: `q` of `qh14`.
  if (!knownSigns.has(typed)) return true;
  const next = sign.charAt(typed.length);
  // `qh` and `qh1` begin `qh14`; `tt` is no beginning of `ttr`.
  return next === '' || next === '-' || /\d/.test(next);
}
