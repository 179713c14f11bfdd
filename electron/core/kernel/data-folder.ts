// The data folder: who holds it, which format it has, whether the key fits. Nothing in it is touched before all three are known.
import { mkdirSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import Driver from 'better-sqlite3-multiple-ciphers';
import { z } from 'zod';
import { RefusalError } from '#shared/kernel/refusal.ts';
import { writeFileDurably } from './durable-file.ts';
import { keyCheckOf } from './keys.ts';
import { errorCode, throwClassified } from './machine-trouble.ts';

/** Raised when a newer version writes what this one could not read. */
const folderFormat = 1;

const manifestSchema = z.object({ format: z.int().positive(), keyCheck: z.string().nullable() });
const holderSchema = z.object({ pid: z.int(), host: z.string(), since: z.string(), url: z.string().optional() });

export interface DataFolder {
  readonly path: string;
  file(name: 'log.db' | 'views.db' | 'search.db' | 'local.db' | 'configuration.json'): string;
  readonly blobsDir: string;
  readonly tmpDir: string;
  /** Tells a second start where the first one is to be found. */
  announce(url: string): void;
  release(): void;
}

export interface DataFolderOptions {
  readonly path: string;
  readonly key: Uint8Array | null;
  /** Who holds it: shown to a second start. */
  readonly host: string;
}

/** Takes the folder for this process. Refuses with `no-rights`, `disk-full`, `data-held`, `data-newer` or `key-wrong`. */
export function openDataFolder({ path, key, host }: DataFolderOptions): DataFolder {
  try {
    const blobsDir = join(path, 'blobs');
    const tmpDir = join(path, 'tmp');
    mkdirSync(path, { recursive: true, mode: 0o700 });
    const lock = takeLock(path);
    try {
      checkManifest(path, key);
      mkdirSync(blobsDir, { recursive: true });
      mkdirSync(tmpDir, { recursive: true });
      // What stands here was being written when a process died; nothing refers to it.
      for (const name of readdirSync(tmpDir)) rmSync(join(tmpDir, name), { recursive: true, force: true });
    } catch (error) {
      lock.close();
      throw error;
    }
    const holder = { pid: process.pid, host, since: new Date().toISOString() };
    const announce = (url?: string) =>
      writeFileDurably(join(path, 'holder.json'), JSON.stringify(url === undefined ? holder : { ...holder, url }));
    announce();
    return {
      path,
      blobsDir,
      tmpDir,
      file: (name) => join(path, name),
      announce,
      release: () => {
        rmSync(join(path, 'holder.json'), { force: true });
        lock.close();
      },
    };
  } catch (error) {
    throwClassified(error, { path });
  }
}

/** An exclusive SQLite lock: the system lets go of it when the process dies, however it dies, on every platform. */
function takeLock(path: string): Driver.Database {
  const lock = new Driver(join(path, 'lock.db'), { timeout: 0 });
  try {
    lock.pragma('locking_mode = EXCLUSIVE');
    lock.exec('BEGIN EXCLUSIVE');
    return lock;
  } catch (error) {
    lock.close();
    if (!errorCode(error)?.startsWith('SQLITE_BUSY')) throw error;
    throw new RefusalError('data-held', { path, ...holderFacts(path) }, { cause: error });
  }
}

function holderFacts(path: string): Record<string, string | number> {
  const holder = holderSchema.safeParse(readJson(join(path, 'holder.json')));
  if (!holder.success) return {};
  const { url, ...facts } = holder.data;
  return url === undefined ? facts : { ...facts, url };
}

function checkManifest(path: string, key: Uint8Array | null): void {
  const file = join(path, 'folder.json');
  const keyCheck = key ? keyCheckOf(key) : null;
  const found = readJson(file);
  if (found === undefined) {
    writeFileDurably(file, `${JSON.stringify({ format: folderFormat, keyCheck })}\n`);
    return;
  }
  const manifest = manifestSchema.safeParse(found);
  if (!manifest.success) throw new RefusalError('data-damaged', { path: file });
  if (manifest.data.format > folderFormat) {
    throw new RefusalError('data-newer', { path, found: manifest.data.format, known: folderFormat });
  }
  if (manifest.data.keyCheck !== keyCheck) throw new RefusalError('key-wrong', { path });
}

/** Undefined when there is no such file; null when it is not JSON. */
function readJson(path: string): unknown {
  try {
    return JSON.parse(readFileSync(path, 'utf8'));
  } catch (error) {
    if (errorCode(error) === 'ENOENT') return undefined;
    if (error instanceof SyntaxError) return null;
    throw error;
  }
}
