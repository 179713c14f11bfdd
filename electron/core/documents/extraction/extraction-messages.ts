// What the extractor and its workers say to one another.
import type { MediaType } from '#shared/documents/events.ts';
import type { Refusal } from '#shared/kernel/refusal.ts';

export interface ExtractionRequest {
  readonly path: string;
  readonly mediaType: MediaType;
  /** As the person knows the file; its title where the paper itself has none. */
  readonly fileName: string;
}

/** What was read, ready to be kept: large texts are packed in the worker, not on the core's event loop. */
export interface ExtractedPaper {
  /** Made by `encodeText`. */
  readonly textBlob: Uint8Array;
  readonly title: string;
  readonly pageCount: number;
  /** False for a scan: pages without any word. */
  readonly hasText: boolean;
}

export type ExtractionReply =
  | { readonly kind: 'progress'; readonly fraction: number }
  | { readonly kind: 'done'; readonly paper: ExtractedPaper; readonly mustRetire: boolean }
  /** `mustRetire`: the worker's state can no longer be trusted, or it holds too much memory; start another. */
  | { readonly kind: 'refused'; readonly refusal: Refusal; readonly mustRetire: boolean };
