// Chooses what the desktop specs run on: the double, or with `DIENHONG_ELECTRON=real` the real Electron.
import { spawn } from 'node:child_process';
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { _electron } from 'playwright-core';
import { launchDouble } from '../electron-double/launch.ts';
import type { DesktopApp, LaunchOptions } from './desktop-app.ts';

export const isRealElectron = process.env.DIENHONG_ELECTRON === 'real';

export function launch(options: LaunchOptions): Promise<DesktopApp> {
  return isRealElectron ? launchReal(options) : launchDouble(options);
}

async function launchReal({ args, home, env = {} }: LaunchOptions): Promise<DesktopApp> {
  mkdirSync(home, { recursive: true });
  const root = join(import.meta.dirname, '..', '..');
  const environment = { ...definedEnvironment(), ...env, XDG_CONFIG_HOME: home };
  const app = await _electron.launch({ args: [root, ...args], cwd: root, env: environment });
  const child = app.process();
  const exited = new Promise<number>((resolve) => child.on('exit', (code) => resolve(code ?? 1)));
  let errors = '';
  child.stderr?.on('data', (bytes) => {
    errors += bytes;
  });
  return {
    process: () => child,
    firstWindow: () => app.firstWindow(),
    evaluate: (evaluated, argument) => app.evaluate(evaluated as never, argument) as never,
    startAgain: (again) =>
      new Promise((resolve) => {
        const second = spawn(child.spawnfile, [root, ...again], { cwd: root, env: environment, stdio: 'ignore' });
        second.on('exit', (code) => resolve(code ?? 1));
      }),
    waitForExit: () => exited,
    errorOutput: () => errors,
    close: () => app.close(),
  };
}

function definedEnvironment(): Record<string, string> {
  const entries = Object.entries(process.env).filter((entry): entry is [string, string] => entry[1] !== undefined);
  return Object.fromEntries(entries);
}
