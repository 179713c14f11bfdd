// Blobs as files: blobs/ab/<sha256>. Written aside, flushed, renamed into place, the folder flushed.
import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { type FileHandle, mkdir, open, readFile, rename, rm, stat } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { BlobRef } from '#shared/kernel/blobs.ts';
import { newId, sha256Schema } from '#shared/kernel/ids.ts';
import { RefusalError } from '#shared/kernel/refusal.ts';
import type { BlobCheck, BlobStore } from './blob-store.ts';
import { flushFolderAside } from './durable-file.ts';
import { errorCode, throwClassified } from './machine-trouble.ts';

export class FileBlobStore implements BlobStore {
  readonly #blobsDir: string;
  readonly #tmpDir: string;
  /** Folders of `blobs/` that are known to outlive a power cut. */
  readonly #settled = new Set<string>();

  /** Both folders must be on one file system: the last step is a rename. */
  constructor(blobsDir: string, tmpDir: string) {
    this.#blobsDir = blobsDir;
    this.#tmpDir = tmpDir;
  }

  async put(bytes: AsyncIterable<Uint8Array> | Iterable<Uint8Array>): Promise<BlobRef> {
    const aside = join(this.#tmpDir, `blob-${newId()}`);
    try {
      const { ref, isThere } = await this.#writeAside(aside, bytes);
      await this.#moveIntoPlace(aside, ref, isThere);
      return ref;
    } catch (error) {
      await rm(aside, { force: true });
      throwClassified(error);
    }
  }

  async putFile(path: string): Promise<BlobRef> {
    try {
      const ref = await hashFile(path);
      const file = await open(path, 'r+');
      try {
        await file.sync();
      } finally {
        await file.close();
      }
      await this.#moveIntoPlace(path, ref, await this.#isThere(ref));
      return ref;
    } catch (error) {
      throwClassified(error);
    }
  }

  async read(sha256: string, offset: number, length: number): Promise<Uint8Array> {
    const file = await this.#openBlob(sha256);
    try {
      const { size } = await file.stat();
      const bytes = new Uint8Array(Math.max(0, Math.min(length, size - offset)));
      const { bytesRead } = await file.read(bytes, 0, bytes.byteLength, offset);
      return bytes.subarray(0, bytesRead);
    } finally {
      await file.close();
    }
  }

  async readWhole(sha256: string): Promise<Uint8Array> {
    const file = await this.#openBlob(sha256);
    try {
      const bytes = await readFile(file);
      if (createHash('sha256').update(bytes).digest('hex') !== sha256)
        throw new RefusalError('blob-damaged', { sha256 });
      return bytes;
    } finally {
      await file.close();
    }
  }

  pathOf(sha256: string): string {
    const name = sha256Schema.parse(sha256);
    return join(this.#blobsDir, name.slice(0, 2), name);
  }

  async check(sha256: string): Promise<BlobCheck> {
    try {
      return (await hashFile(this.pathOf(sha256))).sha256 === sha256 ? 'whole' : 'damaged';
    } catch (error) {
      if (errorCode(error) === 'ENOENT') return 'missing';
      if (errorCode(error) === 'EIO') return 'damaged';
      throwClassified(error);
    }
  }

  async remove(sha256: string): Promise<void> {
    try {
      await rm(this.pathOf(sha256), { force: true });
    } catch (error) {
      throwClassified(error, { sha256 });
    }
  }

  async #isThere({ sha256 }: BlobRef): Promise<boolean> {
    return (await this.check(sha256)) === 'whole';
  }

  async #writeAside(aside: string, bytes: AsyncIterable<Uint8Array> | Iterable<Uint8Array>) {
    const hash = createHash('sha256');
    let sizeBytes = 0;
    const file = await open(aside, 'wx', 0o600);
    try {
      for await (const piece of bytes) {
        hash.update(piece);
        sizeBytes += piece.byteLength;
        await file.writeFile(piece);
      }
      const ref = { sha256: hash.digest('hex'), sizeBytes };
      const isThere = await this.#isThere(ref);
      // What is thrown away again need not be durable.
      if (!isThere) await file.sync();
      return { ref, isThere };
    } finally {
      await file.close();
    }
  }

  /** A blob that is there already is kept, unless it is damaged: then the new bytes heal it. */
  async #moveIntoPlace(from: string, ref: BlobRef, isThere: boolean): Promise<void> {
    const place = this.pathOf(ref.sha256);
    const folder = dirname(place);
    if (isThere) {
      await rm(from, { force: true });
    } else {
      await mkdir(folder, { recursive: true, mode: 0o700 });
      await rename(from, place);
    }
    // Also for one that was there: whoever put it may not have come to this yet.
    await flushFolderAside(folder);
    if (this.#settled.has(folder)) return;
    await flushFolderAside(this.#blobsDir);
    this.#settled.add(folder);
  }

  async #openBlob(sha256: string): Promise<FileHandle> {
    try {
      return await open(this.pathOf(sha256), 'r');
    } catch (error) {
      if (errorCode(error) === 'ENOENT') throw new RefusalError('blob-missing', { sha256 }, { cause: error });
      throwClassified(error, { sha256 });
    }
  }
}

async function hashFile(path: string): Promise<BlobRef> {
  const { size } = await stat(path);
  const hash = createHash('sha256');
  for await (const piece of createReadStream(path, { highWaterMark: 1024 * 1024 })) hash.update(piece);
  return { sha256: hash.digest('hex'), sizeBytes: size };
}
