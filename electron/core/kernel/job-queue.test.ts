import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { RefusalError } from '#shared/kernel/refusal.ts';
import { type Database, openDatabase } from './database.ts';
import { type JobContext, type JobHandler, JobQueue } from './job-queue.ts';
import { JobStore } from './job-store.ts';
import { silentLogger } from './logger.ts';

let folder: string;
let database: Database;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'dien-hong-jobs-'));
  database = openDatabase({ path: join(folder, 'local.db'), key: null, durability: 'full' });
});
afterEach(() => {
  database.close();
  rmSync(folder, { recursive: true, force: true });
});

const queueOf = (handler: JobHandler, concurrency = 1) =>
  new JobQueue({
    store: new JobStore(database),
    lanes: [{ handlers: { test: handler }, concurrency }],
    logger: silentLogger,
  });
const enqueue = (queue: JobQueue, payload: unknown = {}) =>
  queue.enqueue({ kind: 'test', title: 'Luật.pdf', owner: 'an', payload });

function settled(queue: JobQueue, jobId: string): Promise<ReturnType<JobQueue['find']>> {
  return new Promise((resolve) => {
    const look = () => {
      const job = queue.find('an', jobId);
      if (job && !['queued', 'running'].includes(job.status)) resolve(job);
    };
    queue.onChanged(look);
    look();
  });
}
/** Runs until its signal is aborted. */
const untilAborted = ({ signal }: JobContext) =>
  new Promise<never>((_, reject) => signal.addEventListener('abort', () => reject(signal.reason)));

