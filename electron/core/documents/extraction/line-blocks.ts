// Lines grouped to headings, paragraphs and rows of tables, by their spacing, indents and first words.
import type { TextBlock, TextLine } from '#shared/documents/extracted-text.ts';
import type { PlacedLine } from './glyph-lines.ts';

const articleHeading = /^Điều\s+\d+[a-zđ]?\d*\s*[.:](\s|$)/u;
const partHeading =
  /^(phần|chương|mục|tiểu mục|phụ lục)\s+([IVXLC]+|\d+|thứ|nhất|hai|ba|tư|năm|sáu|bảy|tám|chín|mười)(?!\p{L})/iu;
/** 1. · 1.2. · a) · đ) · I. · - · – · • at the start of a line. */
const listMark = /^(\d{1,3}(\.\d{1,3})*[.)]|[a-zđ]\d?\)|[IVX]{1,5}\.|[-–•+])(\s|$)/u;
const sentenceEnd = /[.;:!?”"]$/u;

/** Whether a text reads as a heading of legal structure: Phần, Chương, Mục, Điều. */
export function isStructureHeading(text: string): boolean {
  return articleHeading.test(text) || (partHeading.test(text) && text.length <= 120);
}

export function isInCapitals(text: string): boolean {
  const letters = text.match(/\p{L}/gu) ?? [];
  return letters.length >= 3 && text === text.toUpperCase();
}

interface Frame {
  readonly left: number;
  readonly right: number;
  readonly pageWidth: number;
}

type Kind = TextBlock['kind'];
interface OpenBlock {
  readonly kind: Kind;
  readonly lines: PlacedLine[];
}

export function blocksOfLines(lines: readonly PlacedLine[], pageWidth: number): TextBlock[] {
  const frame = frameOf(lines, pageWidth);
  const blocks: OpenBlock[] = [];
  for (const [index, line] of lines.entries()) {
    const isInRow = line.isContinued || lines[index + 1]?.isContinued === true;
    const kind = kindOf(line, isInRow, frame);
    const open = blocks.at(-1);
    if (open && continues(open, kind, line, frame)) open.lines.push(line);
    else blocks.push({ kind, lines: [line] });
  }
  return blocks.map((block) => ({ kind: block.kind, lines: block.lines.map(plainLine) }));
}

function plainLine({ text, box, words }: PlacedLine): TextLine {
  return { text, box, words };
}

/** The margins that most lines keep to: a few lines may stick out. */
function frameOf(lines: readonly PlacedLine[], pageWidth: number): Frame {
  const lefts = lines.map((line) => line.box[0]).sort((one, other) => one - other);
  const rights = lines.map((line) => line.box[0] + line.box[2]).sort((one, other) => one - other);
  return {
    left: lefts[Math.floor(lefts.length * 0.1)] ?? 0,
    right: rights[Math.floor(rights.length * 0.9)] ?? pageWidth,
    pageWidth,
  };
}

/** Centred between the margins or on the page, which differ where the margins do. */
function isCentred(line: PlacedLine, frame: Frame): boolean {
  const [left, , width] = line.box;
  const before = left - frame.left;
  const after = frame.right - (left + width);
  const offCentre = Math.abs(left + width / 2 - frame.pageWidth / 2);
  // A full line with an indent looks centred on the page, and is not.
  if (before < 2 * line.size || after < line.size) return false;
  return offCentre < line.size || Math.abs(before - after) < Math.max(2 * line.size, 0.3 * before);
}

function kindOf(line: PlacedLine, isInRow: boolean, frame: Frame): Kind {
  if (isStructureHeading(line.text)) return 'heading';
  if (!isInRow && isInCapitals(line.text) && isCentred(line, frame)) return 'heading';
  return 'paragraph';
}

function continues(open: OpenBlock, kind: Kind, line: PlacedLine, frame: Frame): boolean {
  const last = open.lines.at(-1);
  const first = open.lines[0];
  if (!last || !first || line.isContinued || last.isContinued) return false;
  const pitch = line.box[1] - last.box[1];
  const size = Math.max(last.size, line.size);
  if (pitch < 0.5 * size || pitch > 2.2 * size || Math.abs(last.size - line.size) > 0.3 * size) return false;
  if (isStructureHeading(line.text) || listMark.test(line.text)) return false;
  const isLineCentred = isCentred(line, frame);
  if (kind === 'heading') {
    // Capitals over several centred lines are one heading; after «Chương I» they are its name.
    return open.kind === 'heading' && !articleHeading.test(first.text) && isCentred(last, frame);
  }
  const isLastFull = last.box[0] + last.box[2] > frame.right - 4 * size;
  if (open.kind === 'heading') return articleHeading.test(first.text) && isLastFull && !isIndented(line, frame);
  if (isCentred(last, frame) !== isLineCentred && !isLastFull) return false;
  if (isLineCentred && isCentred(last, frame)) return true;
  if (!isLastFull) return false;
  // An indented line after a full one that ends a sentence begins the next paragraph.
  return !(isIndented(line, frame) && (sentenceEnd.test(last.text) || !isIndented(last, frame)));
}

function isIndented(line: PlacedLine, frame: Frame): boolean {
  return line.box[0] - frame.left > 1.2 * line.size;
}
