// A file's bytes as one whole: refused when the file is written to while it is read, since half of two versions is
// neither.
import { constants } from 'node:fs';
import { open } from 'node:fs/promises';
import { maxPaperBytes } from '#shared/documents/contract.ts';
import { RefusalError } from '#shared/kernel/refusal.ts';

const pieceBytes = 1024 * 1024;

/** A pipe would be waited for until someone writes to it. Windows has neither. */
const withoutWaiting = constants.O_RDONLY | (constants.O_NONBLOCK ?? 0);

/**
 * Throws `unsupported-type` for pipes and devices, `too-large`, and `file-changed` behind the last piece; system errors as
 * they come.
 */
export async function* stablePieces(path: string): AsyncGenerator<Uint8Array> {
  const file = await open(path, withoutWaiting);
  try {
    const before = await file.stat({ bigint: true });
    if (!before.isFile()) throw new RefusalError('unsupported-type', { kind: '?' });
    if (before.size > maxPaperBytes) {
      throw new RefusalError('too-large', { sizeBytes: Number(before.size), limitBytes: maxPaperBytes });
    }
    let readBytes = 0n;
    for (;;) {
      const { buffer, bytesRead } = await file.read(Buffer.allocUnsafe(pieceBytes), 0, pieceBytes, null);
      // What grows without end need not be read to its end.
      if (bytesRead === 0 || readBytes > before.size) break;
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
