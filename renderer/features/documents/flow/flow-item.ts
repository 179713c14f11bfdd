// What text mode shows, one under the other: whole paragraphs, headings, tables and notes, and notices between them.
import type { TextBlock, TextLine, TextPlace } from '#shared/documents/extracted-text.ts';
import type { UnitStart } from './unit-index.ts';

/** A stretch of one block of the paper. */
export interface FlowPart {
  /** From 1. */
  readonly page: number;
  /** From 0 within the page. */
  readonly block: number;
  /** Of a table those that are shown here, of other blocks all. */
  readonly lines: readonly TextLine[];
  /** Index of the first of them in the block. */
  readonly firstLine: number;
  /** Where `text` begins in the block's text (`textOfBlock`): 0, but for blocks so long that they are shown in pieces. */
  readonly from: number;
  readonly text: string;
  /** How it follows the part before it. */
  readonly glue: ' ' | '';
  /** The first running text of its page. */
  readonly isPageStart: boolean;
}

interface ItemBase {
  /** Stays while the text does: `12.3` for page 12, block 3. */
  readonly key: string;
  readonly start: TextPlace;
  /** UTF-16 units of its text: what its height is guessed from. */
  readonly length: number;
}

export type HeadingLook = 'chapter' | 'section' | 'article';

export interface TextItem extends ItemBase {
  readonly kind: Extract<TextBlock['kind'], 'heading' | 'paragraph' | 'table' | 'footnote'>;
  /** At least one. */
  readonly parts: readonly FlowPart[];
  /** Goes on from what is not here: a piece of a long block, or of a paragraph whose beginning has not come yet. */
  readonly isContinued: boolean;
  /** Of a heading: 2 … 6, the paper's title being 1. */
  readonly level: number | null;
  /** How a heading is set: chapters and sections in the middle, articles at the side. */
  readonly look: HeadingLook | null;
  /** Units that begin in it, outermost first. */
  readonly units: readonly UnitStart[];
  /** Address of the unit that quotes it, where it is replacement text of another law. */
  readonly quotedIn: string | null;
  /** Notes whose marks stand in it: offset of the mark in the text of a block. */
  readonly noteMarks: readonly NoteMark[];
  /** Of a note: where its mark stands; null where that is not known. */
  readonly markedAt: TextPlace | null;
}

export interface NoteMark {
  readonly page: number;
  readonly block: number;
  readonly start: number;
  readonly end: number;
  /** Where the note stands. */
  readonly note: TextPlace;
}

export interface NoticeItem extends ItemBase {
  readonly kind: 'scan' | 'weak';
  /** From 1, both inclusive. */
  readonly firstPage: number;
  readonly lastPage: number;
}

export type FlowItem = TextItem | NoticeItem;

export function isTextItem(item: FlowItem): item is TextItem {
  return item.kind !== 'scan' && item.kind !== 'weak';
}
