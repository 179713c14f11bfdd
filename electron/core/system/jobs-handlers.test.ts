// What a screen that watches its jobs is told.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createRouterClient } from '@orpc/server';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type Database, openDatabase } from '#core/kernel/database.ts';
import { JobQueue } from '#core/kernel/job-queue.ts';
import { JobStore } from '#core/kernel/job-store.ts';
import { silentLogger } from '#core/kernel/logger.ts';
import type { JobView } from '#shared/kernel/contract.ts';
import { localAdministrator } from '#shared/kernel/people.ts';
import { jobsHandlers } from './handlers.ts';

const owner = localAdministrator.userId;
let folder: string;
let database: Database;
let queue: JobQueue;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'jobs-handlers-'));
  database = openDatabase({ path: join(folder, 'local.db'), key: null, durability: 'full' });
  const handlers = {
    quick: async ({ report }: { report: (progress: number) => void }) => {
      for (let step = 1; step < 100; step += 1) report(step / 100);
      return {};
    },
  };
  const lanes = [{ handlers, concurrency: 4 }];
  queue = new JobQueue({ store: new JobStore(database), lanes, logger: silentLogger });
});
afterEach(async () => {
  await queue.close();
  database.close();
  rmSync(folder, { recursive: true, force: true });
});

const ask = (title: string, of = owner) => queue.enqueueTogether({ kind: 'quick', title, owner: of, payload: {} });

describe('watchJobs', () => {
  it('tells all jobs once, then only those that changed, however often they report', async () => {
    const old = await Promise.all(Array.from({ length: 200 }, (_, number) => ask(`cũ ${number}`)));
    await Promise.all(old.map((jobId) => queue.whenEnded(owner, jobId)));
    const client = createRouterClient(jobsHandlers(queue), { context: { viewer: localAdministrator } });
    const messages = await client.watchJobs();
    const next = async (): Promise<{ jobs: JobView[]; isWhole: boolean }> => {
      const message = await messages.next();
      if (message.done) throw new Error('watchJobs ended');
      return message.value;
    };
    const first = await next();
    expect([first.isWhole, first.jobs.length]).toEqual([true, 200]);
    const asked = await Promise.all([...Array.from({ length: 50 }, (_, number) => ask(`mới ${number}`))]);
    await ask('của người khác', 'binh');
    const told = new Map<string, JobView>();
    let jobsTold = 0;
    while ([...told.values()].filter(({ status }) => status === 'done').length < asked.length) {
      const { isWhole, jobs } = await next();
      expect(isWhole).toBe(false);
      jobsTold += jobs.length;
      for (const job of jobs) told.set(job.jobId, job);
    }
    expect([...told.keys()].toSorted()).toEqual(asked.toSorted());
    // A hundred reports each, told a few times a second.
    expect(jobsTold).toBeLessThan(50 * 10);
    queue.clearFinished(owner);
    expect(await next()).toEqual({ isWhole: true, jobs: [] });
    await messages.return?.();
  });
});
