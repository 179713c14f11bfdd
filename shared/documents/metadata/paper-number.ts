// Số, ký hiệu: what follows «Số:» in the letterhead (Decree 30/2020, article 8, annex I.II.3; brief §1.4).
import { lawNumbersIn } from '#shared/kernel/legal/law-number.ts';
import type { Letterhead, Piece } from './letterhead.ts';
import type { MetadataEntry } from './metadata.ts';
import { foundEntry, nothingFound } from './metadata-entry.ts';
import { type Words, wordsOf } from './paper-lines.ts';
import { statedTitle } from './stated-title.ts';

export interface FoundNumber {
  /** Without spaces: `30/2020/NĐ-CP`. */
  readonly value: string;
  readonly words: Words;
  /** At its place, and nothing but a number there. */
  readonly isSure: boolean;
}

const label =
  /^(?:[(\s]*)(?:(?:bản án|bộ luật|luật|pháp lệnh|nghị quyết|nghị định|thông tư|quyết định|lệnh|báo cáo|tờ trình)\s+)?s(?<vowel>[ốôổóồ])\s*[:.]?\s*/iu;
const code = String.raw`[\p{Lu}][\p{L}\d.]*(?:\s?[-–/]\s?[\p{Lu}\d][\p{L}\d.]*)*`;
/** Behind its label a number may have signs that would be none in a sentence: 24-CP · 37-L/CTN · 15/TUYỆTMẬT-BNG. */
const labelledNumber = new RegExp(String.raw`^\d{1,5}[a-zđA-ZĐ]?(?:/(?:19|20)\d{2})?\s?[-–/]\s?${code}`, 'u');
const maxNumberLength = 120;
const bareNumber = /^\d{1,5}[a-zđ]?(?=$|\s)/u;

/** Null where there is none or it is not filled in yet. */
export function numberIn({ pieces, below }: Letterhead): FoundNumber | null {
  for (const [index, piece] of pieces.entries()) {
    const found = numberOfPiece(piece, pieces[index + 1]);
    if (found) return found;
  }
  for (const piece of below) {
    const found = numberOfPiece(piece, undefined);
    if (found) return { ...found, isSure: false };
  }
  return null;
}

export function readNumber(letterhead: Letterhead): MetadataEntry {
  const found = numberIn(letterhead);
  if (found) return foundEntry(found.value, [found.words], found.isSure);
  const stated = statedTitle(letterhead)?.number;
  return stated ? foundEntry(stated.value, stated.words, false) : nothingFound;
}

function numberOfPiece(piece: Piece, next: Piece | undefined): FoundNumber | null {
  const head = label.exec(piece.text);
  if (!head) return null;
  const isLabelled = /[:.]\s*$/u.test(head[0]) || /^\d+-/u.test(piece.text.slice(head[0].length));
  const rest = piece.text.slice(head[0].length);
  const match = numberAt(rest) ?? (isLabelled ? bareNumber.exec(rest)?.[0] : undefined);
  if (match === undefined) return null;
  const start = piece.start + head[0].length;
  const isFull = !/^\d+\p{L}?$/u.test(match) && head.groups?.vowel?.toLowerCase() === 'ố';
  // A number that the narrow column breaks goes on below: «30/2020/NĐ-», «CP».
  const tail = rest.slice(match.length).trim();
  if (/^[-–/]$/u.test(tail)) {
    const end = next && next.side === piece.side ? /^[\p{Lu}\d][\p{L}\d.-]{0,15}$/u.exec(next.text)?.[0] : undefined;
    const value = compact(match) + tail + (end ?? '');
    return {
      value: value.replace(/[-–/]$/u, ''),
      words: wordsOf(piece.line, start, start + match.length),
      isSure: false,
    };
  }
  const value = compact(match);
  const isAlone = /^[\s.;,)]*$/u.test(tail);
  return {
    value,
    words: wordsOf(piece.line, start, start + match.length),
    isSure: isFull && isLabelled && isAlone && piece.side !== 'right',
  };
}

/** The number that a text begins with, as far as it goes. */
function numberAt(text: string): string | undefined {
  const known = lawNumbersIn(text.slice(0, maxNumberLength)).find(({ start }) => start === 0);
  const labelled = labelledNumber.exec(text)?.[0];
  return known && known.length >= (labelled?.length ?? 0) ? text.slice(0, known.length) : labelled;
}

function compact(text: string): string {
  return text.replace(/\s+/gu, '').replaceAll('–', '-').replace(/[.]+$/u, '');
}
