// HTML as blocks: headings with their level, paragraphs, lists with their numbers, tables with cells. Nothing is fetched
// and nothing runs: the file is only read.
import { readFile } from 'node:fs/promises';
import { Parser } from 'htmlparser2';
import type { ExtractedText, TextBlock } from '#shared/documents/extracted-text.ts';
import { RefusalError } from '#shared/kernel/refusal.ts';
import { flowOf } from './flow-text.ts';
import { HtmlBlocks } from './html-blocks.ts';
import { isHidden } from './html-hidden.ts';
import { decodeBytes, requireTextSize } from './text-encoding.ts';

/** Raise when the same file would be read differently. */
const extractorName = 'html/1';
/** Where a browser looks for the encoding. */
const headBytes = 4096;
/** No page is honestly deeper, and the parser's work grows with the square of the depth. */
const maxDepth = 4000;
const declaredCharset = /<meta[^>]{0,300}?charset\s*=\s*["']?\s*([\w:.-]{1,40})/i;
const voidElements = new Set('area base br col embed hr img input link meta param source track wbr'.split(' '));

/** Throws `file-empty`, `too-large`, `file-damaged` (nested without end) or `file-has-no-text`. */
export async function extractHtml(path: string, onProgress: (fraction: number) => void): Promise<ExtractedText> {
  await requireTextSize(path);
  const bytes = await readFile(path);
  const head = bytes.toString('latin1', 0, headBytes);
  const { text } = decodeBytes(bytes, declaredCharset.exec(head)?.[1] ?? null);
  onProgress(0.3);
  const blocks = blocksOfHtml(text);
  onProgress(1);
  return flowOf(extractorName, blocks);
}

export function blocksOfHtml(html: string): TextBlock[] {
  const reader = new HtmlBlocks();
  /** Depth within a hidden element; 0 outside of any. */
  let hidden = 0;
  let depth = 0;
  const parser = new Parser({
    onopentag(name, attributes) {
      depth += 1;
      if (depth > maxDepth) throw new RefusalError('file-damaged', { depth });
      if (hidden > 0 || isHidden(name, attributes)) {
        if (!voidElements.has(name)) hidden += 1;
      } else reader.open(name, attributes);
    },
    onclosetag(name) {
      depth -= 1;
      if (hidden > 0) {
        if (!voidElements.has(name)) hidden -= 1;
      } else reader.close(name);
    },
    ontext(text) {
      if (hidden === 0) reader.text(text);
    },
  });
  parser.write(html);
  parser.end();
  return reader.end();
}
