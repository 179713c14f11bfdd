// What a file is, by its bytes: names lie.
import { open } from 'node:fs/promises';
import { type MediaType, mediaTypes } from '#shared/documents/events.ts';
import { RefusalError } from '#shared/kernel/refusal.ts';

/** PDF allows anything before its header within the first kilobyte. */
const headBytes = 1024;
/** A ZIP's table of contents stands at its end. */
const tailBytes = 128 * 1024;

/** Refuses with `file-empty`, `file-damaged` (a ZIP without a table of contents) or `unsupported-type`. */
export async function mediaTypeOf(path: string): Promise<MediaType> {
  const file = await open(path, 'r');
  try {
    const { size } = await file.stat();
    if (size === 0) throw new RefusalError('file-empty');
    const readAt = async (offset: number, length: number) => {
      const { buffer, bytesRead } = await file.read(Buffer.alloc(length), 0, length, offset);
      return buffer.subarray(0, bytesRead);
    };
    const head = await readAt(0, Math.min(size, headBytes));
    if (head.includes('%PDF-')) return mediaTypes.pdf;
    if (!head.subarray(0, 4).equals(Buffer.from('PK\u0003\u0004'))) throw new RefusalError('unsupported-type');
    const tail = await readAt(Math.max(0, size - tailBytes), Math.min(size, tailBytes));
    if (!tail.includes('PK\u0005\u0006')) throw new RefusalError('file-damaged');
    if (!tail.includes('word/document.xml')) throw new RefusalError('unsupported-type');
    return mediaTypes.docx;
  } finally {
    await file.close();
  }
}
