// A page's rows laid out by what lays out PDFs with text of their own: columns, paragraphs, headings, tables. Pure.
import { regionsOf } from '#core/documents/extraction/pdf/columns.ts';
import type { PlacedItem, RegionDraft } from '#core/documents/extraction/pdf/page-layout.ts';
import { pagesOf } from '#core/documents/extraction/pdf/paper-blocks.ts';
import { linesOfRow, rowOfWords, type WordRow } from '#core/documents/extraction/pdf/placed-line.ts';
import type { Word } from '#core/documents/extraction/pdf/row-words.ts';
import type { TextBlock, TextLine, TextPage, WordBox } from '#shared/documents/extracted-text.ts';
import { type ReadingFrame, round } from './reading-frame.ts';
import type { RecognisedRow, RecognisedWord } from './recognised-rows.ts';

/** Rows whose baselines are this near, in font sizes, and that stand beside one another, are one: Tesseract reads a letterhead by its halves. */
const sameRow = 0.35;
/** Share of the page's height above and below in which a number alone is the page's. */
const margin = 0.12;
const pageNumber = /^[-–—.\s]*(trang\s+)?\d{1,4}(\s*\/\s*\d{1,4})?[-–—.\s]*$/iu;

interface PageSize {
  readonly width: number;
  readonly height: number;
}

export function recognisedPage(rows: readonly RecognisedRow[], frame: ReadingFrame, page: PageSize): TextPage {
  const { width, height } = frame;
  // Laid out as the picture was read; only then are boxes taken to the page as it is shown.
  const asRead: RegionDraft['frame'] = { width, height, isSlanted: false, toPage: null };
  const level = regionsOf(wordRows(rows.filter(({ isLevel }) => isLevel)));
  const upended = rows.filter(({ isLevel }) => !isLevel).map((row) => ({ rows: [wordRow([row])], edges: null }));
  const regions = [...level, ...upended].map(
    ({ rows: own, edges }): RegionDraft => ({ items: own.flatMap(itemsOfRow), edges, frame: asRead, noteRules: [] }),
  );
  const laidOut = pagesOf([{ width, height, isScan: false, regions }]);
  const confidences = confidencesByPlace(rows);
  const blocks = laidOut.flatMap((each) => each.blocks).map((block) => asPageNumber(block, frame));
  return {
    width: round(page.width),
    height: round(page.height),
    origin: 'recognised',
    blocks: blocks.map((block) => ({
      ...block,
      lines: block.lines.map((line) => onPage(line, frame, confidences)),
    })),
  };
}

function wordRows(rows: readonly RecognisedRow[]): WordRow[] {
  const groups: RecognisedRow[][] = [];
  for (const row of rows.toSorted((one, other) => one.baseline - other.baseline)) {
    const group = groups.at(-1);
    const isBeside = group?.every(
      (each) => row.baseline - each.baseline < sameRow * Math.min(row.size, each.size) && isApart(row, each),
    );
    if (group && isBeside) group.push(row);
    else groups.push([row]);
  }
  return groups.map(wordRow);
}

function isApart({ words: one }: RecognisedRow, { words: other }: RecognisedRow): boolean {
  return (one.at(-1)?.right ?? 0) <= (other[0]?.left ?? 0) || (other.at(-1)?.right ?? 0) <= (one[0]?.left ?? 0);
}

function wordRow(rows: readonly RecognisedRow[]): WordRow {
  const sorted = rows.toSorted((one, other) => (one.words[0]?.left ?? 0) - (other.words[0]?.left ?? 0));
  const baseline = rows[0]?.baseline ?? 0;
  return rowOfWords(
    sorted.flatMap(({ words, size }) => words.map((word) => plainWord(word, size, baseline))),
    baseline,
  );
}

function plainWord({ confidence: _, ...place }: RecognisedWord, size: number, baseline: number): Word {
  return { ...place, baseline, size, isBound: false, isRaised: false };
}

function itemsOfRow(row: WordRow): PlacedItem[] {
  if (!row.table) return linesOfRow(row);
  const [word] = row.words;
  return word ? [{ table: row.table, box: [word.left, word.top, word.right - word.left, word.bottom - word.top] }] : [];
}

/** The layout knows nothing of confidences: each is found again by where its word begins. */
function confidencesByPlace(rows: readonly RecognisedRow[]): Map<string, number> {
  const words = rows.flatMap((row) => row.words);
  return new Map(words.map(({ left, top, confidence }) => [`${round(left)} ${round(top)}`, confidence]));
}

function onPage(line: TextLine, frame: ReadingFrame, confidences: ReadonlyMap<string, number>): TextLine {
  const words = line.words.map(([offset, length, ...box]): WordBox => [offset, length, ...frame.toPage(box)]);
  const found = line.words.map(([, , left, top]) => confidences.get(`${left} ${top}`) ?? 0);
  return { ...line, box: boundsOf(words), words, confidences: found };
}

function asPageNumber(block: TextBlock, { height }: ReadingFrame): TextBlock {
  const [line, more] = block.lines;
  if (!line || more || !pageNumber.test(line.text)) return block;
  const [, top, , lineHeight] = line.box;
  const isInMargin = top + lineHeight < margin * height || top > (1 - margin) * height;
  return isInMargin ? { ...block, kind: 'page-number' } : block;
}

function boundsOf(words: readonly WordBox[]): [number, number, number, number] {
  const left = Math.min(...words.map(([, , x]) => x));
  const top = Math.min(...words.map(([, , , y]) => y));
  const right = Math.max(...words.map(([, , x, , width]) => x + width));
  const bottom = Math.max(...words.map(([, , , y, , height]) => y + height));
  return words.length === 0 ? [0, 0, 0, 0] : [round(left), round(top), round(right - left), round(bottom - top)];
}
