// Made papers as extracted text: what the readers of files make of the several ways in which a paper is set.
import type { ExtractedText, TextBlock, TextLine } from '#shared/documents/extracted-text.ts';
import { type MadePaper, rightColumn } from './made-paper.ts';

export const textLayouts = ['plain', 'joined', 'table', 'flat-table', 'pages', 'recognised'] as const;
export type TextLayout = (typeof textLayouts)[number];

export function asText(paper: MadePaper, layout: TextLayout): ExtractedText {
  if (layout === 'pages' || layout === 'recognised') return asPages(paper, layout === 'recognised');
  const blocks = [
    ...(paper.top ?? []).map((text) => block(text)),
    ...besideEachOther(paper.left, rightColumn(paper), layout),
    ...[...paper.heading, ...(paper.subject ?? []), ...paper.body].map((text) => block(text)),
    ...besideEachOther(paper.recipients ?? [], paper.signature ?? [], layout),
    ...(paper.after ?? []).map((text) => block(text)),
  ];
  return { format: 2, extractor: 'made/1', layout: 'flow', pages: [{ width: 0, height: 0, blocks }] };
}

function besideEachOther(left: readonly string[], right: readonly string[], layout: TextLayout): TextBlock[] {
  if (left.length + right.length === 0) return [];
  if (layout === 'plain') return [...left, ...right].map((text) => block(text));
  if (layout === 'joined') {
    const count = Math.max(left.length, right.length);
    const rows = Array.from({ length: count }, (_, row) => `${left[row] ?? ''} ${right[row] ?? ''}`.trim());
    return rows.map((text) => block(text));
  }
  if (layout === 'flat-table') {
    const row = [left, right].map((cell) => cell.join(' ')).filter((cell) => cell !== '');
    return [{ kind: 'table', lines: [flowLine(row.join(' | '))] }];
  }
  const lines = [left, right].flatMap((cell, column) =>
    cell.map((text): TextLine => ({ ...flowLine(text), cell: [0, column] })),
  );
  return [{ kind: 'table', lines }];
}

function block(text: string): TextBlock {
  return { kind: 'paragraph', lines: [flowLine(text)] };
}

/** Words are separated by single spaces, as every reader of files leaves them. */
function flowLine(written: string): TextLine {
  const text = written.replace(/\s+/gu, ' ').trim();
  return { text, box: [0, 0, 0, 0], words: [] };
}

const pageWidth = 595;
const letterWidth = 6;
const pitch = 18;

/** Lines of both columns alternate by their height, as they do when a page is read from top to bottom. */
function asPages(paper: MadePaper, isRecognised: boolean): ExtractedText {
  let top = 50;
  const blocks: TextBlock[] = [];
  const draw = (written: string, middle: number, at: number) => {
    const { text } = flowLine(written);
    const width = text.length * letterWidth;
    const words = [...text.matchAll(/\S+/gu)].map(({ 0: word, index }): TextLine['words'][number] => [
      index,
      word.length,
      middle,
      at,
      letterWidth * word.length,
      13,
    ]);
    const line: TextLine = { text, box: [middle - width / 2, at, width, 13], words };
    const read = isRecognised ? { ...line, confidences: words.map(() => 93) } : line;
    blocks.push({ kind: 'paragraph', lines: [read] });
  };
  const drawColumns = (left: readonly string[], right: readonly string[]) => {
    const placed = [
      ...left.map((text, row) => ({ text, middle: 160, at: top + row * pitch })),
      ...right.map((text, row) => ({ text, middle: 420, at: top + row * pitch + 1 })),
    ].sort((one, other) => one.at - other.at);
    for (const { text, middle, at } of placed) draw(text, middle, at);
    top += Math.max(left.length, right.length) * pitch + pitch;
  };
  const drawDown = (texts: readonly string[], middle: (text: string) => number) => {
    for (const text of texts) {
      draw(text, middle(text), top);
      top += pitch;
    }
  };
  drawDown(paper.top ?? [], () => 160);
  drawColumns(paper.left, rightColumn(paper));
  drawDown([...paper.heading, ...(paper.subject ?? [])], () => pageWidth / 2);
  drawDown(paper.body, (text) => 85 + (text.length * letterWidth) / 2);
  drawColumns(paper.recipients ?? [], paper.signature ?? []);
  drawDown(paper.after ?? [], () => pageWidth / 2);
  const page = { width: pageWidth, height: 842, blocks, ...(isRecognised ? { origin: 'recognised' as const } : {}) };
  return { format: 2, extractor: 'made/1', layout: 'pages', pages: [page] };
}
