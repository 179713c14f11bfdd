// What a line begins with: «Chương II», «Điều 15.», «2.», «đ)», «Phụ lục I». A marker is a candidate; whether it begins a
// unit depends on what came before it and is decided elsewhere.
import { isCapitals } from './lines.ts';
import { letterValue, numberOrdinal, type Ordinal, ordinalWordValue, pointOrdinal, romanValue } from './numbering.ts';

export type DivisionKind = 'part' | 'chapter' | 'section' | 'subsection';

export interface Marker {
  readonly kind: DivisionKind | 'article' | 'clause' | 'point' | 'annex';
  /** As it is written, without the word before it: `15`, `III`, `thứ nhất`, `đ1`. */
  readonly number: string;
  readonly ordinal: Ordinal;
  /** What it is called in an address where that is not its kind: `mẫu`, `biểu`. */
  readonly word: string | null;
  /** Where what follows the number begins in the line. */
  readonly restAt: number;
  /** A full stop, colon or dash stands between the number and what follows; or nothing follows. */
  readonly isSet: boolean;
  /** Written in a form that decrees on form do not know, but older papers do: `1-`, `a.`, `a/`. */
  readonly isUnusual: boolean;
}

const article = /(?:Điều|ĐIỀU)\s{1,4}(\d{1,4})([a-zđ]?)(?![\p{L}\p{N}])/uy;
const articleEnd = /\s{0,3}(?:[.:](?!\d)(?:\s{0,2}[-–—])?|[-–—](?=\s)|$)\s*/y;
const division =
  /(?:(Phần|PHẦN)|(Chương|CHƯƠNG)|(Tiểu mục|TIỂU MỤC|Tiểu Mục)|(Mục|MỤC))\s{1,4}(?:(?:thứ|THỨ)\s(\p{L}{2,5}(?:\s(?:một|hai|ba|bốn|lăm))?)|([IVXLC]{1,8}|\d{1,3})([a-zđA-BĐ]?))(?![\p{L}\p{N}])/uy;
const divisionEnd = /\s{0,3}(?:[.:](?!\d)(?:\s{0,2}[-–—])?|[-–—](?=\s)|$)\s*/y;
const clause = /(\d{1,3})([a-zđ]?)\s?\.(?!\d)\s*/y;
const clauseUnusual = /(\d{1,2})(?:\s?[-–]\s(?!\d)|\/\s|\))\s*/y;
const point = /(?:[-–]\s{1,3})?([a-zđ])(\d{0,2})\s?\)\s*/y;
const pointUnusual = /([a-zđ])(?:\.\s|\/\s?|\s?[-–]\s)\s*/y;
const annex =
  /(Phụ lục|PHỤ LỤC|Mẫu|MẪU|Biểu mẫu|BIỂU MẪU|Biểu|BIỂU|Phụ biểu|PHỤ BIỂU)(?:(?:\s(?:số|SỐ))?\s{1,3}([IVXLC]{1,8}|\d{1,3}(?:\.\d{1,2})?|[A-Z])([a-zđ]?))?(?![\p{L}\p{N}])/uy;
const annexEnd = /\s{0,3}(?:[.:](?!\d)|[-–—](?=\s)|$)\s*/y;
/** Words after which «Mục 5», «Chương II» is a mention and no heading: «Mục 5 Chương XIV của Bộ luật». */
const mention =
  /^(?:Chương|Mục|Tiểu mục|Phần|Điều|Khoản|Điểm|Phụ lục|Mẫu|Bộ luật|Luật|Nghị|Pháp lệnh|Thông tư|Quyết định|Hiến pháp|Quy chế)(?!\p{L})/u;
const divisionKinds: readonly DivisionKind[] = ['part', 'chapter', 'subsection', 'section'];
/** Blanks to be filled in and leaders of a table of contents: such a line states no unit. */
const leaders = /\.{5,}|…{3,}|_{5,}|(?:\. ){4,}/;

/** Null where the text does not begin with a unit's number. `text` has no spaces before it. */
export function markerOf(text: string): Marker | null {
  const first = text.charCodeAt(0);
  const marker = markerBy(first, text);
  return marker !== null && leaders.test(text.slice(0, 400)) ? null : marker;
}

function markerBy(first: number, text: string): Marker | null {
  if (first >= 0x30 && first <= 0x39) return readClause(text);
  if (first === 0x110) return readArticle(text);
  if (first === 0x43 || first === 0x4d || first === 0x50 || first === 0x54 || first === 0x42) {
    return readDivision(text) ?? readAnnex(text);
  }
  const isLetter = (first >= 0x61 && first <= 0x7a) || first === 0x111;
  return isLetter || first === 0x2d || first === 0x2013 ? readPoint(text) : null;
}

