// The papers among paths that a person gave: files as they are, folders with all that is in them.
import { readdir, stat } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { errorCode } from '#core/kernel/machine-trouble.ts';
import type { Refusal } from '#shared/kernel/refusal.ts';
import { isClutterName, isPaperName } from './paper-names.ts';

const maxDepth = 32;

export interface PaperFiles {
  /** Papers of every kind that is read, and archives of them (`kindOfFile` tells, `unpackArchive` unpacks). */
  readonly files: string[];
  /** Paths that do not exist or may not be read, with the system's code. */
  readonly unreadable: { readonly path: string; readonly code: string }[];
  /** What lies in the folders and is not taken, for the report: no file is left out without a word. */
  readonly skipped: { readonly path: string; readonly refusal: Refusal }[];
}

/**
 * Files in the order given; within a folder by name. A file named by the person is taken whatever its name; in folders
 * what systems leave behind is passed over.
 */
export async function listPaperFiles(paths: readonly string[]): Promise<PaperFiles> {
  const found: PaperFiles = { files: [], unreadable: [], skipped: [] };
  for (const path of paths) await collect(path, found, 0);
  return found;
}

async function collect(path: string, found: PaperFiles, depth: number): Promise<void> {
  try {
    if (!(await stat(path)).isDirectory()) {
      if (depth === 0 || isPaperName(path)) found.files.push(path);
      else found.skipped.push({ path, refusal: { code: 'unsupported-type', facts: { kind: kindByName(path) } } });
      return;
    }
    if (depth > maxDepth) {
      found.skipped.push({ path, refusal: { code: 'too-large', facts: { depth } } });
      return;
    }
    const entries = await readdir(path, { withFileTypes: true });
    entries.sort((a, b) => a.name.localeCompare(b.name, 'vi'));
    for (const entry of entries) {
      if (isClutterName(entry.name)) continue;
      const inside = join(path, entry.name);
      // Links inside a folder are not followed: they may lead out of it, or round in a circle.
      if (entry.isFile() || entry.isDirectory()) await collect(inside, found, depth + 1);
      else {
        // A pipe or a device is no file, whatever its name.
        const kind = entry.isSymbolicLink() ? 'link' : '?';
        found.skipped.push({ path: inside, refusal: { code: 'unsupported-type', facts: { kind } } });
      }
    }
  } catch (error) {
    found.unreadable.push({ path, code: errorCode(error) ?? 'unknown' });
  }
}

/** XLSX, MP4 …: the extension, as far as there is one. */
export function kindByName(path: string): string {
  return /\.([\p{L}\p{N}]{1,8})$/u.exec(basename(path))?.[1]?.toUpperCase() ?? '?';
}
