// Runs a host (the hub, the desktop app) until it ends or the person ends it.
import { spawn } from 'node:child_process';
import { projectRoot } from './processes.ts';

export interface HostCommand {
  readonly command: string;
  readonly args: readonly string[];
  /** Called with what the host prints, as it prints it. */
  readonly onOutput?: (text: string) => void;
}

/** Patience with a host that was asked to end: it closes its databases in well under a second. */
const closeTimeoutMs = 10_000;

/**
 * The host's exit code; 0 when the person ended it. A terminal sends Ctrl-C to the whole group and npm sends it again,
 * so only the first counts, and the host must do the same.
 */
export function runHost(host: HostCommand): Promise<number> {
  const child = spawn(host.command, host.args, { cwd: projectRoot, stdio: ['inherit', 'pipe', 'inherit'] });
  child.stdout.on('data', (chunk: Buffer) => {
    process.stdout.write(chunk);
    host.onOutput?.(chunk.toString('utf8'));
  });
  let isEnding = false;
  const end = () => {
    if (isEnding) return;
    isEnding = true;
    child.kill('SIGINT');
    setTimeout(() => child.kill('SIGKILL'), closeTimeoutMs).unref();
  };
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, end);
  return new Promise((resolve) => {
    child.on('error', (error) => {
      process.stderr.write(`${host.command}: ${error.message}\n`);
      resolve(1);
    });
    child.on('close', (code) => resolve(isEnding ? 0 : (code ?? 1)));
  });
}
