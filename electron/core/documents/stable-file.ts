// A file's bytes as one whole: refused when the file is written to while it is read, since half of two versions is
// neither.
import { open } from 'node:fs/promises';
import { RefusalError } from '#shared/kernel/refusal.ts';

const pieceBytes = 1024 * 1024;

/** Throws `file-changed` behind the last piece; system errors as they come. */
export async function* stablePieces(path: string): AsyncGenerator<Uint8Array> {
  const file = await open(path, 'r');
  try {
    const before = await file.stat({ bigint: true });
    let readBytes = 0n;
    for (;;) {
      const { buffer, bytesRead } = await file.read(Buffer.allocUnsafe(pieceBytes), 0, pieceBytes, null);
      if (bytesRead === 0) break;
      readBytes += BigInt(bytesRead);
      yield buffer.subarray(0, bytesRead);
    }
    const after = await file.stat({ bigint: true });
    const isSame = before.mtimeNs === after.mtimeNs && before.size === after.size && after.size === readBytes;
    if (!isSame)
      throw new RefusalError('file-changed', { sizeBefore: Number(before.size), sizeAfter: Number(after.size) });
  } finally {
    await file.close();
  }
}
