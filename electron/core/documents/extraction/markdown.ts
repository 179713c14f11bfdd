// Markdown as blocks, with the numbers of its lists as they are written and its tables with cells.
import { readFile } from 'node:fs/promises';
import type { List, Node, Nodes, Parent, RootContent, Table } from 'mdast';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { gfmTableFromMarkdown } from 'mdast-util-gfm-table';
import { gfmTable } from 'micromark-extension-gfm-table';
import type { ExtractedText, TextBlock } from '#shared/documents/extracted-text.ts';
import { flowBlocks, flowOf } from './flow-text.ts';
import { beginsUnit } from './heading-text.ts';
import { blocksOfHtml } from './html.ts';
import { blocksOfPlainText } from './plain-text.ts';
import { blocksOfTable } from './table-grid.ts';
import { decodeBytes, requireTextSize } from './text-encoding.ts';

/** Raise when the same file would be read differently. */
const extractorName = 'markdown/2';
/** Parsing takes many times the room of the text. */
const maxMarkdownBytes = 8 * 1024 * 1024;
/** The parser's work on a line grows with the square of the quotes and lists that it opens. */
const nestedWithoutEnd = /^(?:[ \t]*(?:[>*+-]|\d{1,9}[.)])){64}/m;
const softBreak = '\n';
const hardBreak = '\v';
const listMarker = /^\s*(\d{1,9}[.)])/;

/** Throws `file-empty`, `too-large` or `file-has-no-text`. */
export async function extractMarkdown(path: string, onProgress: (fraction: number) => void): Promise<ExtractedText> {
  await requireTextSize(path, maxMarkdownBytes);
  const { text } = decodeBytes(await readFile(path));
  const blocks = nestedWithoutEnd.test(text) ? blocksOfPlainText(text) : blocksOfMarkdown(text);
  onProgress(1);
  return flowOf(extractorName, blocks);
}

export function blocksOfMarkdown(source: string): TextBlock[] {
  const root = fromMarkdown(source, { extensions: [gfmTable()], mdastExtensions: [gfmTableFromMarkdown()] });
  return root.children.flatMap((node) => blocksOfNode(node, source));
}

function blocksOfNode(node: RootContent, source: string): TextBlock[] {
  if (node.type === 'heading') return paragraphs(inlineText(node), node.depth);
  if (node.type === 'paragraph') return paragraphs(inlineText(node), null);
  if (node.type === 'code') return flowBlocks(node.value.split('\n'));
  if (node.type === 'html') return blocksOfHtml(node.value);
  if (node.type === 'table') return blocksOfTable(rowsOf(node));
  if (node.type === 'list') return blocksOfList(node, source);
  if (node.type === 'blockquote') return node.children.flatMap((child) => blocksOfNode(child, source));
  return [];
}

/** Lines that begin a clause or a point are paragraphs of their own, though Markdown would run them together. */
function paragraphs(text: string, level: number | null): TextBlock[] {
  const parts: string[] = [];
  for (const line of text.split(softBreak)) {
    const open = parts.at(-1);
    if (open === undefined || (level === null && beginsUnit(line.trim()))) parts.push(line);
    else parts[parts.length - 1] = `${open} ${line}`;
  }
  return parts.flatMap((part) => flowBlocks(part.split(hardBreak), level));
}

function inlineText(node: Nodes): string {
  if (node.type === 'text' || node.type === 'inlineCode') return node.value;
  if (node.type === 'break') return hardBreak;
  if (node.type === 'html') return /^<br\b/i.test(node.value) ? hardBreak : '';
  return isParent(node) ? node.children.map((child) => inlineText(child as Nodes)).join('') : '';
}

function isParent(node: Node): node is Parent {
  return 'children' in node;
}

function rowsOf(table: Table) {
  return table.children.map((row) =>
    row.children.map((cell) => ({ columnSpan: 1, rowSpan: 1, blocks: paragraphs(inlineText(cell), null) })),
  );
}

function blocksOfList(list: List, source: string): TextBlock[] {
  const labels = labelsOf(list, source);
  return list.children.flatMap((item, index) => {
    const [first, ...rest] = item.children.flatMap((child) => blocksOfNode(child, source));
    if (!first?.lines[0]) return rest;
    const line = { ...first.lines[0], text: `${labels[index]} ${first.lines[0].text}` };
    // A table or a heading that opens an item keeps its own kind; the label stands before its words.
    return [{ ...first, lines: [line, ...first.lines.slice(1)] }, ...rest];
  });
}

/** The markers as written, since laws skip and repeat numbers; counted where all are alike, as Markdown allows. */
function labelsOf(list: List, source: string): string[] {
  if (!list.ordered) return list.children.map(() => '-');
  const written = list.children.map(({ position }) => {
    const start = position?.start.offset ?? 0;
    return listMarker.exec(source.slice(start, start + 12))?.[1] ?? '';
  });
  const areAlike = written.length > 1 && written.every((marker) => marker === written[0]);
  if (!areAlike && !written.includes('')) return written;
  return written.map((_, index) => `${(list.start ?? 1) + index}.`);
}
