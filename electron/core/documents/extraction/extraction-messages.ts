// What the extractor and its workers say to one another.
import type { MediaType } from '#shared/documents/events.ts';
import type { ExtractedText } from '#shared/documents/extracted-text.ts';
import type { Refusal } from '#shared/kernel/refusal.ts';

export interface ExtractionRequest {
  readonly path: string;
  readonly mediaType: MediaType;
}

export type ExtractionReply =
  | { readonly kind: 'progress'; readonly fraction: number }
  | { readonly kind: 'done'; readonly extracted: ExtractedText; readonly mustRetire: boolean }
  /** `mustRetire`: the worker's state can no longer be trusted, or it holds too much memory; start another. */
  | { readonly kind: 'refused'; readonly refusal: Refusal; readonly mustRetire: boolean };
