// What every BlobStore must do. Run it from the implementation's own test.
import { createHash, randomBytes } from 'node:crypto';
import { beforeEach, describe, expect, it } from 'vitest';
import type { BlobStore } from './blob-store.ts';

const sha256 = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex');

export function acceptBlobStore(name: string, open: () => BlobStore): void {
  describe(`BlobStore: ${name}`, () => {
    let blobs: BlobStore;
    beforeEach(() => {
      blobs = open();
    });

    it('names bytes by their SHA-256 and gives them back', async () => {
      const bytes = randomBytes(300_000);
      const ref = await blobs.put([bytes.subarray(0, 1000), bytes.subarray(1000)]);
      expect(ref).toEqual({ sha256: sha256(bytes), sizeBytes: 300_000 });
      expect(Buffer.from(await blobs.readWhole(ref.sha256)).equals(bytes)).toBe(true);
    });

    it('keeps the same bytes once, and an empty blob as well', async () => {
      const first = await blobs.put([Buffer.from('Điều 1')]);
      expect(await blobs.put([Buffer.from('Điều'), Buffer.from(' 1')])).toEqual(first);
      const empty = await blobs.put([]);
      expect((await blobs.readWhole(empty.sha256)).byteLength).toBe(0);
    });

    it('reads any range, clipped to the end', async () => {
      const { sha256: name } = await blobs.put([Buffer.from('0123456789')]);
      const read = async (offset: number, length: number) =>
        Buffer.from(await blobs.read(name, offset, length)).toString();
      expect([await read(0, 3), await read(8, 100), await read(10, 5), await read(50, 5)]).toEqual([
        '012',
        '89',
        '',
        '',
      ]);
    });

    it('refuses a blob that is not there and a name that is none', async () => {
      const missing = sha256(Buffer.from('missing'));
      await expect(blobs.read(missing, 0, 1)).rejects.toMatchObject({ refusal: { code: 'blob-missing' } });
      await expect(blobs.readWhole(missing)).rejects.toMatchObject({ refusal: { code: 'blob-missing' } });
      expect(await blobs.check(missing)).toBe('missing');
      expect(() => blobs.pathOf('../../etc/passwd')).toThrow();
    });

    it('keeps nothing of bytes whose source failed midway', async () => {
      async function* failing() {
        yield Buffer.from('half');
        throw new Error('line broken');
      }
      await expect(blobs.put(failing())).rejects.toThrow('line broken');
      expect(await blobs.check(sha256(Buffer.from('half')))).toBe('missing');
    });
  });
}
