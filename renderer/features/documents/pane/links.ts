// Mentions of clauses and laws in a paper's text that lead there.
import type { TextPage } from '#shared/documents/extracted-text.ts';
import type { TextRange } from './text-ranges.ts';

/** A range in the text of its block. */
export interface PaperLink extends TextRange {
  /** Index in the structure's references. */
  readonly reference: number;
}

/** Links of each block of a page; undefined where there are none. `pageNumber` is from 1. */
export type LinksOfPage = (page: TextPage, pageNumber: number) => readonly (readonly PaperLink[] | undefined)[];

export const noLinks: LinksOfPage = () => [];
