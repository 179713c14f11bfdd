// A paper's text as whole paragraphs, however pages and columns cut them: what structure, metadata and search read.
// Each knows where its parts stand in the paper.
import { type ExtractedText, isRunningText, type TextBlock, type TextPlace, textOfBlock } from './extracted-text.ts';

export interface Paragraph {
  readonly kind: 'heading' | 'paragraph' | 'table' | 'footnote';
  /** Of a heading, where the source states one. */
  readonly level: number | null;
  readonly text: string;
  /** The blocks that it is made of, by where each begins in `text`; at least one. */
  readonly parts: readonly ParagraphPart[];
}

export interface ParagraphPart {
  /** UTF-16 offset in the paragraph's text. */
  readonly start: number;
  /** From 1. */
  readonly page: number;
  /** From 0 within the page. */
  readonly block: number;
}

interface OpenParagraph extends Paragraph {
  text: string;
  readonly parts: ParagraphPart[];
  isJoined: boolean;
}

/** In reading order, without headers, footers and page numbers; a footnote stands after the paragraph of its page. */
export function paragraphsOf({ pages }: Pick<ExtractedText, 'pages'>): Paragraph[] {
  const paragraphs: OpenParagraph[] = [];
  let running: OpenParagraph | null = null;
  for (const [pageIndex, page] of pages.entries()) {
    for (const [block, each] of page.blocks.entries()) {
      if (!isRunningText(each)) continue;
      const text = textOfBlock(each);
      const at = { page: pageIndex + 1, block };
      if (each.continues && running) {
        running.text += running.isJoined ? '' : ' ';
        running.parts.push({ start: running.text.length, ...at });
        running.text += text;
        running.isJoined = isJoinedAtEnd(each);
        continue;
      }
      const kind = each.kind as Paragraph['kind'];
      const parts = [{ start: 0, ...at }];
      const paragraph = { kind, level: each.level ?? null, text, parts, isJoined: isJoinedAtEnd(each) };
      paragraphs.push(paragraph);
      if (kind !== 'footnote') running = paragraph;
    }
  }
  return paragraphs;
}

/** Where the unit at `offset` of the paragraph's text stands in the paper. */
export function placeIn({ parts }: Pick<Paragraph, 'parts'>, offset: number): TextPlace {
  const part = parts.findLast(({ start }) => start <= offset) ?? parts[0];
  if (!part) throw new Error('placeIn: expected a paragraph of at least one part');
  return { page: part.page, block: part.block, offset: Math.max(0, offset - part.start) };
}

function isJoinedAtEnd({ lines }: TextBlock): boolean {
  return lines.at(-1)?.join !== undefined;
}

/** The reading text: paragraphs on lines of their own, whole across pages; headers, footers and page numbers left out. */
export function readingText(extracted: Pick<ExtractedText, 'pages'>): string {
  return paragraphsOf(extracted)
    .map(({ text }) => text)
    .join('\n');
}
