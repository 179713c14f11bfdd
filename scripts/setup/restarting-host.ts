// Runs a host from source and starts it again when its sources change. Not `node --watch`: that one sends words of its
// own through the channels between the core and its workers.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { watch } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { projectRoot, say } from './processes.ts';

/** An editor saves in several steps, a branch switch touches many files. */
const settleMs = 200;

/** Runs until the person ends it; a host that fails waits for the next change. */
export async function runRestarting(
  args: readonly string[],
  folders: readonly string[],
  onOutput: (text: string) => void,
): Promise<number> {
  let isEnding = false;
  let changed = Promise.withResolvers<void>();
  const watchers = folders.map((folder) =>
    watch(join(projectRoot, folder), { recursive: true }, (_event, file) => {
      if (file && /\.ts$/.test(file) && !/\.test\.ts$/.test(file)) changed.resolve();
    }),
  );
  const end = () => {
    isEnding = true;
    changed.resolve();
  };
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, end);
  while (!isEnding) {
    changed = Promise.withResolvers<void>();
    const child = spawn(process.execPath, args, { cwd: projectRoot, stdio: ['ignore', 'pipe', 'inherit'] });
    child.stdout.on('data', (chunk: Buffer) => onOutput(chunk.toString('utf8')));
    const closed = once(child, 'close');
    await changed.promise;
    if (!isEnding) {
      await sleep(settleMs);
      say('Mã nguồn đã đổi, đang chạy lại hub…');
    }
    child.kill('SIGINT');
    await closed;
  }
  for (const watcher of watchers) watcher.close();
  return 0;
}
