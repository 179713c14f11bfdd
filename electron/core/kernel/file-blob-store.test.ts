import { mkdirSync, mkdtempSync, readdirSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { acceptBlobStore } from './blob-store.acceptance.ts';
import { FileBlobStore } from './file-blob-store.ts';

const folder = mkdtempSync(join(tmpdir(), 'dien-hong-blobs-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));
const tmpDir = join(folder, 'tmp');
const open = () => {
  mkdirSync(join(folder, 'blobs'), { recursive: true });
  mkdirSync(tmpDir, { recursive: true });
  return new FileBlobStore(join(folder, 'blobs'), tmpDir);
};

acceptBlobStore('files', open);

describe('FileBlobStore', () => {
  it('names a damaged blob, and is healed by the same bytes', async () => {
    const blobs = open();
    const bytes = Buffer.from('Luật này có hiệu lực thi hành từ ngày …');
    const { sha256 } = await blobs.put([bytes]);
    truncateSync(blobs.pathOf(sha256), 5);
    expect(await blobs.check(sha256)).toBe('damaged');
    await expect(blobs.readWhole(sha256)).rejects.toMatchObject({ refusal: { code: 'blob-damaged' } });
    await blobs.put([bytes]);
    expect(await blobs.check(sha256)).toBe('whole');
  });

  it('takes a finished file over and leaves nothing in tmp', async () => {
    const blobs = open();
    const path = join(tmpDir, 'upload');
    writeFileSync(path, 'nội dung');
    const ref = await blobs.putFile(path);
    expect(await blobs.check(ref.sha256)).toBe('whole');
    expect(readdirSync(tmpDir)).toEqual([]);
  });

  it('says disk-full, and keeps nothing half-written', async () => {
    const blobs = open();
    async function* full() {
      yield Buffer.from('x');
      throw Object.assign(new Error('no space'), { code: 'ENOSPC' });
    }
    await expect(blobs.put(full())).rejects.toMatchObject({ refusal: { code: 'disk-full' } });
    expect(readdirSync(tmpDir)).toEqual([]);
  });
});
