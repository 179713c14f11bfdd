// A page's rows laid out as those of a PDF with text of its own are: paragraphs, headings, tables. Pure.
import type { PlacedLine } from '#core/documents/extraction/glyph-lines.ts';
import { blocksOfLines } from '#core/documents/extraction/line-blocks.ts';
import type { TextBlock, TextLine, TextPage, WordBox } from '#shared/documents/extracted-text.ts';
import { type Box, type ReadingFrame, round } from './reading-frame.ts';
import type { RecognisedRow, RecognisedWord } from './recognised-rows.ts';

/** Gap that parts columns or cells, in font sizes, as in a PDF's own text. */
const columnGap = 3;
/** Share of the page's height above and below in which a number alone is the page's. */
const margin = 0.12;
const pageNumber = /^[-–—.\s]*(trang\s+)?\d{1,4}(\s*\/\s*\d{1,4})?[-–—.\s]*$/iu;

interface PageSize {
  readonly width: number;
  readonly height: number;
}

export function recognisedPage(rows: readonly RecognisedRow[], frame: ReadingFrame, page: PageSize): TextPage {
  const confidences = new Map<string, number>();
  const lines = rows.flatMap((row) => linesOfRow(row, confidences));
  const blocks = blocksOfLines(lines, frame.width).map((block) => asPageNumber(block, frame));
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

function linesOfRow({ words, size }: RecognisedRow, confidences: Map<string, number>): PlacedLine[] {
  const pieces: RecognisedWord[][] = [];
  for (const word of words) {
    const piece = pieces.at(-1);
    const before = piece?.at(-1);
    if (piece && before && word.left - before.right <= columnGap * size) piece.push(word);
    else pieces.push([word]);
  }
  return pieces.map((piece, index) => ({ ...lineOfWords(piece, confidences), size, isContinued: index > 0 }));
}

function lineOfWords(words: readonly RecognisedWord[], confidences: Map<string, number>): TextLine {
  let text = '';
  const boxes = words.map((word): WordBox => {
    const box: Box = [round(word.left), round(word.top), round(word.right - word.left), round(word.bottom - word.top)];
    confidences.set(box.join(), word.confidence);
    const offset = text === '' ? 0 : text.length + 1;
    text += (text === '' ? '' : ' ') + word.text;
    return [offset, word.text.length, ...box];
  });
  return { text, box: boundsOf(boxes), words: boxes };
}

/** The builder of blocks knows nothing of confidences: each is found again by the word's box. */
function onPage(line: TextLine, frame: ReadingFrame, confidences: ReadonlyMap<string, number>): TextLine {
  const words = line.words.map(([offset, length, ...box]): WordBox => [offset, length, ...frame.toPage(box)]);
  const found = line.words.map(([, , ...box]) => confidences.get(box.join()) ?? 0);
  return { ...line, box: boundsOf(words), words, confidences: found };
}

function asPageNumber(block: TextBlock, { height }: ReadingFrame): TextBlock {
  const [line, more] = block.lines;
  if (!line || more || !pageNumber.test(line.text)) return block;
  const [, top, , lineHeight] = line.box;
  const isInMargin = top + lineHeight < margin * height || top > (1 - margin) * height;
  return isInMargin ? { ...block, kind: 'page-number' } : block;
}

export function boundsOf(words: readonly WordBox[]): [number, number, number, number] {
  const left = Math.min(...words.map(([, , x]) => x));
  const top = Math.min(...words.map(([, , , y]) => y));
  const right = Math.max(...words.map(([, , x, , width]) => x + width));
  const bottom = Math.max(...words.map(([, , , y, , height]) => y + height));
  return words.length === 0 ? [0, 0, 0, 0] : [round(left), round(top), round(right - left), round(bottom - top)];
}
