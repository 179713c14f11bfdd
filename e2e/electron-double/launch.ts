// Starts the built app on the double. Shaped like Playwright's `_electron.launch()`, so that the same specs run on both.
import { type ChildProcess, fork, spawn } from 'node:child_process';
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { type Browser, chromium, type Page } from 'playwright-core';
import type { DesktopApp, LaunchOptions } from '../desktop/desktop-app.ts';
import { quietFlags } from '../support/chromium-launch.ts';

const chromiumFlags = ['--headless', ...quietFlags, '--remote-debugging-port=0'];

export async function launchDouble({ args, home, env = {} }: LaunchOptions): Promise<DesktopApp> {
  mkdirSync(home, { recursive: true });
  const browserProcess = spawn(
    process.env.CHROMIUM_PATH ?? '/usr/bin/chromium',
    [...chromiumFlags, `--user-data-dir=${join(home, 'chromium')}`, 'about:blank'],
    { stdio: ['ignore', 'ignore', 'pipe'] },
  );
  const endpoint = await debuggingEndpoint(browserProcess);
  const environment = { ...env, ELECTRON_DOUBLE_HOME: home, ELECTRON_DOUBLE_BROWSER: endpoint };
  const child = startMain(args, environment);
  const browser = await chromium.connectOverCDP(endpoint);
  const exited = exitOf(child);
  let errors = '';
  child.stderr?.on('data', (bytes) => {
    errors += bytes;
  });
  return {
    process: () => child,
    firstWindow: () => firstWindow(browser, exited, () => errors),
    evaluate: evaluator(child),
    startAgain: (again) => exitOf(startMain(again, environment)),
    waitForExit: () => exited,
    errorOutput: () => errors,
    close: async () => {
      if (child.exitCode === null && child.connected) child.kill('SIGTERM');
      await exited;
      await browser.close();
      await ended(browserProcess);
    },
  };
}

function startMain(args: readonly string[], env: NodeJS.ProcessEnv): ChildProcess {
  const root = join(import.meta.dirname, '..', '..');
  return fork(join(root, 'out', 'main', 'index.js'), [...args], {
    cwd: root,
    execArgv: ['--import', new URL('./register.ts', import.meta.url).href],
    env: { ...process.env, ...env },
    stdio: ['ignore', 'inherit', 'pipe', 'ipc'],
  });
}

function exitOf(child: ChildProcess): Promise<number> {
  return new Promise((resolve) => child.on('exit', (code) => resolve(code ?? 1)));
}

/** Chromium prints where it listens. */
async function debuggingEndpoint(browserProcess: ChildProcess): Promise<string> {
  if (browserProcess.stderr === null) throw new Error('Chromium was started without stderr.');
  for await (const line of createInterface({ input: browserProcess.stderr })) {
    const match = /DevTools listening on (ws:\S+)/.exec(line);
    if (match?.[1] !== undefined) {
      browserProcess.stderr.resume();
      return match[1];
    }
  }
  throw new Error('Chromium ended before it listened.');
}

async function firstWindow(browser: Browser, exited: Promise<number>, errors: () => string): Promise<Page> {
  const [context] = browser.contexts();
  if (context === undefined) throw new Error('The browser has no context.');
  const isWindow = (page: Page) => page.url().startsWith('http://127.0.0.1:');
  const loaded = async (): Promise<Page> => {
    for (;;) {
      const page = context.pages().find(isWindow);
      if (page !== undefined) return page;
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
  };
  const gone = exited.then((code) => {
    throw new Error(`Main ended with ${code} before a window opened:\n${errors()}`);
  });
  return Promise.race([loaded(), gone]);
}

function evaluator(child: ChildProcess): DesktopApp['evaluate'] {
  let count = 0;
  return (evaluated, argument) => {
    count += 1;
    const id = count;
    return new Promise((resolve, reject) => {
      const onMessage = (message: { evaluate: number; value?: unknown; error?: string }) => {
        if (message.evaluate !== id) return;
        child.off('message', onMessage);
        if (message.error === undefined) resolve(message.value as never);
        else reject(new Error(message.error));
      };
      child.on('message', onMessage);
      child.send({ evaluate: id, source: String(evaluated), argument });
    });
  };
}

async function ended(browserProcess: ChildProcess): Promise<void> {
  if (browserProcess.exitCode !== null || browserProcess.signalCode !== null) return;
  const exited = new Promise((resolve) => browserProcess.on('exit', resolve));
  browserProcess.kill();
  await exited;
}
