// Pages and items for tests of text mode.
import type { TextBlock, TextLine, TextPage } from '#shared/documents/extracted-text.ts';
import { noStructure, structureOf } from '#shared/documents/structure.ts';
import { isTextItem, type TextItem } from './flow-item.ts';
import { itemsOfRun, type PageRun } from './flow-items.ts';
import { indexUnits } from './unit-index.ts';

export function lineOf(text: string, more: Partial<TextLine> = {}): TextLine {
  return { text, box: [0, 0, 0, 0], words: [], ...more };
}

/** `# ` a heading, `^ ` a footnote, `> ` goes on, `= ` a header; else a paragraph. */
export function blockOf(marked: string): TextBlock {
  const text = marked.replace(/^[#^>=] /u, '');
  const kinds: Record<string, TextBlock['kind']> = { '#': 'heading', '^': 'footnote', '=': 'header' };
  const kind = marked[1] === ' ' ? (kinds[marked[0] ?? ''] ?? 'paragraph') : 'paragraph';
  return { kind, lines: [lineOf(text)], ...(marked.startsWith('> ') && { continues: true as const }) };
}

export function pageOf(...blocks: (string | TextBlock)[]): TextPage {
  return { width: 595, height: 842, blocks: blocks.map((each) => (typeof each === 'string' ? blockOf(each) : each)) };
}

export const noUnits = indexUnits(noStructure);
export const unitsOf = (...pages: TextPage[]) => indexUnits(structureOf({ pages }));

interface RunOptions {
  hasPrevious?: boolean;
  next?: PageRun;
  weakPages?: number[];
  firstPage?: number;
  withUnits?: boolean;
}

export function itemsOf(pages: TextPage[], options: RunOptions = {}) {
  const { hasPrevious = false, next, weakPages = [], firstPage = 1, withUnits = false } = options;
  const units = withUnits ? unitsOf(...pages) : noUnits;
  return itemsOfRun({ firstPage, pages }, { hasPrevious, next, units, weakPages: new Set(weakPages) });
}

export function textItemsOf(pages: TextPage[], options: RunOptions = {}): TextItem[] {
  return itemsOf(pages, options).filter(isTextItem);
}

export const textOf = ({ parts }: TextItem) => parts.map(({ glue, text }) => glue + text).join('');
