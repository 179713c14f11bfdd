// Electron's npm package holds no binary; its own install script fetches one. Tried once for each version, for a short
// time: where the download is blocked or slow, `npm start` goes on in the browser and the next start does not wait.
import { type ChildProcess, spawn } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { say } from './processes.ts';

const downloadTimeoutMs = 20_000;

export type ElectronAnswer =
  | { readonly kind: 'found'; readonly path: string }
  | { readonly kind: 'absent'; readonly reason: string };

const absent = (reason: string): ElectronAnswer => ({ kind: 'absent', reason });

/** The binary that the package would start, or null: what `require('electron')` answers, without its download. */
export function installedElectron(root: string, overrideDist: string | undefined): string | null {
  const packageDir = join(root, 'node_modules', 'electron');
  const pathFile = join(packageDir, 'path.txt');
  const name = existsSync(pathFile) ? readFileSync(pathFile, 'utf8') : null;
  if (overrideDist !== undefined && overrideDist !== '') {
    const path = join(overrideDist, name ?? 'electron');
    return existsSync(path) ? path : null;
  }
  if (name === null) return null;
  const path = join(packageDir, 'dist', name);
  return existsSync(path) ? path : null;
}

/** Windows and macOS always have a screen; on Linux a session without one says so by its environment. */
export function hasScreen(platform: NodeJS.Platform, env: NodeJS.ProcessEnv): boolean {
  return platform !== 'linux' || Boolean(env.DISPLAY || env.WAYLAND_DISPLAY);
}

export async function findElectron(root: string): Promise<ElectronAnswer> {
  if (!hasScreen(process.platform, process.env)) return absent('Phiên làm việc này không có màn hình đồ họa');
  const installed = installedElectron(root, process.env.ELECTRON_OVERRIDE_DIST_PATH);
  if (installed !== null) return { kind: 'found', path: installed };
  if (process.env.ELECTRON_SKIP_BINARY_DOWNLOAD) return absent('Chưa có Electron trên máy này');
  const marker = join(root, '.cache', 'electron-not-available');
  const wanted = `${electronVersion(root)} ${process.platform}-${process.arch}`;
  if (existsSync(marker) && readFileSync(marker, 'utf8') === wanted) return absent('Không tải được Electron');
  say('Đang tải Electron (tối đa 20 giây)…');
  await download(root);
  const path = installedElectron(root, undefined);
  if (path !== null) return { kind: 'found', path };
  mkdirSync(join(root, '.cache'), { recursive: true });
  writeFileSync(marker, wanted);
  return absent('Không tải được Electron (muốn thử lại: npx install-electron)');
}

function electronVersion(root: string): string {
  const manifest = readFileSync(join(root, 'node_modules', 'electron', 'package.json'), 'utf8');
  return String(JSON.parse(manifest).version);
}

/** Its words are not shown: a stack trace of a refused connection helps nobody who only wants the app. */
function download(root: string): Promise<void> {
  const script = join(root, 'node_modules', 'electron', 'install.js');
  const child: ChildProcess = spawn(process.execPath, [script], { cwd: root, stdio: 'ignore' });
  return new Promise((resolve) => {
    const timer = setTimeout(() => child.kill('SIGKILL'), downloadTimeoutMs);
    const finish = () => {
      clearTimeout(timer);
      resolve();
    };
    child.on('error', finish);
    child.on('exit', finish);
  });
}
