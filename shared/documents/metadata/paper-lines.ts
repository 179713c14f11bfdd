// The lines of a paper with where each stands, so that what is read from them can be shown at its place. Cells of a
// table are lines of their own, also where an older reader wrote a whole row on one line.
import {
  type ExtractedText,
  isRunningText,
  spansOfLines,
  type TextBlock,
  type TextLine,
} from '#shared/documents/extracted-text.ts';
import { normaliseText } from '#shared/kernel/text/mapped-text.ts';

export interface Line {
  /** NFC, words separated by single spaces; of a very long line the beginning. */
  readonly text: string;
  readonly isCell: boolean;
  readonly isHeading: boolean;
  /** Number of the block that it belongs to, counted through the paper. */
  readonly block: number;
  /** Left and right edges and the top; all 0 where the paper has no pages. */
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly pageWidth: number;
  /** From 1. */
  readonly page: number;
  /** From 0 within the page. */
  readonly blockInPage: number;
  /** Row and column; null outside tables. */
  readonly cell: readonly [number, number] | null;
  readonly source: LineSource;
}

/** What a line was taken from: for its exact place, which few lines are asked for. */
export interface LineSource {
  readonly block: TextBlock;
  readonly indexInBlock: number;
  /** UTF-16 offset of the line's text in that of `block.lines[indexInBlock]`. */
  readonly offset: number;
  /** False where the text had to be normalised, so that offsets within it do not hold. */
  readonly isVerbatim: boolean;
}

/** Part of a line: what a field was read from. */
export interface Words {
  readonly line: Line;
  /** UTF-16 offsets in the line's text. */
  readonly start: number;
  readonly end: number;
}

const maxLineLength = 2000;
/** What a line that is normal already, as almost every one is, has not: quicker to see than to make. */
const unusual = /[^ -~\u00A1-\u00AC\u00AE-\u02FF\u1E00-\u1EF9–—“”‘’…]|^ | (?: |$)/u;
const cellSeparator = ' | ';

/** Lines of running text from the first on; all unless at least `count` are enough. */
export function linesOf({ pages }: Pick<ExtractedText, 'pages'>, count = Number.POSITIVE_INFINITY): Line[] {
  const lines: Line[] = [];
  let number = 0;
  for (const [pageIndex, page] of pages.entries()) {
    for (const [blockInPage, block] of page.blocks.entries()) {
      if (!isRunningText(block)) continue;
      number += 1;
      const at = { page: pageIndex + 1, blockInPage, block: number, pageWidth: page.width };
      for (let index = 0; index < block.lines.length; index += 1) {
        lines.push(...linesAt(block, index, at));
        if (lines.length >= count) return lines;
      }
    }
  }
  return lines;
}

export type LinePosition = Pick<Line, 'page' | 'blockInPage' | 'block' | 'pageWidth'>;

/** A line of a block; several where it is a row of cells. */
export function linesAt(block: TextBlock, indexInBlock: number, at: LinePosition): Line[] {
  const source = block.lines[indexInBlock];
  if (!source) return [];
  const isTable = block.kind === 'table' || source.cell !== undefined;
  const parts = isTable && !source.cell ? source.text.split(cellSeparator) : [source.text];
  let offset = 0;
  return parts.map((part, column) => {
    const line = lineOf(part, block, indexInBlock, offset, at, source, isTable ? column : null);
    offset += part.length + cellSeparator.length;
    return line;
  });
}

function lineOf(
  raw: string,
  block: TextBlock,
  indexInBlock: number,
  offset: number,
  at: LinePosition,
  { box, cell }: TextLine,
  column: number | null,
): Line {
  const beginning = raw.slice(0, maxLineLength);
  const text = unusual.test(beginning) ? normaliseText(beginning).replace(/\s+/gu, ' ').trim() : beginning;
  return {
    ...at,
    text,
    isCell: column !== null,
    isHeading: block.kind === 'heading',
    left: box[0],
    right: box[0] + box[2],
    top: box[1],
    cell: column === null ? null : (cell ?? [indexInBlock, column]),
    source: { block, indexInBlock, offset, isVerbatim: text === beginning },
  };
}

/** A cell whose own lines an older reader ran together. */
export function isRunTogether({ isCell, source }: Line): boolean {
  return isCell && source.block.lines[source.indexInBlock]?.cell === undefined;
}

/** Where words stand in the text of their block. Words of a line that was normalised stand for the whole line. */
export function spanInBlock({ line, start, end }: Words): { start: number; end: number } {
  const { block, indexInBlock, offset, isVerbatim } = line.source;
  const own = spansOfLines(block)[indexInBlock] ?? { start: 0, end: 0 };
  if (!isVerbatim) return own;
  const first = own.start + offset;
  return { start: Math.min(first + start, own.end), end: Math.min(first + end, own.end) };
}

/** Certainty of the least certain of the words, 0 … 100; 100 where the paper was not recognised from a picture. */
export function certaintyOf({ line, start, end }: Words): number {
  const source = line.source.block.lines[line.source.indexInBlock];
  if (!source?.confidences) return 100;
  const [from, to] = line.source.isVerbatim
    ? [line.source.offset + start, line.source.offset + end]
    : [0, source.text.length];
  let lowest = 100;
  for (const [index, [offset, length]] of source.words.entries()) {
    if (offset < to && offset + length > from) lowest = Math.min(lowest, source.confidences[index] ?? 100);
  }
  return lowest;
}

export function wordsOf(line: Line, start = 0, end = line.text.length): Words {
  return { line, start, end };
}
