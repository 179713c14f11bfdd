// Finds a Node that can run the project: SQLite's binding and TypeScript run from source need Node 24. Runs on Node 20.
import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync } from 'node:fs';
import { homedir } from 'node:os';
import { delimiter, join } from 'node:path';

export const neededMajor = 24;

/**
 * The major number of `v24.21.0` or `24.21.0`; 0 when it is no version.
 * @param {string} version
 */
export function majorOf(version) {
  return Number(/^v?(\d+)\./.exec(version.trim())?.[1] ?? 0);
}

/**
 * Where the locked package puts its Node. npm names them after the first three letters of Windows; macOS has none.
 * @param {string} root
 * @param {string} platform
 * @param {string} arch
 */
export function lockedNodePath(root, platform, arch) {
  const isWindows = platform === 'win32';
  const folder = join(root, 'node_modules', `node-${isWindows ? 'win' : platform}-${arch}`, 'bin');
  return join(folder, isWindows ? 'node.exe' : 'node');
}

/**
 * Places where people's own Nodes live, in the order to try them.
 * @param {{ path: string, home: string, platform: string, versionFolders: readonly string[] }} system
 */
export function systemNodePaths(system) {
  const name = system.platform === 'win32' ? 'node.exe' : 'node';
  const onPath = system.path.split(delimiter).filter((folder) => folder !== '');
  const usual =
    system.platform === 'win32'
      ? ['C:\\Program Files\\nodejs']
      : ['/opt/homebrew/bin', '/opt/homebrew/opt/node@24/bin', '/usr/local/bin', '/usr/local/opt/node@24/bin'];
  const managed = system.versionFolders.map((folder) => join(system.home, '.nvm', 'versions', 'node', folder, 'bin'));
  return [...new Set([...onPath, ...usual, ...managed])].map((folder) => join(folder, name));
}

/**
 * The path of a Node of the needed version, or null.
 * @param {string} root
 */
export function findNode(root) {
  if (majorOf(process.version) >= neededMajor) return process.execPath;
  const locked = lockedNodePath(root, process.platform, process.arch);
  if (existsSync(locked)) return locked;
  const home = homedir();
  const nvm = join(home, '.nvm', 'versions', 'node');
  const versionFolders = existsSync(nvm) ? readdirSync(nvm).filter((name) => majorOf(name) >= neededMajor) : [];
  const candidates = systemNodePaths({
    path: process.env.PATH ?? '',
    home,
    platform: process.platform,
    versionFolders,
  });
  return candidates.find((path) => existsSync(path) && majorOf(versionOf(path)) >= neededMajor) ?? null;
}

/** @param {string} path */
function versionOf(path) {
  return spawnSync(path, ['--version'], { encoding: 'utf8', timeout: 5000 }).stdout ?? '';
}
