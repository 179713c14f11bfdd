// «V/v …» below the number of a letter: what it is about.
import { isCapital } from '#shared/documents/title-case.ts';
import { isLetterheadMark, isRule, opensBody } from '#shared/documents/title-lines.ts';
import { isNumberPiece, isRightMark, type Letterhead, type Piece } from './letterhead.ts';
import { type Words, wordsOf } from './paper-lines.ts';

export interface Matter {
  /** Without «V/v». */
  readonly text: string;
  readonly words: readonly Words[];
  /** «V/v» itself. */
  readonly label: Words;
  /** In the column of the number, as a letter has it. */
  readonly isAtItsPlace: boolean;
}

const mark = /^(?<label>[Vv]\/[Vv]:?|Về việc:?)\s+(?=\S)/u;

export function matterIn({ pieces, below }: Letterhead): Matter | null {
  const all = [...pieces, ...below];
  const at = all.findIndex(({ text, start }) => mark.test(text) && (start === 0 || text.startsWith('V/v')));
  const first = all[at];
  if (!first) return null;
  const head = mark.exec(first.text)?.[0] ?? '';
  const words = [wordsOf(first.line, first.start + head.length, first.end)];
  for (const piece of all.slice(at + 1)) {
    if (isBeside(first, piece)) continue;
    if (isRightMark(piece.text) || isLetterheadMark(piece.text)) continue;
    if (isMatterOver(first, piece)) break;
    words.push(piece);
  }
  const last = words.at(-1);
  const texts = words.map(({ line, start, end }) => line.text.slice(start, end));
  const text = texts.join(' ').replace(/[\s_.;:,]+$/u, '');
  if (!last || text === '' || /…|\.{3}/u.test(text.slice(0, 12))) return null;
  const isBelowNumber = pieces.slice(0, at).some((each) => isNumberPiece(each.text));
  return {
    text,
    words,
    label: wordsOf(first.line, first.start, first.start + head.trimEnd().length),
    isAtItsPlace: isBelowNumber && first.side !== 'right' && at < pieces.length,
  };
}

function isMatterOver(first: Piece, { line, text }: Piece): boolean {
  const isInCell = first.line.cell !== null;
  const isSameCell =
    isInCell &&
    line.block === first.line.block &&
    line.cell?.[0] === first.line.cell?.[0] &&
    line.cell?.[1] === first.line.cell?.[1];
  if (isInCell ? !isSameCell : line.cell !== null) return true;
  return isRule(text) || opensBody(text) || isCapital(text);
}

function isBeside(first: Piece, piece: Piece): boolean {
  const { left, right } = first.line;
  return right > 0 && first.line.cell === null && (piece.line.left > right || piece.line.right < left);
}
