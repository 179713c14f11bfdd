// One reading of a paper's top: its heading, and the pieces of the letterhead above it, each with the column that it
// stands in. Title and metadata are both taken from here.
import type { ExtractedText } from '#shared/documents/extracted-text.ts';
import { findHeading, type Heading } from '#shared/documents/title-heading.ts';
import { beginningOf, linesAboveBody } from '#shared/documents/title-lines.ts';
import { type Line, linesOf, type Words } from './paper-lines.ts';

export interface Letterhead {
  readonly lines: readonly Line[];
  /** Null for a letter, and where none could be found. */
  readonly heading: Heading | null;
  /** Above the heading; of a paper without one, above the body. */
  readonly pieces: readonly Piece[];
  /** Between the heading and the body, where some papers have number and date. */
  readonly below: readonly Piece[];
  /** Has its quốc hiệu, or the name of the Party in its place: without one it is no letterhead by the Decree. */
  readonly isOfficial: boolean;
  /** Running text of the paper's beginning: names are written as it writes them. */
  readonly body: string;
}

/** What stands together in the letterhead: a line, or the part of one that holds both columns or several fields. */
export interface Piece extends Words {
  readonly text: string;
  /** `any`: the paper does not say, or it stands in the middle. */
  readonly side: 'left' | 'right' | 'any';
  /** More was on the line, and only its words tell what belongs where. */
  readonly isCut: boolean;
}

const searchedLines = 60;
const nation = /C[ỘO]NG H(?:ÒA|OÀ|OA) X[ÃA] H[ỘO]I CH[ỦU] NGH[ĨI]A VI[ỆE]T NAM/u;
const party = /ĐẢNG CỘNG SẢN VIỆT NAM/u;
const motto = /Đ[ộo]c lập\s*[-–—.]\s*Tự do/u;
const placeAndDate =
  /(?<![\p{L}\p{N}/.-]|\p{Lu}\.\s)(?:(?:Thành phố|Tỉnh|TP\.?|T[Xx]\.?)\s+)?(?:\p{Lu}[\p{L}.'’-]*\s){0,4}(?:\p{Lu}[\p{L}.'’-]*|[….]{2,})\s*,\s*ngày(?!\p{L})/u;
const numberLabel =
  /(?<![\p{L}\p{N}])(?:(?:Bản án|Bộ luật|Luật|Pháp lệnh|Nghị quyết|Lệnh|BỘ LUẬT|LUẬT|PHÁP LỆNH|NGHỊ QUYẾT|LỆNH)\s+[Ss](?:[ốôổóồ]|Ố)|S[ốôổóồ])\s*:/u;
const partyNumber = /(?<![\p{L}\p{N}])Số\s+\d{1,4}-\p{Lu}/u;
const matterLabel = /(?<!\p{L})V\/v(?!\p{L})/u;
const rule = /_{3,}|[-–—*]{4,}/u;
const markStart = new RegExp(
  [nation, party, motto, placeAndDate, numberLabel, partyNumber, matterLabel, rule]
    .map((each) => each.source)
    .join('|'),
  'gu',
);
const rightMark = new RegExp(`^(?:${[nation, party, motto, placeAndDate].map((each) => each.source).join('|')})`, 'u');
/** What signing software writes on the page: not the paper's own words. */
const signingNote = /^(người ký|ký bởi|ký ngày|thời gian ký|cơ quan|email|ngày ký)\s*:/iu;

export function readLetterhead(extracted: ExtractedText): Letterhead {
  const lines = linesOf(extracted, searchedLines);
  const heading = findHeading(lines, extracted.layout === 'flow');
  const above = linesAboveBody(lines);
  const at = heading ? above.indexOf(heading.kindWords.line) : -1;
  const end = at < 0 ? above.length : at;
  const own = above.filter((line) => !signingNote.test(line.text));
  const pieces = own.filter((line) => above.indexOf(line) < end).flatMap(piecesOf);
  const below = at < 0 ? [] : own.filter((line) => above.indexOf(line) > at).flatMap(piecesOf);
  const isOfficial = pieces.some(({ text }) => nation.test(text) || party.test(text));
  return { lines, heading, pieces, below, isOfficial, body: beginningOf(extracted) };
}

function piecesOf(line: Line): Piece[] {
  const starts = [0];
  for (const { index } of line.text.matchAll(markStart)) if (index > 0) starts.push(index);
  const texts = starts.map((start, index) => line.text.slice(start, starts[index + 1]));
  const firstRight = texts.findIndex((text) => rightMark.test(text));
  const isCut = texts.filter((text) => !rule.test(text)).length > 1;
  return texts.flatMap((text, index) => {
    const start = starts[index] ?? 0;
    const kept = text.replace(/[\s*]+$/u, '');
    if (kept === '') return [];
    const isBeforeRight = firstRight > index;
    const side = rightMark.test(kept) ? 'right' : isBeforeRight && !line.isCell ? 'left' : sideOf(line);
    return [{ line, start, end: start + kept.length, text: kept, side, isCut } as const];
  });
}

function sideOf(line: Line): Piece['side'] {
  if (line.cell) return line.cell[1] === 0 ? 'left' : 'right';
  if (line.pageWidth === 0) return 'any';
  const offCentre = ((line.left + line.right) / 2 - line.pageWidth / 2) / line.pageWidth;
  return Math.abs(offCentre) < 0.06 ? 'any' : offCentre < 0 ? 'left' : 'right';
}

/** Whether a piece is one of the marks of the right column: quốc hiệu, tiêu ngữ, place and date. */
export function isRightMark(text: string): boolean {
  return rightMark.test(text);
}

export function isNumberPiece(text: string): boolean {
  return numberLabel.test(text.slice(0, 40)) || partyNumber.test(text.slice(0, 20));
}
