// Lines grouped to headings and paragraphs, by their spacing, indents and first words.
import type { TextBlock } from '#shared/documents/extracted-text.ts';
import { beginsUnit, isAllCapitals, isLegalHeading } from '../heading-text.ts';
import { joinedLine, type PlacedLine } from './placed-line.ts';

const articleHeading = /^Điều\s+\d+[a-zđ]?\d*\s*[.:](\s|$)/iu;
const sentenceEnd = /[.;:!?”"…]\)?$/u;

/** The margins that lines of a page or column keep to. */
export interface Margins {
  readonly left: number;
  readonly right: number;
  /** Middle of the page or column. */
  readonly centre: number;
  /** Whether text runs from edge to edge: not so in a block that is set beside another. */
  readonly isFilled: boolean;
  /** Usual distance of two baselines within a paragraph; 0 where there are too few lines to tell. */
  readonly pitch: number;
}

export interface LineBlock {
  readonly kind: TextBlock['kind'];
  readonly lines: PlacedLine[];
}

export function blocksOfLines(lines: readonly PlacedLine[], margins: Margins): LineBlock[] {
  const blocks: LineBlock[] = [];
  const whole = joinStretched(lines, margins);
  for (const [index, line] of whole.entries()) {
    const isInRow = line.isContinued || whole[index + 1]?.isContinued === true;
    const kind = kindOf(line, isInRow, margins);
    const open = blocks.at(-1);
    if (open && goesOn(open, kind, line, margins)) open.lines.push(line);
    else blocks.push({ kind, lines: [line] });
  }
  return blocks;
}

/** A line in the middle of a paragraph may be stretched to the margin by one wide gap: no cell begins there. */
function joinStretched(lines: readonly PlacedLine[], margins: Margins): readonly PlacedLine[] {
  if (!lines.some((line) => line.isContinued)) return lines;
  const joined: PlacedLine[] = [];
  for (const [index, line] of lines.entries()) {
    const [before, last] = [joined.at(-2), joined.at(-1)];
    const isStretched =
      line.isContinued &&
      !lines[index + 1]?.isContinued &&
      before !== undefined &&
      last !== undefined &&
      !last.isContinued &&
      rightOf(line) > margins.right - line.size &&
      isMidSentence(before, last, margins) &&
      isNear(before, last, margins);
    if (isStretched) joined[joined.length - 1] = joinedLine(last, line);
    else joined.push(line);
  }
  return joined;
}

/** Those that most lines keep to: a few lines may stick out. */
export function marginsOf(
  lines: readonly PlacedLine[],
  edges: readonly [number, number],
  { isColumn = false, tables = [] }: { isColumn?: boolean; tables?: readonly Pick<PlacedLine, 'box'>[] } = {},
): Margins {
  const edgeLines = [...lines, ...tables];
  const lefts = edgeLines.map((line) => line.box[0]).sort((one, other) => one - other);
  const rights = edgeLines.map(rightOf).sort((one, other) => one - other);
  const left = lefts[Math.floor(lefts.length * 0.1)] ?? edges[0];
  const right = rights[Math.floor(rights.length * 0.9)] ?? edges[1];
  const full = lines.filter((line) => rightOf(line) > right - 2 * line.size && line.box[0] < left + 3 * line.size);
  return {
    left,
    right,
    centre: (edges[0] + edges[1]) / 2,
    isFilled: !isColumn || (lines.length >= 4 && full.length >= 0.5 * lines.length),
    pitch: pitchOf(lines, right),
  };
}

/** Whether the line ends where the next one's first word did not fit any more. */
export function isFull(line: PlacedLine, next: PlacedLine, margins: Margins): boolean {
  return rightOf(line) + Math.max(4 * line.size, next.firstWidth + 0.25 * line.size) > margins.right;
}

/** The same without doubt: at the margin, or no room for what follows. */
function isSurelyFull(line: PlacedLine, next: PlacedLine, { right }: Margins): boolean {
  return rightOf(line) + Math.max(line.size, next.firstWidth + 0.25 * line.size) > right;
}

export function isIndented(line: PlacedLine, margins: Margins): boolean {
  return line.box[0] - margins.left > 1.2 * line.size;
}

export function endsSentence(text: string): boolean {
  return sentenceEnd.test(text);
}

function rightOf({ box: [x, , width] }: Pick<PlacedLine, 'box'>): number {
  return x + width;
}

function pitchOf(lines: readonly PlacedLine[], right: number): number {
  const pitches: number[] = [];
  for (const [index, line] of lines.entries()) {
    const next = lines[index + 1];
    if (!next || rightOf(line) < right - 4 * line.size || next.size !== line.size) continue;
    const pitch = next.baseline - line.baseline;
    if (pitch > 0.7 * line.size && pitch < 2.5 * line.size) pitches.push(pitch);
  }
  pitches.sort((one, other) => one - other);
  return pitches.length < 3 ? 0 : (pitches[Math.floor(pitches.length * 0.4)] ?? 0);
}

/** Centred between the margins or on the page, which differ where the margins do. */
function isCentred(line: PlacedLine, { left, right, centre }: Margins): boolean {
  const before = line.box[0] - left;
  const after = right - rightOf(line);
  const offCentre = Math.abs(line.box[0] + line.box[2] / 2 - centre);
  // A full line with an indent looks centred on the page, and is not.
  if (before < 2 * line.size || after < line.size) return false;
  return offCentre < line.size || Math.abs(before - after) < Math.max(2 * line.size, 0.3 * before);
}

/** A long line in the middle, as far from one margin as from the other. */
function isBetween(line: PlacedLine, { left, right }: Margins): boolean {
  const [before, after] = [line.box[0] - left, right - rightOf(line)];
  return before > 0.4 * line.size && Math.abs(before - after) < line.size;
}

function kindOf(line: PlacedLine, isInRow: boolean, margins: Margins): LineBlock['kind'] {
  if (isLegalHeading(line.text)) return 'heading';
  // The cheap questions first: they are asked of every line.
  if (isInRow || /[a-z]/.test(line.text)) return 'paragraph';
  if ((isCentred(line, margins) || isBetween(line, margins)) && isAllCapitals(line.text)) return 'heading';
  return 'paragraph';
}

function goesOn(open: LineBlock, kind: LineBlock['kind'], line: PlacedLine, margins: Margins): boolean {
  const last = open.lines.at(-1);
  const first = open.lines[0];
  if (!last || !first || line.isContinued || last.isContinued) return false;
  if (!isNear(last, line, margins)) return false;
  if (open.kind === 'paragraph' && isMidSentence(last, line, margins)) return true;
  if (beginsUnit(line.text)) return false;
  const isLineCentred = isCentred(line, margins);
  const isLastCentred = isCentred(last, margins);
  if (kind === 'heading') {
    // Capitals over several centred lines are one heading; after «Chương I» they are its name.
    return open.kind === 'heading' && !articleHeading.test(first.text) && (isLastCentred || isBetween(last, margins));
  }
  const isLastFull = isFull(last, line, margins);
  if (open.kind === 'heading') {
    const goesOnSmall = isLastFull || /^\p{Ll}/u.test(line.text);
    return articleHeading.test(first.text) && goesOnSmall && !isIndented(line, margins);
  }
  if (isLastCentred !== isLineCentred && !isLastFull) return false;
  if (isLineCentred && isLastCentred) return isAllCapitals(last.text) === isAllCapitals(line.text);
  if (!isLastFull) return false;
  return !isIndented(line, margins) || goesOnIndented(first, last, line, margins);
}

/** A flush line after one that was full and ends no sentence: whatever it begins with («Phần I Phụ lục này», «- xã hội»). */
function isMidSentence(last: PlacedLine, line: PlacedLine, margins: Margins): boolean {
  if (endsSentence(last.text) || line.box[0] > margins.left + line.size) return false;
  if (isAllCapitals(line.text) || isAllCapitals(last.text)) return false;
  return isSurelyFull(last, line, margins) || /^\p{Ll}[^)]/u.test(line.text) || /[\p{L}\d][-/]$/u.test(last.text);
}

/** An indented line after a full one that ends a sentence begins the next paragraph, unless the first line hangs out. */
function goesOnIndented(first: PlacedLine, last: PlacedLine, line: PlacedLine, margins: Margins): boolean {
  const isHanging = first.box[0] < line.box[0] - 0.5 * line.size;
  if (isHanging && last !== first) return Math.abs(last.box[0] - line.box[0]) < 0.5 * line.size;
  const afterMark = beginsUnit(first.text) ? first.words.leftOf(1) : undefined;
  if (isHanging && afterMark !== undefined && Math.abs(afterMark - line.box[0]) < 0.7 * line.size) return true;
  return isIndented(last, margins) && !endsSentence(last.text);
}

function isNear(last: PlacedLine, line: PlacedLine, { pitch: usual }: Margins): boolean {
  const pitch = line.baseline - last.baseline;
  const size = Math.max(last.size, line.size);
  if (pitch < 0.5 * size || pitch > 2.2 * size || Math.abs(last.size - line.size) > 0.3 * size) return false;
  return usual === 0 || pitch < 1.2 * usual + 0.5;
}
