// Are the locked dependencies in node_modules, and if not, bring them. Runs on Node 20 before anything is installed.
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const stampName = '.dien-hong-installed';

/**
 * @typedef {{ version?: string, optional?: boolean, link?: boolean }} LockEntry
 * @typedef {Record<string, LockEntry>} LockEntries
 */

/**
 * What a finished install of this lockfile on this platform is called; the same folder shared by two systems is told apart.
 * @param {string | Buffer} lockfile
 * @param {string} platform
 */
export function installStamp(lockfile, platform) {
  return `${createHash('sha256').update(lockfile).digest('hex')} ${platform}`;
}

/**
 * Whether what npm says it installed (its own record, written last) is what the lockfile asks for. Optional packages
 * may be absent: they belong to other platforms.
 * @param {LockEntries} locked
 * @param {LockEntries} installed
 */
export function agrees(locked, installed) {
  const isThere = Object.entries(locked).every(([path, entry]) => {
    if (path === '') return true;
    const found = installed[path];
    return found ? found.version === entry.version : entry.optional === true;
  });
  return isThere && Object.keys(installed).every((path) => locked[path] !== undefined);
}

/** @param {string} path */
function readOrNull(path) {
  try {
    return readFileSync(path, 'utf8');
  } catch (error) {
    if (/** @type {NodeJS.ErrnoException} */ (error).code === 'ENOENT') return null;
    throw error;
  }
}

/**
 * @param {string} root
 * @returns {'ready' | 'unstamped' | 'missing'}
 */
export function dependencyState(root) {
  const lockText = readFileSync(join(root, 'package-lock.json'), 'utf8');
  const modules = join(root, 'node_modules');
  const manifest = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
  const direct = Object.keys({ ...manifest.dependencies, ...manifest.devDependencies });
  if (!direct.every((name) => existsSync(join(modules, name, 'package.json')))) return 'missing';
  if (readOrNull(join(modules, stampName)) === installStamp(lockText, platformName())) return 'ready';
  const record = readOrNull(join(modules, '.package-lock.json'));
  if (record === null) return 'missing';
  const installed = JSON.parse(record).packages;
  const isWhole = Object.keys(installed).every((path) => existsSync(join(root, path)));
  return isWhole && agrees(JSON.parse(lockText).packages, installed) ? 'unstamped' : 'missing';
}

/**
 * Makes node_modules match the lockfile. An install that was cut short leaves no stamp, so the next run starts it over.
 * @param {string} root
 * @param {(line: string) => void} say
 * @returns {boolean} whether the dependencies are there now
 */
export function ensureDependencies(root, say) {
  const state = dependencyState(root);
  if (state === 'ready') return true;
  const modules = join(root, 'node_modules');
  if (state === 'missing') {
    say('Đang cài các gói phụ thuộc theo package-lock.json (chừng nửa phút)…');
    for (const name of [stampName, '.package-lock.json']) rmSync(join(modules, name), { force: true });
    if (!runNpmCi(root)) {
      say('Không cài được các gói phụ thuộc; hãy xem lỗi của npm ở trên, kiểm tra kết nối mạng rồi chạy lại lệnh này.');
      return false;
    }
  }
  writeFileSync(join(modules, stampName), installStamp(readFileSync(join(root, 'package-lock.json')), platformName()));
  return true;
}

/**
 * No package of ours needs an install script: natives come prebuilt, and Electron's download is `npm start`'s business.
 * @param {string} root
 */
function runNpmCi(root) {
  const npm = process.env.npm_execpath;
  const node = process.env.npm_node_execpath ?? process.execPath;
  stepAside(root);
  const flags = ['ci', '--include=dev', '--include=optional', '--ignore-scripts', '--engine-strict=false'];
  const quiet = ['--no-audit', '--no-fund', '--no-update-notifier', '--loglevel=error'];
  // npm's stdout joins our stderr: a command such as `cli --json` owns stdout.
  /** @type {import('node:child_process').SpawnSyncOptions} */
  const options = { cwd: root, stdio: ['ignore', 2, 2] };
  const result =
    npm && /\.[cm]?js$/.test(npm)
      ? spawnSync(node, [npm, ...flags, ...quiet], options)
      : spawnSync('npm', [...flags, ...quiet], { ...options, shell: process.platform === 'win32' });
  return result.status === 0;
}

/**
 * npm puts node_modules/.bin first on PATH, so this may be the very Node that npm is about to replace. Windows refuses
 * to delete a running program but lets it be moved.
 * @param {string} root
 */
function stepAside(root) {
  if (process.platform !== 'win32' || !process.execPath.startsWith(join(root, 'node_modules'))) return;
  mkdirSync(join(root, '.cache'), { recursive: true });
  renameSync(process.execPath, join(root, '.cache', `node-${process.pid}.exe`));
}

/** `linux-x64`, `win32-arm64`…: what the installed natives were chosen for. */
function platformName() {
  return `${process.platform}-${process.arch}`;
}
