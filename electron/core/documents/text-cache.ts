// Opened texts kept at hand: a reader asks for page after page of the same paper.
import type { BlobStore } from '#core/kernel/blob-store.ts';
import { type OpenedText, openText } from './text-blob.ts';

const keptTexts = 4;

export class TextCache {
  readonly #blobs: BlobStore;
  readonly #texts = new Map<string, Promise<OpenedText>>();

  constructor(blobs: BlobStore) {
    this.#blobs = blobs;
  }

  open(sha256: string): Promise<OpenedText> {
    const opened = this.#texts.get(sha256) ?? this.#blobs.readWhole(sha256).then(openText);
    // Re-inserting makes it the youngest; the oldest is the first key of the map.
    this.#texts.delete(sha256);
    this.#texts.set(sha256, opened);
    opened.catch(() => this.#texts.delete(sha256));
    const oldest = this.#texts.keys().next().value;
    if (this.#texts.size > keptTexts && oldest !== undefined) this.#texts.delete(oldest);
    return opened;
  }
}
