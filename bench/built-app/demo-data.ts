// A data folder with the whole demo parliament in it, imported and indexed, as any start after the first finds it.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { openCore } from '#core/core.ts';
import { demoClerk } from '#core/demo/demo-clerk.ts';
import { loadDemo } from '#core/demo/load-demo.ts';
import { readOrCreateKeyFile } from '#core/kernel/keys.ts';
import { silentLogger } from '#core/kernel/logger.ts';

export const projectRoot = join(import.meta.dirname, '..', '..');

/** Its path; it goes when the process ends. */
export async function prepareDemoData(): Promise<string> {
  const dataDir = mkdtempSync(join(tmpdir(), 'dien-hong-bench-data-'));
  process.on('exit', () => rmSync(dataDir, { recursive: true, force: true }));
  const core = await openCore({
    dataDir,
    key: readOrCreateKeyFile(dataDir),
    host: 'hub',
    version: 'bench',
    logger: silentLogger,
    isDemo: true,
  });
  await loadDemo(core, join(projectRoot, 'resources/demo'));
  while (core.jobs.listOf(demoClerk.userId).some(({ status }) => status === 'queued' || status === 'running')) {
    await wait(50);
  }
  await core.indexer.whenCurrent();
  await core.close();
  return dataDir;
}
