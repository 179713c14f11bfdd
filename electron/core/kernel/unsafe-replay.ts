// While read tables are built from the first event on, nothing in their file is worth saving: it is written without
// journal and flush, several times as fast. A file beside it says so until all is on the disk; whoever finds that file
// at a start throws the half-built tables away.
import { closeSync, existsSync, fsyncSync, openSync, rmSync } from 'node:fs';
import { dirname } from 'node:path';
import type { Database } from './database.ts';
import { flushFolder, writeFileDurably } from './durable-file.ts';

/** SQLite's own settings, put back afterwards. */
const usualCache = -2000;
const replayCache = -65_536;

const markOf = (path: string) => `${path}.replaying`;

export function isHalfBuilt(path: string): boolean {
  return existsSync(markOf(path));
}

export function discardHalfBuilt(path: string): void {
  for (const suffix of ['', '-wal', '-shm', '-journal']) rmSync(`${path}${suffix}`, { force: true });
  rmSync(markOf(path), { force: true });
}

/** Call outside a transaction. */
export function beginUnsafeWrites(database: Database, path: string): void {
  writeFileDurably(markOf(path), '');
  database.pragma(`cache_size = ${replayCache}`);
  database.pragma('journal_mode = MEMORY');
  database.pragma('synchronous = OFF');
}

/** What was written is on the disk, and the file is journalled again, when this returns. */
export function endUnsafeWrites(database: Database, path: string): void {
  if (!isHalfBuilt(path)) return;
  database.pragma('synchronous = NORMAL');
  database.pragma('journal_mode = WAL');
  database.pragma(`cache_size = ${usualCache}`);
  const descriptor = openSync(path, 'r+');
  fsyncSync(descriptor);
  closeSync(descriptor);
  rmSync(markOf(path), { force: true });
  flushFolder(dirname(path));
}
