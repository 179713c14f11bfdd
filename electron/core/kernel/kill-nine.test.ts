// [L5] in earnest: another process appends, is killed with SIGKILL at a random moment, and everything that it had
// acknowledged must be there, whole, in order.
import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { afterAll, describe, expect, it } from 'vitest';
import { openLog } from './log-recovery.ts';

const folder = mkdtempSync(join(tmpdir(), 'dien-hong-kill-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** Acknowledged command ids, in order, until the child was killed. */
async function appendUntilKilled(path: string, afterAcknowledgements: number): Promise<string[]> {
  const script = join(import.meta.dirname, 'kill-nine-writer.ts');
  const child: ChildProcess = spawn(process.execPath, [script, path], { stdio: ['ignore', 'pipe', 'inherit'] });
  const acknowledged: string[] = [];
  const lines = createInterface({ input: child.stdout as NodeJS.ReadableStream });
  for await (const line of lines) {
    acknowledged.push(line);
    if (acknowledged.length === afterAcknowledgements) child.kill('SIGKILL');
  }
  return acknowledged;
}

describe('a log whose process is killed', () => {
  it('[L5] holds all that was acknowledged, after each of several kills', async () => {
    const path = join(folder, 'log.db');
    const acknowledged: string[] = [];
    for (const afterAcknowledgements of [3, 41, 170]) {
      acknowledged.push(...(await appendUntilKilled(path, afterAcknowledgements)));
      const { log, recovered } = openLog(path, null);
      expect(recovered).toBeNull();
      const kept = new Set(log.readAfter(0, 1_000_000).map((event) => (event.data as { commandId: string }).commandId));
      expect(acknowledged.filter((commandId) => !kept.has(commandId))).toEqual([]);
      expect((await log.verify()).brokenAt).toBeNull();
      await log.close();
    }
    expect(acknowledged.length).toBeGreaterThan(200);
  });
});
