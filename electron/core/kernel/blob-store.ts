// Bytes named by their SHA-256. An event only carries the name, and the bytes are durable before the event is (rule L5).
import type { BlobRef } from '#shared/kernel/blobs.ts';

export type BlobCheck = 'whole' | 'missing' | 'damaged';

export interface BlobStore {
  /** Stores bytes that a stream of pieces yields; durable when it resolves. The same bytes twice are one blob. */
  put(bytes: AsyncIterable<Uint8Array> | Iterable<Uint8Array>): Promise<BlobRef>;
  /** Takes over a finished file of ours (it is moved, not copied); durable when it resolves. */
  putFile(path: string): Promise<BlobRef>;
  /** At most `length` bytes from `offset`. Refuses with `blob-missing`. */
  read(sha256: string, offset: number, length: number): Promise<Uint8Array>;
  /** All bytes, checked against the name. Refuses with `blob-missing` or `blob-damaged`. */
  readWhole(sha256: string): Promise<Uint8Array>;
  /** The file that holds the blob, for workers that read it themselves. */
  pathOf(sha256: string): string;
  check(sha256: string): Promise<BlobCheck>;
  /** For bytes that must not be kept; nothing may name them. Absent ones are no error. */
  remove(sha256: string): Promise<void>;
}
