// What the recogniser and its worker say to one another.
import type { TextPage } from '#shared/documents/extracted-text.ts';
import type { Refusal } from '#shared/kernel/refusal.ts';

export interface RecognitionRequest {
  /** Pages of one run are of the same file; in another run, the path may lead to another. */
  readonly run: number;
  readonly path: string;
  /** From 1. */
  readonly pageNumber: number;
}

export interface RecognisedPage {
  /** From 1. */
  readonly pageNumber: number;
  /** Origin `recognised`, every word with its confidence. Without blocks where the page is blank. */
  readonly page: TextPage;
  /** Of the words, 0 … 100; 0 where there are none. */
  readonly meanConfidence: number;
  /** A person should look at it: many doubtful words, or ink that was not read. */
  readonly isWeak: boolean;
  /** Clockwise quarters by which the page must be turned to be read as it lies; its boxes are those of the page as shown. */
  readonly quarterTurns: number;
}

/** `mustRetire`: the worker's state can no longer be trusted, or it holds too much memory; start another. */
export type RecognitionReply = { readonly mustRetire: boolean } & (
  | { readonly kind: 'page'; readonly recognised: RecognisedPage }
  | { readonly kind: 'page-failed'; readonly refusal: Refusal }
  /** The file itself cannot be read: no other page of it will fare better. */
  | { readonly kind: 'file-refused'; readonly refusal: Refusal }
);
