// `app`: life cycle, paths and the single-instance lock. A second instance leaves a note in the first one's folder.
import { EventEmitter } from 'node:events';
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, watch, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { DoubleWindow } from './browser-window.ts';
import { killUtilities, utilityMetrics } from './utility-process.ts';
import { appEvents, preventable } from './web-contents.ts';

const home = process.env.ELECTRON_DOUBLE_HOME ?? '';
const ready = Promise.withResolvers<void>();

export function announceReady(): void {
  ready.resolve();
  app.emit('ready');
}

class DoubleApp extends EventEmitter {
  readonly isPackaged = false;
  readonly calls: string[] = [];
  #paths = new Map([['userData', join(home, 'user-data')]]);

  getPath(name: string): string {
    return this.#paths.get(name) ?? join(home, name);
  }
  setPath(name: string, path: string): void {
    this.#paths.set(name, path);
  }
  getVersion(): string {
    return JSON.parse(readFileSync(new URL('../../package.json', import.meta.url), 'utf8')).version;
  }
  whenReady(): Promise<void> {
    return ready.promise;
  }
  enableSandbox(): void {
    this.calls.push('enableSandbox');
  }
  setAsDefaultProtocolClient(): boolean {
    return true;
  }
  setAboutPanelOptions(): void {}
  showAboutPanel(): void {
    this.calls.push('showAboutPanel');
  }
  getAppMetrics() {
    return [{ type: 'Browser', pid: process.pid }, ...utilityMetrics()];
  }

  requestSingleInstanceLock(): boolean {
    const folder = this.getPath('userData');
    const lock = join(folder, 'double.lock');
    const notes = join(folder, 'double-notes');
    mkdirSync(notes, { recursive: true });
    if (existsSync(lock) && isAlive(Number(readFileSync(lock, 'utf8')))) {
      const note = JSON.stringify({ argv: process.argv, workingDir: process.cwd() });
      writeFileSync(join(notes, `${process.pid}.json`), note);
      return false;
    }
    writeFileSync(lock, String(process.pid));
    process.on('exit', () => rmSync(lock, { force: true }));
    watch(notes, () => this.#readNotes(notes)).unref();
    return true;
  }

  #readNotes(notes: string): void {
    for (const name of readdirSync(notes)) {
      const text = readFileSync(join(notes, name), 'utf8');
      if (text === '') continue; // Still being written: the watcher calls again.
      rmSync(join(notes, name));
      const { argv, workingDir } = JSON.parse(text);
      this.emit('second-instance', {}, argv, workingDir, null);
    }
  }

  quit(): void {
    const event = preventable({});
    this.emit('before-quit', event);
    if (event.defaultPrevented) return;
    for (const window of DoubleWindow.getAllWindows()) window.close();
    this.exit(0);
  }

  exit(code = 0): void {
    this.emit('quit', {}, code);
    killUtilities();
    process.exit(code);
  }
}

export const app = new DoubleApp();

for (const name of ['web-contents-created', 'window-all-closed', 'render-process-gone', 'browser-window-created']) {
  appEvents.on(name, (...args: unknown[]) => {
    const isHandled = app.emit(name, ...args);
    if (name === 'window-all-closed' && !isHandled) app.quit();
  });
}

function isAlive(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch {
    return false; // No such process.
  }
}
