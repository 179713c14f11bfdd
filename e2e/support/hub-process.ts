// The built hub as a child process on a data folder of its own, and the ways in which it ends.
import { type ChildProcess, execFile, spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { promisify } from 'node:util';

const root = join(import.meta.dirname, '..', '..');

interface HubStart {
  dataDir: string;
  /** Without the demo parliament. */
  isEmpty?: boolean;
  /** 0, the default, takes any free port. */
  port?: number;
  /** For the whole process it is `stageMoment` of fixed-clock.ts. */
  isClockFixed?: boolean;
}

const fixedClock = ['--import', pathToFileURL(join(import.meta.dirname, 'fixed-clock.ts')).href];

export interface HubProcess {
  /** The link that opens the app; works once. */
  readonly link: string;
  /** `http://127.0.0.1:PORT`. */
  readonly origin: string;
  readonly port: number;
  readonly dataDir: string;
  /** What it wrote to stderr so far. */
  errorOutput(): string;
  /** SIGKILL, as a power cut does it. Resolves when the process is gone. */
  kill(): Promise<void>;
  /** As Ctrl-C. Resolves with the exit code. */
  stop(): Promise<number | null>;
}

export const makeDataDir = () => mkdtempSync(join(tmpdir(), 'dienhong-web-'));
export const removeDataDir = (dataDir: string) => rmSync(dataDir, { recursive: true, force: true });

export async function startHub({
  dataDir,
  isEmpty = false,
  port = 0,
  isClockFixed = false,
}: HubStart): Promise<HubProcess> {
  const words = ['--data', dataDir, '--port', String(port), ...(isEmpty ? ['--empty'] : [])];
  const clock = isClockFixed ? fixedClock : [];
  const child = spawn(process.execPath, [...clock, join(root, 'out/main/hub.js'), ...words], {
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let errors = '';
  child.stderr.on('data', (bytes) => {
    errors += bytes;
  });
  const exited = new Promise<number | null>((resolve) => child.once('exit', resolve));
  const link = await linkOf(child, exited, () => errors);
  const { origin, port: ownPort } = new URL(link);
  const end = (signal: NodeJS.Signals) => {
    child.kill(signal);
    return exited;
  };
  return {
    link,
    origin,
    port: Number(ownPort),
    dataDir,
    errorOutput: () => errors,
    kill: async () => void (await end('SIGKILL')),
    stop: () => end('SIGTERM'),
  };
}

function linkOf(child: ChildProcess, exited: Promise<number | null>, errors: () => string): Promise<string> {
  return new Promise((resolve, reject) => {
    let output = '';
    child.stdout?.on('data', (bytes) => {
      output += bytes;
      const link = /^Diên Hồng: (http:\S+)$/m.exec(output)?.[1];
      if (link) resolve(link);
    });
    void exited.then((code) => reject(new Error(`the hub ended with ${code}: ${errors()}`)));
  });
}

/** Spends the link as a browser does, and returns the session as Playwright's storage state. */
export async function signIn(link: string) {
  const answer = await fetch(link, { redirect: 'manual' });
  const [pair = ''] = (answer.headers.get('set-cookie') ?? '').split(';', 1);
  const [name = '', value = ''] = pair.split('=', 2);
  const cookie = { name, value, domain: '127.0.0.1', path: '/', expires: -1, httpOnly: true, secure: false };
  return { cookies: [{ ...cookie, sameSite: 'Strict' as const }], origins: [] };
}

/** `import` of the command line into a data folder that nobody holds, as drafts for the desk, at `stageMoment`. */
export async function importDrafts(dataDir: string, paths: readonly string[]): Promise<void> {
  const words = [join(root, 'out/main/cli.js'), 'import', ...paths, '--draft', '--recognise', '--data', dataDir];
  await promisify(execFile)(process.execPath, [...fixedClock, ...words]);
}

export interface Verification {
  isWhole: boolean;
  log: { eventCount: number; brokenAt: number | null };
  blobCount: number;
  damagedBlobs: unknown[];
}

/** `verify --json` of the command line on a data folder that nobody holds. */
export async function verifyData(dataDir: string): Promise<Verification> {
  const cli = join(root, 'out/main/cli.js');
  const { stdout } = await promisify(execFile)(process.execPath, [cli, 'verify', '--data', dataDir, '--json']);
  return JSON.parse(stdout);
}