function match(pattern: RegExp, text: string, at = 0): RegExpExecArray | null {
  pattern.lastIndex = at;
  return pattern.exec(text);
}

function readArticle(text: string): Marker | null {
  const found = match(article, text);
  if (!found) return null;
  const [whole, figures = '', suffix = ''] = found;
  const end = match(articleEnd, text, whole.length);
  if (!end && /^\s*[,;.)]|^\s+[^\p{Lu}]/u.test(text.slice(whole.length, whole.length + 8))) return null;
  const restAt = whole.length + (end?.[0].length ?? 0);
  // A blank form: «Điều 1. ….».
  if (restAt < text.length && !/[\p{L}\d]/u.test(text.slice(restAt, restAt + 300))) return null;
  if (!end && mention.test(text.slice(whole.length, whole.length + 20).trimStart())) return null;
  return {
    kind: 'article',
    number: `${Number(figures)}${suffix}`,
    ordinal: numberOrdinal(figures, suffix),
    word: null,
    restAt,
    isSet: end !== null && restAt > whole.length,
    isUnusual: end === null,
  };
}

function readDivision(text: string): Marker | null {
  const found = match(division, text);
  if (!found) return null;
  const kind = divisionKinds[[1, 2, 3, 4].findIndex((group) => found[group] !== undefined)];
  const [words, figures = '', suffix = ''] = found.slice(5);
  const base = words ? ordinalWordValue(words) : romanValue(figures) || Number(figures) || 0;
  if (!kind || base === 0) return null;
  const end = match(divisionEnd, text, found[0].length);
  const restAt = found[0].length + (end?.[0].length ?? 0);
  const rest = text.slice(restAt).trimStart();
  if (end === null && !isTitleBehindNumber(rest)) return null;
  if (end !== null && /^[\p{Ll},;)]/u.test(rest)) return null;
  return {
    kind,
    number: words ? `thứ ${words.toLowerCase()}` : figures + suffix.toLowerCase(),
    ordinal: { base, suffix: suffix === '' ? 0 : letterValue(suffix.toLowerCase()) },
    word: null,
    restAt: text.length - rest.length,
    isSet: end !== null,
    isUnusual: false,
  };
}

/** «Chương I QUY ĐỊNH CHUNG», «Mục 1 Thẩm quyền», not «Chương II của Luật này». */
function isTitleBehindNumber(rest: string): boolean {
  if (isCapitals(rest)) return true;
  return /^\p{Lu}/u.test(rest) && rest.length < 200 && !/[.;,:]$/.test(rest) && !mention.test(rest);
}

function readAnnex(text: string): Marker | null {
  const found = match(annex, text);
  if (!found) return null;
  const [whole, word = '', figures = '', suffix = ''] = found;
  const isAnnexWord = /^phụ lục$/iu.test(word);
  if (figures === '' && !isAnnexWord) return null;
  const end = match(annexEnd, text, whole.length);
  const restAt = whole.length + (end?.[0].length ?? 0);
  const rest = text.slice(restAt).trimStart();
  const isTitle = end === null ? isCapitals(rest) : rest === '' || (/^[\p{Lu}\d“"(]/u.test(rest) && rest.length < 300);
  if (!isTitle && !/^\((?:ban hành )?kèm theo/iu.test(rest)) return null;
  return {
    kind: 'annex',
    number: figures + suffix,
    ordinal: { base: romanValue(figures) || Number.parseInt(figures, 10) || 0, suffix: 0 },
    word: word.toLowerCase(),
    restAt: text.length - rest.length,
    isSet: end !== null,
    isUnusual: false,
  };
}

function readClause(text: string): Marker | null {
  const usual = match(clause, text);
  const found = usual ?? match(clauseUnusual, text);
  if (!found) return null;
  const [whole, figures = '', suffix = ''] = found;
  const ordinal = numberOrdinal(figures, usual ? suffix : '');
  if (ordinal.base === 0) return null;
  const number = `${ordinal.base}${usual ? suffix : ''}`;
  return { kind: 'clause', number, ordinal, word: null, restAt: whole.length, isSet: true, isUnusual: usual === null };
}

function readPoint(text: string): Marker | null {
  const usual = match(point, text);
  const found = usual ?? match(pointUnusual, text);
  if (!found) return null;
  const [whole, letter = '', figures = ''] = found;
  const ordinal = pointOrdinal(letter, usual ? figures : '');
  const number = `${letter}${usual ? figures : ''}`;
  return { kind: 'point', number, ordinal, word: null, restAt: whole.length, isSet: true, isUnusual: usual === null };
}
