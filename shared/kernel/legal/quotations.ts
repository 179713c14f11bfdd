// Replacement text in quotation marks within an amending law: where it begins and ends. What it holds must not be read as
// units of the amending law, and a mark that was forgotten must not swallow the rest of it.
import { type Line, restOfLine } from './lines.ts';
import { type Marker, markerOf } from './markers.ts';
import { follows, type Ordinal } from './numbering.ts';
import { type QuoteMarks, quoteMarksOf } from './quote-marks.ts';

export interface ReadLine extends Line {
  readonly marker: Marker | null;
  readonly marks: QuoteMarks;
}

export interface Quotation {
  /** Index of the line that it begins on, and where in that line the mark stands. */
  readonly from: number;
  readonly at: number;
  /** Index of the line after its last. */
  readonly to: number;
}

/** How far the law around the quotation has counted when it begins. */
export interface OuterCount {
  readonly chapter: Ordinal | null;
  readonly article: Ordinal | null;
  readonly clause: Ordinal | null;
}

/** «… như sau:» or the start of a line: there replacement text begins; elsewhere words are merely cited. */
const introduction = /(?:^|[:：]|như sau)\s*$/u;
const amendingVerb = /^(?:Sửa đổi|Bổ sung|Thay|Bãi bỏ|Bỏ|Hủy bỏ|Chuyển|Đổi|Tên|Điều|Khoản|Điểm)(?!\p{L})/u;
const rankOfKind = {
  annex: 0,
  part: 1,
  chapter: 2,
  section: 3,
  subsection: 4,
  article: 5,
  clause: 6,
  point: 7,
} as const;

export function readLine(line: Line): ReadLine {
  const isText = line.kind !== 'table' && line.kind !== 'footnote';
  if (!isText) return { ...line, marker: null, marks: { open: [], opening: [], closedBefore: 0 } };
  return { ...line, marker: markerOf(line.text), marks: quoteMarksOf(line.text) };
}

/** Where in the line a mark stands with which replacement text begins; -1 without one. */
export function openingOf({ text, marks }: ReadLine): number {
  for (const at of marks.opening) {
    if (!introduction.test(text.slice(Math.max(0, at - 12), at))) continue;
    if (marks.open.includes(at) || markerOf(text.slice(at + 1).trimStart())?.isSet) return at;
  }
  return -1;
}

/** The quotation that begins on line `from`. In time linear in its length or in the way to the next one. */
export function quotationAt(lines: readonly ReadLine[], from: number, at: number, outer: OuterCount): Quotation {
  const first = lines[from];
  const inner = first ? markerOf(restOfLine(first, at + 1).text) : null;
  const innerRank = inner ? rankOfKind[inner.kind] : rankOfKind.point;
  if (first && !first.marks.open.includes(at)) return { from, at, to: from + 1 };
  let lastArticle = inner?.kind === 'article' ? inner.ordinal : null;
  let resumed = -1;
  for (let index = from + 1; index < lines.length; index += 1) {
    const line = lines[index];
    if (!line) break;
    const { marker, marks } = line;
    // Replacement text does not quote other replacement text: the mark that closes the first was forgotten.
    if (openingOf(line) >= 0) return { from, at, to: resumed > from ? resumed : index };
    if (marker && continuesOuter(marker, outer, innerRank, lastArticle)) return { from, at, to: index };
    if (marker?.kind === 'clause' && follows(outer.clause, marker.ordinal) && isAmendment(line, marker))
      resumed = index;
    if (marker?.kind === 'article') lastArticle = marker.ordinal;
    if (marks.closedBefore > 0 && marks.open.length === 0 && !goesOn(lines[index + 1], outer, lastArticle)) {
      return { from, at, to: index + 1 };
    }
  }
  return { from, at, to: resumed > from ? resumed : endOfUnclosed(lines, from) };
}

/** The mark stood too early: the next quoted article follows. */
function goesOn(next: ReadLine | undefined, outer: OuterCount, lastArticle: Ordinal | null): boolean {
  if (next?.marker?.kind !== 'article' || !next.marker.isSet || lastArticle === null) return false;
  return follows(lastArticle, next.marker.ordinal) && !follows(outer.article, next.marker.ordinal);
}

/** What stands above the quoted unit and comes next in the law around it belongs to that law. */
function continuesOuter(marker: Marker, outer: OuterCount, innerRank: number, lastArticle: Ordinal | null): boolean {
  if (marker.kind === 'article' && marker.isSet && follows(outer.article, marker.ordinal)) {
    const belongsInside = lastArticle !== null && follows(lastArticle, marker.ordinal);
    return innerRank > rankOfKind.article || (innerRank === rankOfKind.article && !belongsInside);
  }
  return marker.kind === 'chapter' && innerRank > rankOfKind.chapter && follows(outer.chapter, marker.ordinal);
}

function isAmendment({ text }: Line, { restAt }: Marker): boolean {
  return amendingVerb.test(text.slice(restAt, restAt + 20)) || text.endsWith(':');
}

/** Never closed, and the law around it never goes on by its numbers: up to the next article of any number. */
function endOfUnclosed(lines: readonly ReadLine[], from: number): number {
  const next = lines.findIndex(({ marker }, index) => {
    return index > from && marker !== null && marker.isSet && rankOfKind[marker.kind] <= rankOfKind.article;
  });
  return next < 0 ? from + 1 : next;
}
