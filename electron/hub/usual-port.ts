// The port of last time, where nobody asked for another: a browser keeps settings, places read and the app's files by
// address, and the address has the port in it.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { writeFileDurably } from '#core/kernel/durable-file.ts';
import { RefusalError } from '#shared/kernel/refusal.ts';

/** Starts on the folder's usual port; where that is taken, on any free one. Notes which it was. */
export async function startOnUsualPort<Hub extends { readonly port: number }>(
  dataDir: string,
  start: (port: number) => Promise<Hub>,
): Promise<Hub> {
  const file = join(dataDir, 'hub.port');
  const usual = readPort(file);
  const hub = await startOn(usual, start);
  if (hub.port !== usual) writeFileDurably(file, `${hub.port}\n`);
  return hub;
}

async function startOn<Hub>(port: number, start: (port: number) => Promise<Hub>): Promise<Hub> {
  try {
    return await start(port);
  } catch (error) {
    const isTaken = error instanceof RefusalError && ['port-in-use', 'no-rights'].includes(error.refusal.code);
    if (port === 0 || !isTaken) throw error;
    return start(0);
  }
}

/** 0 where none was noted, or what was noted is no port that a person may take. */
function readPort(file: string): number {
  try {
    const port = Number(readFileSync(file, 'utf8').trim());
    return Number.isInteger(port) && port >= 1024 && port <= 65_535 ? port : 0;
  } catch {
    // Nothing noted yet, or not readable: any port will do.
    return 0;
  }
}
