// Plain text as blocks: lines that were cut at a column are joined again, headings are known by their words.
import { readFile } from 'node:fs/promises';
import type { ExtractedText, TextBlock } from '#shared/documents/extracted-text.ts';
import { blockOfLines, cleanText, flowLine, flowOf } from './flow-text.ts';
import { beginsUnit, isAllCapitals, isLegalHeading } from './heading-text.ts';
import { decodeBytes, requireTextSize } from './text-encoding.ts';

/** Raise when the same file would be read differently. */
const extractorName = 'plain-text/2';
/** Longest line that can have been cut at a column. */
const widestColumn = 132;
/** Narrower than this is a list of short lines. */
const narrowestColumn = 45;
const fewestLinesToJudge = 5;
/** Share of lines that must be full for a text to count as cut at a column. */
const fullShare = 0.4;
const longestCapitalLine = 200;

/** Throws `file-empty`, `too-large` or `file-has-no-text`. */
export async function extractPlainText(path: string, onProgress: (fraction: number) => void): Promise<ExtractedText> {
  await requireTextSize(path);
  const { text } = decodeBytes(await readFile(path));
  onProgress(0.5);
  const blocks = blocksOfPlainText(text);
  onProgress(1);
  return flowOf(extractorName, blocks);
}

interface SourceLine {
  readonly text: string;
  /** Width of the white space before it. */
  readonly indent: number;
}

export function blocksOfPlainText(text: string): TextBlock[] {
  const lines = text
    .replaceAll('\t', '    ')
    .split(/\r\n|[\n\r\f\v\u0085\u2028\u2029]/)
    .map((line) => ({ text: cleanText(line), indent: line.length - line.trimStart().length }));
  const column = columnOf(lines);
  const blocks: TextBlock[] = [];
  let open = '';
  let last: SourceLine | null = null;
  const close = () => {
    if (open !== '') blocks.push(blockOfText(open));
    open = '';
    last = null;
  };
  for (const line of lines) {
    if (line.text === '') close();
    else {
      if (last === null || column === null || !isContinued(last, line, column)) close();
      open = open === '' ? line.text : `${open} ${line.text}`;
      last = line;
    }
  }
  close();
  return blocks;
}

/** Where the lines were cut, or null where each line is a paragraph. */
function columnOf(lines: readonly SourceLine[]): number | null {
  const widths = lines.filter(({ text }) => text !== '').map(({ text, indent }) => indent + text.length);
  const widest = widths.reduce((most, width) => Math.max(most, width), 0);
  if (widths.length < fewestLinesToJudge || widest > widestColumn || widest < narrowestColumn) return null;
  let pairs = 0;
  let full = 0;
  for (const [index, line] of lines.entries()) {
    const next = lines[index + 1];
    if (line.text === '' || !next || next.text === '' || beginsUnit(next.text)) continue;
    pairs += 1;
    if (isFull(line, next, widest)) full += 1;
  }
  return pairs >= fewestLinesToJudge - 1 && full >= fullShare * pairs ? widest : null;
}

/** The next line's first word had no room left. */
function isFull(line: SourceLine, next: SourceLine, column: number): boolean {
  const firstWord = next.text.indexOf(' ');
  const needed = firstWord < 0 ? next.text.length : firstWord;
  return line.indent + line.text.length + 1 + needed > column;
}

function isContinued(line: SourceLine, next: SourceLine, column: number): boolean {
  if (!isFull(line, next, column) || beginsUnit(next.text)) return false;
  if (isAllCapitals(line.text) !== isAllCapitals(next.text)) return false;
  // A line set in further than the one above it begins a paragraph, unless both are centred capitals.
  return next.indent <= line.indent || isAllCapitals(line.text);
}

function blockOfText(text: string): TextBlock {
  if (text.length <= longestCapitalLine && isAllCapitals(text) && !isLegalHeading(text) && !/[;,]$/.test(text)) {
    return { kind: 'heading', lines: [flowLine(text)] };
  }
  return blockOfLines([flowLine(text)], null);
}
