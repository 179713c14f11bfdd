// Long work that outlives a restart: progress, cancel, retry, resume after a kill.
import type { JobView } from '#shared/kernel/contract.ts';
import { newId } from '#shared/kernel/ids.ts';
import { type Refusal, RefusalError } from '#shared/kernel/refusal.ts';
import type { JobRecord, JobResult, JobStore } from './job-store.ts';
import type { Logger } from './logger.ts';
import { throwClassified, troubleOf } from './machine-trouble.ts';

export interface JobContext {
  readonly jobId: string;
  readonly owner: string;
  readonly payload: unknown;
  /** Aborted when the person cancels or the core closes. */
  readonly signal: AbortSignal;
  /** 0 … 1. */
  report(progress: number): void;
}

/** Does the work of one kind of job. It may run again after a kill, so it must be safe to repeat. */
export type JobHandler = (context: JobContext) => Promise<JobResult>;

/** Kinds of jobs that share their places: a slow kind in a lane of its own does not hold up the others. */
export interface JobLane {
  readonly handlers: Readonly<Record<string, JobHandler>>;
  readonly concurrency: number;
}

export interface JobQueueOptions {
  readonly store: JobStore;
  readonly lanes: readonly JobLane[];
  readonly logger: Logger;
}

/** A job that took the process down this often is not tried again by itself. */
const maxAttempts = 3;

interface Running {
  readonly kind: string;
  readonly controller: AbortController;
  readonly finished: Promise<void>;
  progress: number | null;
}

export class JobQueue {
  readonly #options: JobQueueOptions;
  readonly #running = new Map<string, Running>();
  readonly #listeners = new Set<(owner: string) => void>();
  /** Newer states that the disk had no room for: shown to the person; after a restart the row's older state holds. */
  readonly #unsaved = new Map<string, JobRecord>();
  #isClosing = false;

  constructor(options: JobQueueOptions) {
    this.#options = options;
    for (const job of options.store.listByStatus('running', -1)) {
      if (job.attempts < maxAttempts) this.#save(job, { status: 'queued' });
      else this.#save(job, { status: 'failed', refusal: { code: 'internal', facts: { attempts: job.attempts } } });
    }
  }

  /** Starts taking jobs; those that a kill interrupted are taken up again. */
  start(): void {
    this.#startNext();
  }

  /** Refuses with `disk-full` when the job could not be made durable. */
  enqueue(job: { kind: string; title: string; owner: string; payload: unknown }): string {
    const now = new Date().toISOString();
    const record: JobRecord = {
      ...job,
      jobId: newId(),
      status: 'queued',
      attempts: 0,
      refusal: null,
      result: null,
      createdAt: now,
      updatedAt: now,
    };
    try {
      this.#options.store.save(record);
    } catch (error) {
      throwClassified(error);
    }
    this.#changed(record.owner);
    this.#startNext();
    return record.jobId;
  }

  listOf(owner: string): JobView[] {
    return this.#options.store.listByOwner(owner).map((job) => this.#viewOf(this.#newest(job)));
  }

  find(owner: string, jobId: string): JobView | undefined {
    const job = this.#options.store.find(jobId);
    return job?.owner === owner ? this.#viewOf(this.#newest(job)) : undefined;
  }

  /** Refuses with `job-unknown`, or `already-done` when it has ended. */
  cancel(owner: string, jobId: string): void {
    const job = this.#require(owner, jobId);
    const running = this.#running.get(jobId);
    if (running) running.controller.abort(new RefusalError('cancelled'));
    else if (job.status === 'queued') this.#save(job, { status: 'cancelled', refusal: { code: 'cancelled' } });
    else throw new RefusalError('already-done');
  }

  retry(owner: string, jobId: string): void {
    const job = this.#require(owner, jobId);
    if (job.status !== 'failed' && job.status !== 'cancelled') throw new RefusalError('already-done');
    this.#save(job, { status: 'queued', refusal: null, attempts: 0 });
    this.#startNext();
  }

  clearFinished(owner: string): number {
    const cleared = this.#options.store.deleteFinishedOf(owner);
    this.#changed(owner);
    return cleared;
  }

