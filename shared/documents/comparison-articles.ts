// The articles of a paper as they are compared: each with its words, without its number.

import { keyOf, withoutNotes, wordsOf } from './comparison-words.ts';
import type { ExtractedText, TextPlace } from './extracted-text.ts';
import { paragraphsOf } from './paragraphs.ts';
import type { PaperStructure, PaperUnit } from './structure.ts';

export interface ComparedArticle {
  /** `điều-15`, `phụ-lục-i/điều-3`. */
  readonly address: string;
  readonly number: string;
  /** Null where it has no title. */
  readonly titleKey: string | null;
  readonly words: readonly string[];
  readonly key: string;
}

/** Articles in reading order; one that says no more than that it is repealed is not there any more. */
export function articlesOf(text: Pick<ExtractedText, 'pages'>, { units }: PaperStructure): ComparedArticle[] {
  const pieces = piecesOf(text);
  return allArticles(units)
    .map((unit) => comparedArticle(unit, textOf(pieces, unit.start, unit.end)))
    .filter((article) => article !== null);
}

function allArticles(units: readonly PaperUnit[]): PaperUnit[] {
  return units.flatMap((unit) => (unit.kind === 'article' ? [unit] : allArticles(unit.children ?? [])));
}

const repealed = /^(?:được|bị|đã)?(?:bãi|huỷ)bỏ$/u;
const repealedAtEnd = /\((?:được |bị |đã )?(?:bãi|hủy|huỷ) bỏ\)[\s.]*$/iu;

function comparedArticle({ address, number, title, children }: PaperUnit, text: string): ComparedArticle | null {
  if (!children && repealedAtEnd.test(withoutNotes(text))) return null;
  const [first, second, ...rest] = wordsOf(text);
  const isNumbered = first === 'điều' && second === number.toLowerCase();
  const words = isNumbered ? rest : [first, second, ...rest].filter((word) => word !== undefined);
  const titleKey = title === null ? '' : keyOf(wordsOf(title));
  const key = keyOf(words);
  const body = key.startsWith(titleKey) ? key.slice(titleKey.length) : key;
  if (key === '' || repealed.test(key) || repealed.test(body)) return null;
  return { address, number, titleKey: titleKey === '' ? null : titleKey, words, key };
}

interface Piece {
  readonly page: number;
  readonly block: number;
  readonly text: string;
  /** Begins a paragraph: what comes before it does not run on. */
  readonly isFirst: boolean;
}

/** What the paper says, block by block: a unit's range also spans footnotes, which are no part of it. */
function piecesOf(text: Pick<ExtractedText, 'pages'>): Piece[] {
  return paragraphsOf(text)
    .filter(({ kind }) => kind !== 'footnote')
    .flatMap(({ text: whole, parts }) =>
      parts.map(({ start, page, block }, index) => ({
        page,
        block,
        text: whole.slice(start, parts[index + 1]?.start),
        isFirst: index === 0,
      })),
    );
}

function textOf(pieces: readonly Piece[], start: TextPlace, end: TextPlace): string {
  let text = '';
  for (let index = firstAtOrAfter(pieces, start); index < pieces.length; index += 1) {
    const piece = pieces[index];
    if (!piece || order(piece, end) > 0) break;
    const from = order(piece, start) === 0 ? start.offset : 0;
    const to = order(piece, end) === 0 ? end.offset : undefined;
    text += (piece.isFirst ? '\n' : '') + piece.text.slice(from, to);
  }
  return text;
}

type BlockPlace = Pick<TextPlace, 'page' | 'block'>;

function order(left: BlockPlace, right: BlockPlace): number {
  return left.page - right.page || left.block - right.block;
}

function firstAtOrAfter(pieces: readonly Piece[], place: BlockPlace): number {
  let [low, high] = [0, pieces.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    const piece = pieces[middle];
    if (piece && order(piece, place) < 0) low = middle + 1;
    else high = middle;
  }
  return low;
}
