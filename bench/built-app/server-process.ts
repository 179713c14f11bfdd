// A server as a child process that says where it is; ends with the benchmark.
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { projectRoot } from './demo-data.ts';

export interface ServerProcess {
  /** For the hub a link that works once, for the peer just its address. */
  readonly url: string;
  stop(): Promise<void>;
}

/** The built hub, until its line `Diên Hồng: URL`. */
export function startHub(dataDir: string, options: readonly string[] = []): Promise<ServerProcess> {
  return start([join(projectRoot, 'out/main/hub.js'), '--data', dataDir, ...options]);
}

/** A bare Node server of one static page. */
export function startBareServer(): Promise<ServerProcess> {
  return start([fileURLToPath(new URL('./bare-server.mjs', import.meta.url))]);
}

/** The stock viewer of pdf.js with one paper. */
export function startStockViewer(paperPath: string): Promise<ServerProcess> {
  return start([fileURLToPath(new URL('../reader/stock-server.mjs', import.meta.url)), paperPath]);
}

async function start(args: readonly string[]): Promise<ServerProcess> {
  const child = spawn(process.execPath, args, { stdio: ['ignore', 'pipe', 'inherit'] });
  const kill = () => child.kill('SIGKILL');
  process.once('exit', kill);
  const url = await urlOf(child);
  return {
    url,
    async stop() {
      const exited = once(child, 'exit');
      child.kill('SIGTERM');
      await exited;
      process.off('exit', kill);
    },
  };
}

function urlOf(child: ChildProcess): Promise<string> {
  return new Promise((resolve, reject) => {
    let output = '';
    child.stdout?.on('data', (bytes) => {
      output += bytes;
      const url = /^Diên Hồng: (http:\S+)$/m.exec(output)?.[1];
      if (url !== undefined) resolve(url);
    });
    child.once('exit', (code) => reject(new Error(`startHub: expected a link, the process ended with ${code}`)));
  });
}
