// Is out/ the build of the sources as they are now? A hash of everything that goes into it answers.
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join, sep } from 'node:path';

const sourceFolders = ['electron', 'renderer', 'shared'];
const sourceFiles = [
  'electron.vite.config.ts',
  'package.json',
  'package-lock.json',
  'postcss.config.cjs',
  'tsconfig.base.json',
];

/** Files that a build must have left for the stamp to mean anything. */
const landmarks = ['main/hub.js', 'renderer/index.html'];

/** Paths of the sources from the root, sorted; tests and notes change no build. */
export function buildSources(root: string): string[] {
  const inFolders = sourceFolders
    .filter((folder) => existsSync(join(root, folder)))
    .flatMap((folder) =>
      readdirSync(join(root, folder), { recursive: true, withFileTypes: true })
        .filter((entry) => entry.isFile() && !/\.test\.tsx?$|\.md$|^tsconfig\.json$/.test(entry.name))
        .map((entry) => join(entry.parentPath, entry.name).slice(root.length + 1)),
    );
  return [...inFolders, ...sourceFiles.filter((file) => existsSync(join(root, file)))].sort();
}

/** The name of the build that these sources would give. */
export function sourceHash(root: string): string {
  const hash = createHash('sha256');
  for (const path of buildSources(root)) {
    const content = readFileSync(join(root, path));
    hash.update(`${path.replaceAll(sep, '/')}\0${content.length}\0`).update(content);
  }
  return hash.digest('hex');
}

const stampPath = (root: string) => join(root, 'out', '.build-stamp');

export function isBuildCurrent(root: string, hash: string): boolean {
  if (!landmarks.every((file) => existsSync(join(root, 'out', file)))) return false;
  return existsSync(stampPath(root)) && readFileSync(stampPath(root), 'utf8') === hash;
}

/** Before a build: one that is cut short must not pass for the last whole one. */
export function removeStamp(root: string): void {
  rmSync(stampPath(root), { force: true });
}

/** After a build that succeeded. `hash` was taken before it, so an edit during the build asks for another. */
export function writeStamp(root: string, hash: string): void {
  writeFileSync(stampPath(root), hash);
}
