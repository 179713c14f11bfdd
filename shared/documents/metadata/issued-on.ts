// Ngày ban hành: place and date in the letterhead; of a law, the day on which it was passed.

import type { ExtractedText } from '#shared/documents/extracted-text.ts';
import { isRunningText } from '#shared/documents/extracted-text.ts';
import { isRightMark, type Letterhead, type Piece } from './letterhead.ts';
import type { MetadataEntry } from './metadata.ts';
import { foundEntry, nothingFound } from './metadata-entry.ts';
import { linesAt, type Words, wordsOf } from './paper-lines.ts';
import { wordsAcross } from './stated-title.ts';

const date = /ngày\s+(?<day>\d{1,2})\s+tháng\s+(?<month>\d{1,2})(?:\s+|\s*,\s*)năm\s+(?<year>(?:19|20)\d{2})(?!\d)/iu;
const startOfDate = /ngày\s+\d{1,2}(\s+tháng(\s+\d{1,2}(\s+năm)?)?)?$/iu;
const numericDate = /(?<!\d)(?<day>\d{1,2})[/.-](?<month>\d{1,2})[/.-](?<year>(?:19|20)\d{2})(?!\d)/u;
/** «Luật này được Quốc hội nước … khóa XV, kỳ họp thứ 7 thông qua ngày 27 tháng 6 năm 2024.» */
const passage = /^(?:Bộ luật|Luật|Nghị quyết|Pháp lệnh|Hiến pháp) này (?:đã |vừa )?được (?:Quốc hội|Ủy ban|Uỷ ban)/u;
const lawfulTypes = /^(Bộ luật|Luật|Nghị quyết|Pháp lệnh|Hiến pháp)$/u;

interface FoundDate {
  readonly value: string;
  readonly words: readonly Words[];
  readonly isSure: boolean;
}

export function readIssuedOn(letterhead: Letterhead, extracted: ExtractedText, type: string | null): MetadataEntry {
  const stated = dateOfLetterhead(letterhead);
  const passed = type !== null && lawfulTypes.test(type) ? dateOfPassage(extracted) : null;
  const found = stated ?? passed;
  if (!found) return nothingFound;
  const isContradicted = stated !== null && passed !== null && stated.value !== passed.value;
  return foundEntry(found.value, found.words, found.isSure && !isContradicted);
}

function dateOfLetterhead({ pieces, below }: Letterhead): FoundDate | null {
  for (const [index, piece] of pieces.entries()) {
    const found = dateOfPiece(piece, pieces[index + 1]);
    if (found) return found;
  }
  for (const piece of below) {
    const found = isRightMark(piece.text) ? dateOfPiece(piece, undefined) : null;
    if (found) return { ...found, isSure: false };
  }
  for (const piece of pieces) {
    const isLabelled = /^ngày\s*:/iu.test(piece.text);
    const match = piece.side === 'left' && !isLabelled ? null : numericDate.exec(piece.text);
    const value = match && isoDate(match);
    // What signing software stamps has a date too, and a time with it.
    if (match && value && (isLabelled || /^\p{Lu}[\p{L}\s.]{1,40},/u.test(piece.text))) {
      return { value, words: [wordsAt(piece, match)], isSure: false };
    }
  }
  return null;
}

function dateOfPiece(piece: Piece, next: Piece | undefined): FoundDate | null {
  const whole = date.exec(piece.text);
  const hasPlace = isRightMark(piece.text);
  if (whole) {
    const value = isoDate(whole);
    if (value === null) return null;
    const isAlone = /^[\s.*]*$/u.test(piece.text.slice(whole.index + whole[0].length));
    return { value, words: [wordsAt(piece, whole)], isSure: hasPlace && isAlone && piece.side !== 'left' };
  }
  // Over two lines of a narrow column.
  const start = hasPlace ? startOfDate.exec(piece.text) : null;
  const joined = start && next ? date.exec(`${start[0]} ${next.text}`) : null;
  const value = joined?.index === 0 ? isoDate(joined) : null;
  return start && next && value ? { value, words: [wordsAt(piece, start), next], isSure: false } : null;
}

/** The last clause of its kind: an amending law may quote another's. */
function dateOfPassage({ pages }: ExtractedText): FoundDate | null {
  for (let page = pages.length - 1; page >= 0; page -= 1) {
    const { blocks, width } = pages[page] ?? { blocks: [], width: 0 };
    for (let index = blocks.length - 1; index >= 0; index -= 1) {
      const block = blocks[index];
      if (!block || !isRunningText(block)) continue;
      const first = block.lines.findIndex(({ text }) => passage.test(text));
      if (first < 0) continue;
      const at = { page: page + 1, blockInPage: index, block: 0, pageWidth: width };
      const lines = block.lines.slice(first, first + 4).flatMap((_, offset) => linesAt(block, first + offset, at));
      return dateAcross(lines);
    }
  }
  return null;
}

function dateAcross(lines: readonly Words['line'][]): FoundDate | null {
  const text = lines.map((line) => line.text).join(' ');
  const clause = /thông qua(?:\s+vào)?\s+(?=ngày)/u.exec(text);
  const match = clause && date.exec(text.slice(clause.index));
  const value = match && isoDate(match);
  if (!clause || !match || !value) return null;
  const start = clause.index + match.index;
  const words = wordsAcross(lines, start, start + match[0].length);
  return { value, words, isSure: true };
}

function wordsAt(piece: Piece, match: RegExpExecArray): Words {
  const start = piece.start + match.index;
  return wordsOf(piece.line, start, start + match[0].length);
}

/** Null for a day that no calendar has. */
function isoDate({ groups }: RegExpExecArray): string | null {
  const [day, month, year] = [Number(groups?.day), Number(groups?.month), Number(groups?.year)];
  const at = new Date(Date.UTC(year, month - 1, day));
  const isReal = at.getUTCMonth() === month - 1 && at.getUTCDate() === day && year >= 1945;
  return isReal ? at.toISOString().slice(0, 10) : null;
}
