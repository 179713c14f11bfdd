// Cuts a paper's text to the passages that search finds: a heading with what stands under it, in pieces of readable
// length, each knowing which block every part of it came from.
import { isRunningText, type TextLine, textOfBlock } from '#shared/documents/extracted-text.ts';
import { hasSyllable } from '#shared/kernel/text/syllables.ts';

/** What is needed of a paper's extracted text. */
export interface PassageSource {
  readonly pages: readonly {
    readonly blocks: readonly {
      readonly kind: string;
      readonly lines: readonly Pick<TextLine, 'text' | 'join' | 'cell'>[];
    }[];
  }[];
}

/** Where a block begins in a passage's text. */
export interface BlockStart {
  readonly offset: number;
  /** From 1. */
  readonly pageNumber: number;
  /** From 0 within the page. */
  readonly blockIndex: number;
}

export interface Passage {
  /** Nearest heading above, or the one that the passage begins with. */
  readonly heading: string | null;
  readonly text: string;
  /** In order, the first at offset 0. */
  readonly starts: readonly BlockStart[];
}

/** Blocks are gathered up to about this length, and cut where one is more than twice as long. */
const idealLength = 700;
const maxHeadingLength = 300;
const namedUnit = /^(phần|chương|mục|tiểu mục|phụ lục|điều)\s/iu;

interface OpenPassage {
  heading: string | null;
  text: string;
  starts: BlockStart[];
}

export function passagesOf(source: PassageSource): Passage[] {
  const passages: Passage[] = [];
  let heading: string | null = null;
  let open: OpenPassage | null = null;
  const close = () => {
    if (open && hasSyllable(open.text)) passages.push(open);
    open = null;
  };
  for (const [pageIndex, page] of source.pages.entries()) {
    for (const [blockIndex, block] of page.blocks.entries()) {
      if (!isRunningText(block)) continue;
      const text = textOfBlock(block);
      const isHeading = block.kind === 'heading';
      if (
        isHeading ||
        (open && open.text.length + text.length > 2 * idealLength) ||
        (open?.text.length ?? 0) > idealLength
      ) {
        close();
      }
      if (isHeading && namesWhatFollows(text)) heading = text.slice(0, maxHeadingLength);
      for (const piece of piecesOf(text)) {
        if (open && open.text.length + piece.length > 2 * idealLength) close();
        open ??= { heading, text: '', starts: [] };
        const offset: number = open.text === '' ? 0 : open.text.length + 1;
        open.text = open.text === '' ? piece : `${open.text}\n${piece}`;
        open.starts.push({ offset, pageNumber: pageIndex + 1, blockIndex });
      }
    }
  }
  close();
  return passages;
}

/** Capitals in the letterhead are headings too, but stand over nothing that is worth naming. */
function namesWhatFollows(text: string): boolean {
  return namedUnit.test(text) || text.length > 12;
}

/** A text in pieces of at most twice the ideal length, cut after a sentence where there is one, else at a space. */
function piecesOf(text: string): string[] {
  const pieces: string[] = [];
  let rest = text;
  while (rest.length > 2 * idealLength) {
    const window = rest.slice(0, 2 * idealLength);
    const sentence = Math.max(...['. ', '; ', ': '].map((end) => window.lastIndexOf(end))) + 1;
    const cut =
      sentence > idealLength / 2 ? sentence : window.lastIndexOf(' ') > 0 ? window.lastIndexOf(' ') : window.length;
    pieces.push(rest.slice(0, cut).trim());
    rest = rest.slice(cut).trim();
  }
  return [...pieces, rest].filter((piece) => piece !== '');
}

/** The block that the unit at `offset` of a passage's text came from. */
export function blockAt(starts: readonly BlockStart[], offset: number): Pick<BlockStart, 'pageNumber' | 'blockIndex'> {
  const start = starts.findLast((each) => each.offset <= offset) ?? starts[0];
  return { pageNumber: start?.pageNumber ?? 1, blockIndex: start?.blockIndex ?? 0 };
}
