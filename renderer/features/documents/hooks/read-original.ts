// Reads a range of a paper's original in bounded pieces, going on after a break in the connection.
import { rpc } from '#renderer/rpc/client.ts';
import { isConnectionBreak, whenOnline } from '#renderer/rpc/connection.ts';
import { maxChunkBytes } from '#shared/documents/contract.ts';

export async function readOriginal(
  documentId: string,
  begin: number,
  end: number,
  signal: AbortSignal,
): Promise<Uint8Array> {
  const bytes = new Uint8Array(end - begin);
  let offset = begin;
  while (offset < end) {
    const length = Math.min(maxChunkBytes, end - offset);
    const piece = await readPiece({ documentId, offset, length }, signal);
    if (piece.length === 0) throw new Error(`readOriginal: expected bytes at ${offset}, got none`);
    bytes.set(piece, offset - begin);
    offset += piece.length;
  }
  return bytes;
}

async function readPiece(
  input: { documentId: string; offset: number; length: number },
  signal: AbortSignal,
): Promise<Uint8Array> {
  for (;;) {
    try {
      const blob = await rpc.documents.readOriginal(input, { signal });
      return new Uint8Array(await blob.arrayBuffer());
    } catch (error) {
      if (signal.aborted || !isConnectionBreak(error)) throw error;
      await whenOnline(signal);
    }
  }
}
