// How far the words of a printed page can be trusted, and what is to be said about it.
import type { TextPage } from '#shared/documents/extracted-text.ts';

export interface PageTrust {
  /** `unread`: a picture without words; `recognised`: read by machine; `corrected`: put right by a person. */
  readonly kind: 'unread' | 'recognised' | 'corrected';
  /** Mean certainty of the words, 0 … 1; null where it is not known. */
  readonly certainty: number | null;
}

/** Null where the words come from the file itself, and nothing need be said. */
export function trustOf(page: TextPage): PageTrust | null {
  if (page.origin === undefined) return null;
  if (page.origin === 'scan') return { kind: 'unread', certainty: null };
  let sum = 0;
  let count = 0;
  for (const block of page.blocks) {
    for (const { confidences } of block.lines) {
      for (const confidence of confidences ?? []) {
        sum += confidence;
        count += 1;
      }
    }
  }
  return { kind: page.origin, certainty: count === 0 ? null : sum / count / 100 };
}
