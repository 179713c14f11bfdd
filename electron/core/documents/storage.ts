// The room that a data folder takes on its device.
import { stat, statfs } from 'node:fs/promises';
import { errorCode } from '#core/kernel/machine-trouble.ts';

export interface StorageOfFolder {
  readonly indexBytes: number;
  readonly logBytes: number;
  /** Null where the system does not tell. */
  readonly freeBytes: number | null;
}

export async function measureStorage(paths: {
  readonly index: string;
  readonly log: string;
}): Promise<StorageOfFolder> {
  const [indexBytes, logBytes] = await Promise.all([sizeOfDatabase(paths.index), sizeOfDatabase(paths.log)]);
  return { indexBytes, logBytes, freeBytes: await freeBytesAt(paths.log) };
}

async function sizeOfDatabase(path: string): Promise<number> {
  const sizes = await Promise.all([path, `${path}-wal`].map(sizeOfFile));
  return sizes.reduce((sum, size) => sum + size, 0);
}

async function sizeOfFile(path: string): Promise<number> {
  try {
    return (await stat(path)).size;
  } catch (error) {
    if (errorCode(error) === 'ENOENT') return 0;
    throw error;
  }
}

async function freeBytesAt(path: string): Promise<number | null> {
  try {
    const { bavail, bsize } = await statfs(path);
    return bavail * bsize;
  } catch (error) {
    if (errorCode(error) === undefined) throw error;
    return null;
  }
}
