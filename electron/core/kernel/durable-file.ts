// Small files that must be whole after a crash: written aside, flushed, renamed, and the folder flushed (rule L5).
import { closeSync, fsyncSync, openSync, renameSync, rmSync, writeSync } from 'node:fs';
import { open } from 'node:fs/promises';
import { dirname } from 'node:path';

/** Replaces `path` with `text`; readers see the old or the new content, never a part. */
export function writeFileDurably(path: string, text: string, options: { readonly mode?: number } = {}): void {
  const aside = `${path}.${process.pid}.tmp`;
  const descriptor = openSync(aside, 'w', options.mode ?? 0o644);
  try {
    writeSync(descriptor, text);
    fsyncSync(descriptor);
  } catch (error) {
    closeSync(descriptor);
    rmSync(aside, { force: true });
    throw error;
  }
  closeSync(descriptor);
  renameSync(aside, path);
  flushFolder(dirname(path));
}

/** Makes a rename in this folder survive a power cut. Windows has no such call: renames there are journalled. */
export function flushFolder(path: string): void {
  if (process.platform === 'win32') return;
  const descriptor = openSync(path, 'r');
  try {
    fsyncSync(descriptor);
  } finally {
    closeSync(descriptor);
  }
}

/** The same without holding up the event loop. */
export async function flushFolderAside(path: string): Promise<void> {
  if (process.platform === 'win32') return;
  const folder = await open(path, 'r');
  try {
    await folder.sync();
  } finally {
    await folder.close();
  }
}
