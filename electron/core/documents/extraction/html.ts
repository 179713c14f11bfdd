// HTML as blocks: headings with their level, paragraphs, lists with their numbers, tables with cells. Nothing is fetched
// and nothing runs: the file is only read.
import { readFile } from 'node:fs/promises';
import { Parser } from 'htmlparser2';
import type { ExtractedText, TextBlock } from '#shared/documents/extracted-text.ts';
import { RefusalError } from '#shared/kernel/refusal.ts';
import { fromLegacy, legacyEncodingOf } from '#shared/kernel/text/legacy-fonts.ts';
import { flowOf } from './flow-text.ts';
import { HtmlBlocks } from './html-blocks.ts';
import { isHidden } from './html-hidden.ts';
import { decodeBytes, requireTextSize } from './text-encoding.ts';

/** Raise when the same file would be read differently. */
const extractorName = 'html/2';
/** Where a browser looks for the encoding. */
const headBytes = 4096;
/** No page is honestly deeper, and the parser's work grows with the square of the depth. */
const maxDepth = 4000;
const declaredCharset = /<meta[^>]{0,300}?charset\s*=\s*["']?\s*([\w:.-]{1,40})/i;
const fontFamily = /(?:^|;)\s*font-family\s*:\s*([^;]+)/i;
const voidElements = new Set('area base br col embed hr img input link meta param source track wbr'.split(' '));

type LegacyFont = ReturnType<typeof legacyEncodingOf>;

/** Throws `file-empty`, `too-large`, `file-damaged` (nested without end) or `file-has-no-text`. */
export async function extractHtml(path: string, onProgress: (fraction: number) => void): Promise<ExtractedText> {
  await requireTextSize(path);
  const bytes = await readFile(path);
  const head = bytes.toString('latin1', 0, headBytes);
  const { text, encoding } = decodeBytes(bytes, declaredCharset.exec(head)?.[1] ?? null);
  onProgress(0.3);
  const blocks = blocksOfHtml(text, encoding === 'tcvn3' || encoding === 'vni');
  onProgress(1);
  return flowOf(extractorName, blocks);
}

/** `isConverted`: the whole text was in the code of an old font, so that naming such a font means nothing more. */
export function blocksOfHtml(html: string, isConverted = false): TextBlock[] {
  const reader = new HtmlBlocks();
  /** Depth within a hidden element; 0 outside of any. */
  let hidden = 0;
  /** Of each open element, the code of the old font that it is set in. */
  const fonts: LegacyFont[] = [];
  const parser = new Parser({
    onopentag(name, attributes) {
      if (fonts.length >= maxDepth) throw new RefusalError('file-damaged', { depth: maxDepth });
      fonts.push(isConverted ? null : legacyFontOf(attributes, fonts.at(-1) ?? null));
      if (hidden > 0 || isHidden(name, attributes)) {
        if (!voidElements.has(name)) hidden += 1;
      } else reader.open(name, attributes);
    },
    onclosetag(name) {
      fonts.pop();
      if (hidden > 0) {
        if (!voidElements.has(name)) hidden -= 1;
      } else reader.close(name);
    },
    ontext(text) {
      const font = fonts.at(-1);
      if (hidden === 0) reader.text(font ? lettersOf(text, font) : text);
    },
  });
  parser.write(html);
  parser.end();
  return reader.end();
}

/** By `<font face>` or a style of the element itself; what states no font has that of the element around it. */
function legacyFontOf({ face, style }: Readonly<Record<string, string>>, outer: LegacyFont): LegacyFont {
  const families = face ?? fontFamily.exec(style ?? '')?.[1];
  if (families === undefined) return outer;
  const first = families.split(',')[0]?.replaceAll(/["']/g, '').trim() ?? '';
  return legacyEncodingOf(first);
}

function lettersOf(text: string, { encoding, isCapitals }: NonNullable<LegacyFont>): string {
  const unicode = fromLegacy(text, encoding);
  return isCapitals ? unicode.toUpperCase() : unicode;
}
