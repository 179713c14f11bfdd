// The papers among paths that a person gave: files as they are, folders with all that is in them.
import { readdir, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { errorCode } from '#core/kernel/machine-trouble.ts';

const paperName = /\.(pdf|docx)$/i;
const maxDepth = 32;

export interface PaperFiles {
  readonly files: string[];
  /** Paths that do not exist or may not be read, with the system's code. */
  readonly unreadable: { readonly path: string; readonly code: string }[];
}

/** Files in the order given; within a folder by name. A file named by the person is taken whatever its name. */
export async function listPaperFiles(paths: readonly string[]): Promise<PaperFiles> {
  const found: PaperFiles = { files: [], unreadable: [] };
  for (const path of paths) await collect(path, found, 0);
  return found;
}

async function collect(path: string, found: PaperFiles, depth: number): Promise<void> {
  try {
    if (!(await stat(path)).isDirectory()) {
      if (depth === 0 || paperName.test(path)) found.files.push(path);
      return;
    }
    if (depth > maxDepth) return;
    const entries = await readdir(path, { withFileTypes: true });
    entries.sort((a, b) => a.name.localeCompare(b.name, 'vi'));
    for (const entry of entries) {
      // Links inside a folder are not followed: they may lead out of it, or round in a circle.
      if (entry.isFile() || entry.isDirectory()) await collect(join(path, entry.name), found, depth + 1);
    }
  } catch (error) {
    found.unreadable.push({ path, code: errorCode(error) ?? 'unknown' });
  }
}
