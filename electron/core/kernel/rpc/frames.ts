// Looks at a frame before oRPC does: is it one of the two kinds that a client of ours sends, and small enough to answer?
// The wire is hostile; whatever is not plainly a call or its cancellation closes the connection.
import { z } from 'zod';

/** A call with a 4 MiB chunk and its envelope fits twice. */
export const maxFrameBytes = 8 * 1024 * 1024;
/** JSON that precedes the bytes of a binary frame: id, path and headers only. */
const maxBinaryHeaderBytes = 16 * 1024;
/** oRPC puts this byte, never part of UTF-8, between JSON and bytes. */
const jsonEnd = 0xff;

const frameId = z.string().min(1).max(64);
const callFrame = z.object({
  i: frameId,
  t: z.undefined().optional(),
  p: z.object({
    u: z.string().startsWith('/').max(300),
    h: z.record(z.string().max(100), z.string().max(500)).optional(),
    m: z.undefined().optional(),
  }),
});
const cancelFrame = z.object({ i: frameId, t: z.literal(4) });
const frameSchema = z.union([callFrame, cancelFrame]);

export type FrameVerdict =
  | { kind: 'call' | 'cancel'; id: string; data: string | Uint8Array<ArrayBuffer>; sizeBytes: number }
  | { kind: 'bad' }
  | { kind: 'too-large' };

/** Judges what came off a port (anything at all) or a socket (text or bytes). */
export function readFrame(raw: unknown): FrameVerdict {
  const data = raw instanceof ArrayBuffer ? new Uint8Array(raw) : raw;
  if (typeof data !== 'string' && !isBytes(data)) return { kind: 'bad' };
  const sizeBytes = typeof data === 'string' ? data.length : data.byteLength;
  if (sizeBytes > maxFrameBytes) return { kind: 'too-large' };
  const parsed = frameSchema.safeParse(parseHead(data));
  if (!parsed.success) return { kind: 'bad' };
  return { kind: parsed.data.t === 4 ? 'cancel' : 'call', id: parsed.data.i, data, sizeBytes };
}

function isBytes(data: unknown): data is Uint8Array<ArrayBuffer> {
  return data instanceof Uint8Array && data.buffer instanceof ArrayBuffer;
}

function parseHead(data: string | Uint8Array): unknown {
  const text = typeof data === 'string' ? data : binaryHead(data);
  if (text === null) return null;
  try {
    return JSON.parse(text);
  } catch (error) {
    if (error instanceof SyntaxError) return null;
    throw error;
  }
}

function binaryHead(data: Uint8Array): string | null {
  const end = data.subarray(0, maxBinaryHeaderBytes).indexOf(jsonEnd);
  return end < 0 ? null : new TextDecoder().decode(data.subarray(0, end));
}
