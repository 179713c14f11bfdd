// Starting other programs and waiting for them, the same way in every command.
import { type SpawnOptions, spawn } from 'node:child_process';
import { dirname } from 'node:path';

export const projectRoot = dirname(dirname(import.meta.dirname));

const endSignals = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;

export interface RunResult {
  /** Exit code; 1 when the program could not be started or died of a signal. */
  readonly code: number;
  /** Both streams together, when they were captured. */
  readonly output: string;
}

export interface RunOptions {
  /** `show` passes the program's output through, `keep` captures it for a message in case of failure. */
  readonly output: 'show' | 'keep';
  readonly env?: Readonly<Record<string, string>>;
  readonly timeoutMs?: number;
}

/**
 * Runs a program in the project folder to its end. Never throws: what went wrong is in the result. The program gets a
 * process group of its own, so that its workers end with it when it hangs or the person presses Ctrl-C.
 */
export function run(command: string, args: readonly string[], options: RunOptions): Promise<RunResult> {
  const hasGroups = process.platform !== 'win32';
  const spawnOptions: SpawnOptions = {
    cwd: projectRoot,
    env: { ...process.env, ...options.env },
    stdio: options.output === 'show' ? ['ignore', 'inherit', 'inherit'] : ['ignore', 'pipe', 'pipe'],
    detached: hasGroups,
  };
  const child = spawn(command, args, spawnOptions);
  const chunks: Buffer[] = [];
  for (const stream of [child.stdout, child.stderr]) stream?.on('data', (chunk: Buffer) => chunks.push(chunk));
  const killAll = () => {
    if (child.pid === undefined || child.exitCode !== null) return;
    if (hasGroups) process.kill(-child.pid, 'SIGKILL');
    else spawn('taskkill', ['/pid', String(child.pid), '/t', '/f'], { stdio: 'ignore' });
  };
  const interrupt = () => {
    killAll();
    process.exit(130);
  };
  for (const signal of endSignals) process.once(signal, interrupt);
  const timer = options.timeoutMs === undefined ? undefined : setTimeout(killAll, options.timeoutMs);
  return new Promise((resolve) => {
    const finish = (code: number, message = '') => {
      clearTimeout(timer);
      for (const signal of endSignals) process.off(signal, interrupt);
      resolve({ code, output: Buffer.concat(chunks).toString('utf8') + message });
    };
    child.on('error', (error) => finish(1, `${command}: ${error.message}\n`));
    child.on('close', (code) => finish(code ?? 1));
  });
}

/** Runs a package's program with this Node; `npx` would ask the shell, and Windows names it otherwise. */
export function runNode(args: readonly string[], options: RunOptions): Promise<RunResult> {
  return run(process.execPath, args, options);
}

/** One line of what a command is doing, apart from its results. */
export function say(line: string): void {
  process.stderr.write(`${line}\n`);
}

/** `1,4 giây`, for the reader of a terminal. */
export function secondsSince(startedAtMs: number): string {
  return `${((performance.now() - startedAtMs) / 1000).toFixed(1).replace('.', ',')} giây`;
}
