// What the extractor and its workers say to one another.

import type { TextPage } from '#shared/documents/extracted-text.ts';
import type { MediaType } from '#shared/documents/media-types.ts';
import type { Refusal } from '#shared/kernel/refusal.ts';
import type { ExtractedPaper } from './extracted-paper.ts';

export interface ExtractionRequest {
  readonly path: string;
  readonly mediaType: MediaType;
  /** As the person knows the file; its title where the paper itself has none. */
  readonly fileName: string;
  /** Where a reader that makes a PDF writes it. Nothing is there before. */
  readonly renditionTo: string;
}

/** A text that was read before, with some of its pages in another reading. */
export interface RevisionRequest {
  /** A blob made by `encodeText`. */
  readonly textPath: string;
  readonly fileName: string;
  readonly pages: readonly RevisedPage[];
}

export interface RevisedPage {
  /** From 1. */
  readonly pageNumber: number;
  readonly page: TextPage;
}

/**
 * With where a PDF lies that screens show in place of the original (pictures, and what LibreOffice turned into one); null
 * where they show the original itself. A file, since it may be as large as memory: whoever asked moves it into the blob
 * store, or removes it.
 */
export interface ReadPaper extends ExtractedPaper {
  readonly renditionPath: string | null;
}

export type ExtractionReply =
  | { readonly kind: 'progress'; readonly fraction: number }
  | { readonly kind: 'done'; readonly paper: ReadPaper; readonly mustRetire: boolean }
  /** `mustRetire`: the worker's state can no longer be trusted, or it holds too much memory; start another. */
  | { readonly kind: 'refused'; readonly refusal: Refusal; readonly mustRetire: boolean };