describe('JobQueue', () => {
  it('runs jobs in order, no more at once than allowed, and keeps what they gave', async () => {
    let atOnce = 0;
    let most = 0;
    const order: unknown[] = [];
    const queue = queueOf(async ({ payload }) => {
      most = Math.max(most, ++atOnce);
      order.push(payload);
      await new Promise((resolve) => setTimeout(resolve, 5));
      atOnce -= 1;
      return { n: order.length };
    }, 2);
    const ids = [1, 2, 3, 4, 5].map((n) => enqueue(queue, n));
    const jobs = await Promise.all(ids.map((id) => settled(queue, id)));
    expect(order).toEqual([1, 2, 3, 4, 5]);
    expect(most).toBe(2);
    expect(jobs[4]).toMatchObject({ status: 'done', progress: 1, result: { n: 5 }, refusal: null });
    await queue.close();
  });

  it('shows progress as it comes', async () => {
    const queue = queueOf(async ({ report }) => {
      report(0.5);
      report(7);
      return {};
    });
    const seen: (number | null | undefined)[] = [];
    queue.onChanged(() => seen.push(queue.listOf('an')[0]?.progress));
    await settled(queue, enqueue(queue));
    expect(seen).toContain(0.5);
    expect(seen).toContain(1);
    await queue.close();
  });

  it('keeps a refusal, and runs again on retry', async () => {
    let isMended = false;
    const queue = queueOf(async () => {
      if (!isMended) throw new RefusalError('file-damaged', { fileName: 'Luật.pdf' });
      return {};
    });
    const jobId = enqueue(queue);
    expect(await settled(queue, jobId)).toMatchObject({
      status: 'failed',
      refusal: { code: 'file-damaged', facts: { fileName: 'Luật.pdf' } },
    });
    isMended = true;
    queue.retry('an', jobId);
    expect(await settled(queue, jobId)).toMatchObject({ status: 'done', refusal: null });
    await queue.close();
  });

  it('calls a bug internal and says nothing of it to the person', async () => {
    const queue = queueOf(async () => {
      throw new Error('secret path /home/an');
    });
    const job = await settled(queue, enqueue(queue));
    expect(job?.refusal).toEqual({ code: 'internal' });
    await queue.close();
  });

  it('cancels what runs and what waits', async () => {
    const queue = queueOf(untilAborted);
    const [running, waiting] = [enqueue(queue), enqueue(queue)];
    queue.cancel('an', waiting);
    queue.cancel('an', running);
    expect(await settled(queue, running)).toMatchObject({ status: 'cancelled', refusal: { code: 'cancelled' } });
    expect(await settled(queue, waiting)).toMatchObject({ status: 'cancelled' });
    expect(() => queue.cancel('an', running)).toThrow(RefusalError);
    await queue.close();
  });

  it('takes up after a restart what was running and what was waiting', async () => {
    const before = queueOf(untilAborted);
    const ids = [enqueue(before, 'a'), enqueue(before, 'b')];
    await before.close();
    const done: unknown[] = [];
    const after = queueOf(async ({ payload }) => {
      done.push(payload);
      return {};
    });
    after.start();
    await Promise.all(ids.map((id) => settled(after, id)));
    expect(done).toEqual(['a', 'b']);
    await after.close();
  });

  it('gives a job up that took the process down three times', () => {
    const store = new JobStore(database);
    const killed = queueOf(untilAborted);
    const jobId = enqueue(killed);
    const record = store.find(jobId);
    if (!record) throw new Error('no record');
    // As a kill leaves it: still marked as running.
    store.save({ ...record, status: 'running', attempts: 3 });
    expect(queueOf(untilAborted).find('an', jobId)).toMatchObject({ status: 'failed', refusal: { code: 'internal' } });
  });

  it('goes on without a crash when the disk is full, says so, and takes the job up after a restart', async () => {
    const full = (isFull: boolean) => {
      const pages = isFull ? Number(database.pragma('page_count', { simple: true })) : 1_000_000;
      database.pragma(`max_page_count = ${pages}`);
    };
    const queue = queueOf(async () => {
      full(true);
      throw new RefusalError('disk-full', { text: 'x'.repeat(100_000) });
    });
    const jobId = enqueue(queue);
    expect(await settled(queue, jobId)).toMatchObject({ status: 'failed', refusal: { code: 'disk-full' } });
    expect(() => enqueue(queue, 'x'.repeat(100_000))).toThrow(RefusalError);
    expect(queue.listOf('an')).toMatchObject([{ jobId, status: 'failed' }]);
    await queue.close();
    full(false);
    const after = queueOf(async () => ({}));
    after.start();
    expect(await settled(after, jobId)).toMatchObject({ status: 'done' });
    await after.close();
  });

  it('takes in together what is asked for at the same moment, in order, and tells each when it has ended', async () => {
    const queue = queueOf(async ({ payload }) => {
      if (payload === 2) throw new RefusalError('file-empty');
      return {};
    });
    const asked = [1, 2, 3].map((n) => queue.enqueueTogether({ kind: 'test', title: `${n}`, owner: 'an', payload: n }));
    expect(queue.listOf('an')).toEqual([]);
    const ended = await Promise.all((await Promise.all(asked)).map((jobId) => queue.whenEnded('an', jobId)));
    expect(ended.map(({ title, status }) => [title, status])).toEqual([
      ['1', 'done'],
      ['2', 'failed'],
      ['3', 'done'],
    ]);
    await queue.close();
    const late = queue.enqueueTogether({ kind: 'test', title: '4', owner: 'an', payload: 4 });
    await expect(late).rejects.toMatchObject({ refusal: { code: 'cancelled' } });
  });

  it('lets nobody wait for ever when it is closed', async () => {
    const queue = queueOf(untilAborted);
    const waiting = [enqueue(queue), enqueue(queue)].map((jobId) => queue.whenEnded('an', jobId));
    const outcomes = Promise.allSettled(waiting);
    await queue.close();
    expect((await outcomes).map(({ status }) => status)).toEqual(['rejected', 'rejected']);
    await expect(queue.whenEnded('an', 'unknown')).rejects.toMatchObject({ refusal: { code: 'job-unknown' } });
  });

  it('runs what may have taken the process down after all others, and by itself', async () => {
    const store = new JobStore(database);
    const killed = queueOf(untilAborted, 2);
    const ids = ['a', 'b', 'c', 'd'].map((payload) => enqueue(killed, payload));
    await killed.close();
    // As a kill leaves them: still marked as running.
    for (const jobId of ids.slice(0, 2)) {
      const record = store.find(jobId);
      if (record) store.note({ ...record, status: 'running', attempts: 1 });
    }
    let atOnce = 0;
    const seen: [unknown, number][] = [];
    const queue = queueOf(async ({ payload }) => {
      atOnce += 1;
      await new Promise((resolve) => setTimeout(resolve, 5));
      seen.push([payload, atOnce]);
      await new Promise((resolve) => setTimeout(resolve, 5));
      atOnce -= 1;
      return {};
    }, 2);
    queue.start();
    await Promise.all(ids.map((jobId) => queue.whenEnded('an', jobId)));
    expect(seen).toEqual([
      ['c', 2],
      ['d', 2],
      ['a', 1],
      ['b', 1],
    ]);
    await queue.close();
  });

  it('shows and obeys only the owner', async () => {
    const queue = queueOf(untilAborted);
    const jobId = enqueue(queue);
    expect(queue.listOf('binh')).toEqual([]);
    expect(queue.find('binh', jobId)).toBeUndefined();
    expect(() => queue.cancel('binh', jobId)).toThrow(RefusalError);
    expect(queue.clearFinished('binh')).toBe(0);
    await queue.close();
  });
});
