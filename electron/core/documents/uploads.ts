// Papers on their way in over RPC: pieces in order into a file of tmp/, which is empty again after a restart.
import { type FileHandle, open, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { throwClassified } from '#core/kernel/machine-trouble.ts';
import { newId } from '#shared/kernel/ids.ts';
import { RefusalError } from '#shared/kernel/refusal.ts';

interface Upload {
  readonly owner: string;
  readonly fileName: string;
  readonly sizeBytes: number;
  readonly path: string;
  readonly file: FileHandle;
  receivedBytes: number;
  /** Pieces are written one after another even when they arrive together. */
  lastWrite: Promise<unknown>;
  touchedAt: number;
}

export interface FinishedUpload {
  readonly path: string;
  readonly fileName: string;
}

const maxUploadsPerOwner = 16;
const idleMs = 15 * 60 * 1000;

export class Uploads {
  readonly #tmpDir: string;
  readonly #uploads = new Map<string, Upload>();

  constructor(tmpDir: string) {
    this.#tmpDir = tmpDir;
  }

  /** Refuses with `too-large` when the owner has too many at once. */
  async begin(owner: string, fileName: string, sizeBytes: number): Promise<string> {
    await this.#dropIdle();
    const ofOwner = [...this.#uploads.values()].filter((upload) => upload.owner === owner);
    if (ofOwner.length >= maxUploadsPerOwner) throw new RefusalError('too-large', { uploads: maxUploadsPerOwner });
    if (sizeBytes === 0) throw new RefusalError('file-empty', { fileName });
    const uploadId = newId();
    const path = join(this.#tmpDir, `upload-${uploadId}`);
    try {
      const file = await open(path, 'wx', 0o600);
      const times = { lastWrite: Promise.resolve(), touchedAt: Date.now() };
      this.#uploads.set(uploadId, { owner, fileName, sizeBytes, path, file, receivedBytes: 0, ...times });
      return uploadId;
    } catch (error) {
      throwClassified(error);
    }
  }

  /** Returns the bytes received so far. A piece that was received before is ignored: a broken line may repeat it. */
  async append(owner: string, uploadId: string, offset: number, piece: Uint8Array): Promise<number> {
    const upload = this.#require(owner, uploadId);
    const write = upload.lastWrite.then(() => writePiece(upload, offset, piece));
    upload.lastWrite = write.catch(() => undefined);
    await write;
    return upload.receivedBytes;
  }

  /** Hands the whole file over to the caller. Refuses with `upload-mismatch` when bytes are missing. */
  async finish(owner: string, uploadId: string): Promise<FinishedUpload> {
    const upload = this.#require(owner, uploadId);
    await upload.lastWrite;
    if (upload.receivedBytes !== upload.sizeBytes) {
      throw new RefusalError('upload-mismatch', { received: upload.receivedBytes, expected: upload.sizeBytes });
    }
    this.#uploads.delete(uploadId);
    await upload.file.close();
    return { path: upload.path, fileName: upload.fileName };
  }

  async abort(owner: string, uploadId: string): Promise<void> {
    this.#require(owner, uploadId);
    await this.#drop(uploadId);
  }

  async close(): Promise<void> {
    for (const uploadId of [...this.#uploads.keys()]) await this.#drop(uploadId);
  }

  #require(owner: string, uploadId: string): Upload {
    const upload = this.#uploads.get(uploadId);
    if (upload?.owner !== owner) throw new RefusalError('upload-unknown');
    upload.touchedAt = Date.now();
    return upload;
  }

  async #dropIdle(): Promise<void> {
    const oldest = Date.now() - idleMs;
    for (const [uploadId, upload] of this.#uploads) if (upload.touchedAt < oldest) await this.#drop(uploadId);
  }

  async #drop(uploadId: string): Promise<void> {
    const upload = this.#uploads.get(uploadId);
    if (!upload) return;
    this.#uploads.delete(uploadId);
    await upload.lastWrite;
    await upload.file.close();
    await rm(upload.path, { force: true });
  }
}

async function writePiece(upload: Upload, offset: number, piece: Uint8Array): Promise<void> {
  const end = offset + piece.byteLength;
  if (offset > upload.receivedBytes || end > upload.sizeBytes) {
    throw new RefusalError('upload-mismatch', { received: upload.receivedBytes, offset });
  }
  if (end <= upload.receivedBytes) return;
  try {
    await upload.file.write(piece, 0, piece.byteLength, offset);
  } catch (error) {
    throwClassified(error, { fileName: upload.fileName });
  }
  upload.receivedBytes = end;
}
