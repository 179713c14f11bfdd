// What the command line asks for: `--data DIR`, `--empty`, files to import, deep links to open.
import { extname, isAbsolute, join, resolve } from 'node:path';
import { routeForDeepLink } from './deep-link.ts';

export interface LaunchArguments {
  /** Data folder, absolute; null for the ordinary one. */
  readonly dataDir: string | null;
  /** True for `--empty`: no demo parliament. */
  readonly isEmpty: boolean;
  /** Absolute paths of papers to import, in the order given. */
  readonly paths: readonly string[];
  /** Route of the last valid deep link, or null. */
  readonly route: string | null;
}

/** More files than this in one go come through the picker. */
const maxPaths = 500;
const importableExtensions = new Set(['.pdf', '.docx']);

export function isImportablePath(path: string): boolean {
  return importableExtensions.has(extname(path).toLowerCase()) && !path.includes('\0');
}

/**
 * Reads a whole argv. Chromium adds switches of its own and may reorder what a second instance hands over, so nothing
 * here depends on positions except the word after `--data`.
 */
export function readLaunchArguments(argv: readonly string[], workingDir: string): LaunchArguments {
  const paths: string[] = [];
  let dataDir: string | null = null;
  let route: string | null = null;
  let isEmpty = false;
  for (let index = 0; index < argv.length; index += 1) {
    const word = argv[index] ?? '';
    const following = argv[index + 1];
    if (word === '--empty') isEmpty = true;
    else if (word === '--data' && following !== undefined && !following.startsWith('-')) {
      dataDir = resolve(workingDir, following);
      index += 1;
    } else if (word.startsWith('--data=') && word.length > '--data='.length) {
      dataDir = resolve(workingDir, word.slice('--data='.length));
    } else if (word.startsWith('dienhong:')) route = routeForDeepLink(word) ?? route;
    else if (!word.startsWith('-') && isImportablePath(word) && paths.length < maxPaths) {
      paths.push(isAbsolute(word) ? word : join(workingDir, word));
    }
  }
  return { dataDir, isEmpty, paths, route };
}
