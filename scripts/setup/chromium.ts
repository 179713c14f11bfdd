// Finds a Chromium for the browser tests. Order: what the person named, the system's, the usual places, Playwright's.
import { existsSync, readdirSync } from 'node:fs';
import { homedir } from 'node:os';
import { delimiter, join } from 'node:path';
import { run, say } from './processes.ts';

export interface BrowserSystem {
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly platform: NodeJS.Platform;
  readonly home: string;
  readonly exists: (path: string) => boolean;
  readonly list: (folder: string) => readonly string[];
}

const namedBy = ['CHROMIUM_PATH', 'CHROME_PATH', 'PUPPETEER_EXECUTABLE_PATH'];
const commandNames = ['chromium', 'chromium-browser', 'google-chrome-stable', 'google-chrome', 'microsoft-edge'];
const macApplications = ['Google Chrome', 'Chromium', 'Microsoft Edge'];
const windowsPrograms = ['Google\\Chrome\\Application\\chrome.exe', 'Microsoft\\Edge\\Application\\msedge.exe'];

/** Path of the first Chromium there is, or null. */
export function findChromium(system: BrowserSystem): string | null {
  return chromiumCandidates(system).find((path) => system.exists(path)) ?? null;
}

/** Every path worth trying, in order; exported for the order's sake. */
export function chromiumCandidates(system: BrowserSystem): string[] {
  const named = namedBy.map((name) => system.env[name]).filter((path) => path !== undefined && path !== '');
  return [...(named as string[]), ...onPath(system), ...usualPlaces(system), ...playwrightCache(system)];
}

function onPath({ env, platform }: BrowserSystem): string[] {
  if (platform === 'win32') return [];
  const folders = (env.PATH ?? '').split(delimiter).filter((folder) => folder !== '');
  return commandNames.flatMap((name) => folders.map((folder) => join(folder, name)));
}

function usualPlaces({ env, platform, home }: BrowserSystem): string[] {
  if (platform === 'darwin') {
    const roots = ['/Applications', join(home, 'Applications')];
    return roots.flatMap((root) => macApplications.map((name) => join(root, `${name}.app/Contents/MacOS/${name}`)));
  }
  if (platform === 'win32') {
    const roots = [env.PROGRAMFILES, env['PROGRAMFILES(X86)'], env.LOCALAPPDATA];
    return roots.flatMap((root) => (root ? windowsPrograms.map((program) => `${root}\\${program}`) : []));
  }
  return ['/usr/lib/chromium/chromium', '/opt/google/chrome/chrome', '/snap/bin/chromium'];
}

/** Newest first: folders are named `chromium-1234`. */
function playwrightCache(system: BrowserSystem): string[] {
  const { env, platform, home } = system;
  const usual: Partial<Record<NodeJS.Platform, string>> = {
    darwin: join(home, 'Library/Caches/ms-playwright'),
    win32: join(env.LOCALAPPDATA ?? home, 'ms-playwright'),
  };
  const cache = env.PLAYWRIGHT_BROWSERS_PATH || (usual[platform] ?? join(home, '.cache/ms-playwright'));
  const inside = [
    'chrome-linux64/chrome',
    'chrome-linux/chrome',
    'chrome-win64/chrome.exe',
    'chrome-win/chrome.exe',
    'chrome-mac-arm64/Google Chrome for Testing.app/Contents/MacOS/Google Chrome for Testing',
    'chrome-mac/Chromium.app/Contents/MacOS/Chromium',
  ];
  const revision = (name: string) => Number(name.slice('chromium-'.length));
  const folders = system.list(cache).filter((name) => /^chromium-\d+$/.test(name));
  return folders
    .sort((a, b) => revision(b) - revision(a))
    .flatMap((folder) => inside.map((path) => join(cache, folder, path)));
}

export function thisSystem(): BrowserSystem {
  return {
    env: process.env,
    platform: process.platform,
    home: homedir(),
    exists: existsSync,
    list: (folder) => (existsSync(folder) ? readdirSync(folder) : []),
  };
}

/** A Chromium, installed from Debian's archive where that is possible; null where there is none to be had. */
export async function ensureChromium(): Promise<string | null> {
  const found = findChromium(thisSystem());
  if (found !== null) return found;
  const canInstall = existsSync('/etc/debian_version') && process.getuid?.() === 0;
  if (!canInstall) return null;
  say('Đang cài Chromium cho các bài kiểm thử trong trình duyệt (apt-get)…');
  const env = { DEBIAN_FRONTEND: 'noninteractive' };
  const update = await run('apt-get', ['update', '-q'], { output: 'keep', env });
  const install = await run('apt-get', ['install', '-y', '-q', 'chromium', 'fonts-noto-core'], { output: 'keep', env });
  if (install.code !== 0) process.stderr.write(update.code === 0 ? install.output : update.output);
  return findChromium(thisSystem());
}