  /** Called with the owner of a job that changed. Returns the way to stop. */
  onChanged(listener: (owner: string) => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  /** Interrupts what runs; it is taken up again at the next start. */
  async close(): Promise<void> {
    this.#isClosing = true;
    const running = [...this.#running.values()];
    for (const { controller } of running) controller.abort(new RefusalError('cancelled'));
    await Promise.all(running.map(({ finished }) => finished));
  }

  #startNext(): void {
    if (this.#isClosing) return;
    for (const lane of this.#options.lanes) this.#startNextOf(lane);
  }

  #startNextOf({ handlers, concurrency }: JobLane): void {
    const kinds = Object.keys(handlers);
    const running = [...this.#running.values()].filter(({ kind }) => kinds.includes(kind)).length;
    const room = concurrency - running;
    if (room <= 0) return;
    const queued = this.#options.store.listQueued(kinds, room + this.#unsaved.size).map((job) => this.#newest(job));
    for (const job of queued.filter(({ status }) => status === 'queued').slice(0, room)) {
      const { kind } = job;
      const entry: Running = { kind, controller: new AbortController(), progress: null, finished: this.#run(job) };
      this.#running.set(job.jobId, entry);
    }
  }

  async #run(queued: JobRecord): Promise<void> {
    const job = this.#save(queued, { status: 'running', attempts: queued.attempts + 1 });
    // The rest begins in the next turn, when the entry in #running is there.
    await Promise.resolve();
    try {
      const result = await this.#handle(job);
      this.#save(job, { status: 'done', result, refusal: null });
    } catch (error) {
      this.#settleFailure(job, error);
    } finally {
      this.#running.delete(job.jobId);
      this.#changed(job.owner);
      this.#startNext();
    }
  }

  #handle(job: JobRecord): Promise<JobResult> {
    const handler = this.#options.lanes.find((lane) => lane.handlers[job.kind])?.handlers[job.kind];
    const running = this.#running.get(job.jobId);
    if (!handler || !running) throw new Error(`JobQueue: expected a handler for ${job.kind}`);
    const { signal } = running.controller;
    signal.throwIfAborted();
    const report = (progress: number) => {
      running.progress = Math.min(1, Math.max(0, progress));
      this.#changed(job.owner);
    };
    return handler({ jobId: job.jobId, owner: job.owner, payload: job.payload, signal, report });
  }

  #settleFailure(job: JobRecord, error: unknown): void {
    if (this.#isClosing) {
      this.#save(job, { status: 'queued', attempts: job.attempts - 1 });
      return;
    }
    const refusal = refusalOf(error);
    if (refusal.code === 'internal')
      this.#options.logger.error({ err: error, jobId: job.jobId, kind: job.kind }, 'job failed');
    this.#save(job, { status: refusal.code === 'cancelled' ? 'cancelled' : 'failed', refusal });
  }

  #save(job: JobRecord, change: Partial<JobRecord>): JobRecord {
    const changed = { ...job, ...change, updatedAt: new Date().toISOString() };
    try {
      this.#options.store.save(changed);
      this.#unsaved.delete(changed.jobId);
    } catch (error) {
      const code = troubleOf(error);
      if (code === undefined) throw error;
      this.#unsaved.set(changed.jobId, changed);
      this.#options.logger.error({ code, jobId: changed.jobId, status: changed.status }, 'job state not saved');
    }
    this.#changed(changed.owner);
    return changed;
  }

  #require(owner: string, jobId: string): JobRecord {
    const job = this.#options.store.find(jobId);
    if (job?.owner !== owner) throw new RefusalError('job-unknown');
    return this.#newest(job);
  }

  #newest(job: JobRecord): JobRecord {
    return this.#unsaved.get(job.jobId) ?? job;
  }

  #changed(owner: string): void {
    for (const listener of this.#listeners) listener(owner);
  }

  #viewOf({ owner: _owner, payload: _payload, attempts: _attempts, ...job }: JobRecord): JobView {
    return { ...job, progress: job.status === 'done' ? 1 : (this.#running.get(job.jobId)?.progress ?? null) };
  }
}

function refusalOf(error: unknown): Refusal {
  if (error instanceof RefusalError) return error.refusal;
  return { code: troubleOf(error) ?? 'internal' };
}
