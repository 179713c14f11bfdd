// A core of its own for each test of a file: real files, real databases, real workers, asked through the router.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createRouterClient } from '@orpc/server';
import { afterEach, beforeEach } from 'vitest';
import { localAdministrator, type Viewer } from '#shared/kernel/people.ts';
import { type Core, openCore } from './core.ts';
import { silentLogger } from './kernel/logger.ts';
import { createRouter } from './router.ts';

export const openForTest = (dataDir: string, key: Buffer | null = null): Promise<Core> =>
  openCore({ dataDir, key, host: 'cli', version: '0', logger: silentLogger });

/** `folder` is for the test's own files; the core's data are in `data` below it. */
export function coreForEachTest(key: Buffer | null = null) {
  let folder = '';
  let core: Core;
  const open = () => openForTest(join(folder, 'data'), key);
  beforeEach(async () => {
    folder = mkdtempSync(join(tmpdir(), 'dien-hong-test-'));
    core = await open();
  });
  afterEach(async () => {
    await core.close();
    rmSync(folder, { recursive: true, force: true });
  });
  return {
    get core() {
      return core;
    },
    get folder() {
      return folder;
    },
    get dataDir() {
      return join(folder, 'data');
    },
    /** As after a restart; `meanwhile` finds the data folder closed. */
    async reopen(meanwhile: () => void | Promise<void> = () => {}): Promise<void> {
      await core.close();
      await meanwhile();
      core = await open();
    },
    clientOf: (viewer: Viewer = localAdministrator) => createRouterClient(createRouter(core), { context: { viewer } }),
  };
}

export const deputyOf = (userId: string, ...circles: string[]): Viewer => ({
  ...{ userId, displayName: userId, roles: ['deputy'] },
  circles: ['everyone', `user:${userId}`, ...circles],
});
