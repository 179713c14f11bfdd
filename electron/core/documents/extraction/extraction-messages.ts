// What the extractor and its workers say to one another.
import type { MediaType } from '#shared/documents/media-types.ts';
import type { Refusal } from '#shared/kernel/refusal.ts';
import type { ExtractedPaper } from './extracted-paper.ts';

export interface ExtractionRequest {
  readonly path: string;
  readonly mediaType: MediaType;
  /** As the person knows the file; its title where the paper itself has none. */
  readonly fileName: string;
}

/** With where a PDF lies that screens show in place of the original; null where they show the original itself. */
export interface ReadPaper extends ExtractedPaper {
  readonly renditionPath: string | null;
}

export type ExtractionReply =
  | { readonly kind: 'progress'; readonly fraction: number }
  | { readonly kind: 'done'; readonly paper: ReadPaper; readonly mustRetire: boolean }
  /** `mustRetire`: the worker's state can no longer be trusted, or it holds too much memory; start another. */
  | { readonly kind: 'refused'; readonly refusal: Refusal; readonly mustRetire: boolean };
