// What the comparer and its worker say to one another.
import type { VersionChanges } from '#shared/documents/comparison.ts';
import type { Refusal } from '#shared/kernel/refusal.ts';

/** Files of two text blobs. */
export interface ComparisonRequest {
  readonly beforePath: string;
  readonly afterPath: string;
}

export type ComparisonReply =
  | { readonly kind: 'compared'; readonly changes: VersionChanges }
  | { readonly kind: 'refused'; readonly refusal: Refusal };
