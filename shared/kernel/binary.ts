// Bytes that travel in an RPC message. On every wire they are a Blob (a bare Uint8Array does not pass oRPC's validation).
import { z } from 'zod';

/** The part of `Blob` that is used here; declared because shared/ sees neither DOM nor Node types. */
export interface Binary {
  readonly size: number;
  arrayBuffer(): Promise<ArrayBuffer>;
}

const BlobClass = (globalThis as unknown as { Blob: new (parts: readonly unknown[]) => Binary }).Blob;

/** A Blob of at most `maxBytes` bytes. */
export function binarySchema(maxBytes: number): z.ZodType<Binary, Binary> {
  return z.custom<Binary>((value) => value instanceof BlobClass && value.size <= maxBytes, 'not a Blob, or too large');
}

export function binaryOf(bytes: Uint8Array): Binary {
  return new BlobClass([bytes]);
}
