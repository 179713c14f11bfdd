// Starting other programs and waiting for them, the same way in every command.
import { type SpawnOptions, spawn } from 'node:child_process';
import { dirname } from 'node:path';

export const projectRoot = dirname(dirname(import.meta.dirname));

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

/** Runs a program in the project folder to its end. Never throws: what went wrong is in the result. */
export function run(command: string, args: readonly string[], options: RunOptions): Promise<RunResult> {
  const spawnOptions: SpawnOptions = {
    cwd: projectRoot,
    env: { ...process.env, ...options.env },
    stdio: options.output === 'show' ? ['ignore', 'inherit', 'inherit'] : ['ignore', 'pipe', 'pipe'],
    ...(options.timeoutMs === undefined ? {} : { timeout: options.timeoutMs, killSignal: 'SIGKILL' as const }),
  };
  const child = spawn(command, args, spawnOptions);
  const chunks: Buffer[] = [];
  for (const stream of [child.stdout, child.stderr]) stream?.on('data', (chunk: Buffer) => chunks.push(chunk));
  return new Promise((resolve) => {
    const output = () => Buffer.concat(chunks).toString('utf8');
    child.on('error', (error) => resolve({ code: 1, output: `${command}: ${error.message}\n` }));
    child.on('close', (code) => resolve({ code: code ?? 1, output: output() }));
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
