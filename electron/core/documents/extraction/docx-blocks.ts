// Mammoth's document tree as blocks. Its types say nothing of the tree, so the part used here is declared.
import type { TextBlock, TextLine } from '#shared/documents/extracted-text.ts';
import { normaliseText } from '#shared/kernel/text/mapped-text.ts';
import { isInCapitals, isStructureHeading } from './line-blocks.ts';

export interface DocxNode {
  readonly type: string;
  readonly children?: readonly DocxNode[];
  /** Of `text`. */
  readonly value?: string;
  /** Of `paragraph`. */
  readonly styleName?: string | null;
  readonly alignment?: string | null;
  /** Of `run`. */
  readonly isAllCaps?: boolean;
}

const headingStyle = /^(heading|title|tiêu đề|đề mục)/iu;
const cellSeparator = ' | ';

export function blocksOfDocx(document: DocxNode): TextBlock[] {
  return (document.children ?? []).flatMap(blocksOfNode);
}

function blocksOfNode(node: DocxNode): TextBlock[] {
  if (node.type === 'table') return tableBlock(node);
  if (node.type === 'paragraph') return paragraphBlock(node);
  return (node.children ?? []).flatMap(blocksOfNode);
}

function paragraphBlock(node: DocxNode): TextBlock[] {
  const texts = linesOf(node);
  const lines = texts.map(flowLine);
  const first = texts[0];
  if (first === undefined) return [];
  const isHeading =
    headingStyle.test(node.styleName ?? '') ||
    isStructureHeading(first) ||
    (node.alignment === 'center' && texts.every(isInCapitals));
  return [{ kind: isHeading ? 'heading' : 'paragraph', lines }];
}

/** One line per row. A table of a single column is how some letterheads are set: its paragraphs stay paragraphs. */
function tableBlock(table: DocxNode): TextBlock[] {
  const rows = (table.children ?? []).filter((node) => node.type === 'tableRow');
  if (rows.every((row) => (row.children ?? []).length <= 1)) {
    return rows.flatMap((row) => (row.children ?? []).flatMap((cell) => (cell.children ?? []).flatMap(blocksOfNode)));
  }
  const lines = rows
    .map((row) =>
      (row.children ?? [])
        .map(textOfCell)
        .filter((text) => text !== '')
        .join(cellSeparator),
    )
    .filter((text) => text !== '')
    .map(flowLine);
  return lines.length > 0 ? [{ kind: 'table', lines }] : [];
}

function textOfCell(cell: DocxNode): string {
  return blocksOfDocx(cell)
    .flatMap((block) => block.lines.map((line) => line.text))
    .join(' ');
}

/** A paragraph's lines, parted where the author broke them. */
function linesOf(node: DocxNode): string[] {
  return textOf(node, false)
    .split('\n')
    .map((line) => normaliseText(line).replace(/\s+/gu, ' ').trim())
    .filter((line) => line !== '');
}

function textOf(node: DocxNode, isAllCaps: boolean): string {
  if (node.type === 'text')
    return isAllCaps ? (node.value ?? '').toUpperCase() : (node.value ?? '').replaceAll('\n', ' ');
  if (node.type === 'tab') return ' ';
  if (node.type === 'break') return '\n';
  const isInside = isAllCaps || node.isAllCaps === true;
  return (node.children ?? []).map((child) => textOf(child, isInside)).join('');
}

function flowLine(text: string): TextLine {
  return { text, box: [0, 0, 0, 0], words: [] };
}
