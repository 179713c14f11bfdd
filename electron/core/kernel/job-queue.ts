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
/** How many ended jobs a list holds, beside all that have not ended. */
const endedShown = 1000;

export interface NewJob {
  /** Where the asker knows it: a job of that id that is there already is left as it is. */
  readonly jobId?: string;
  readonly kind: string;
  readonly title: string;
  readonly owner: string;
  readonly payload: unknown;
}

/** A job asked for and not yet durable. */
interface Arriving {
  readonly job: JobRecord;
  readonly resolve: (jobId: string) => void;
  readonly reject: (error: unknown) => void;
}

interface Waiting {
  readonly resolve: (job: JobView) => void;
  readonly reject: (error: unknown) => void;
}

/** `jobId` is null where many changed at once. */
type JobListener = (owner: string, jobId: string | null) => void;

interface Running {
  readonly kind: string;
  /** It may be what took the process down before: it runs with no other of its lane, so that they do not fall with it. */
  readonly isSuspect: boolean;
  readonly controller: AbortController;
  readonly finished: Promise<void>;
  progress: number | null;
}

export class JobQueue {
  readonly #options: JobQueueOptions;
  readonly #running = new Map<string, Running>();
  readonly #listeners = new Set<JobListener>();
  readonly #waiting = new Map<string, Waiting[]>();
  #arriving: Arriving[] = [];
  /** Newer states that the disk had no room for: shown to the person; after a restart the row's older state holds. */
  readonly #unsaved = new Map<string, JobRecord>();
  #isClosing = false;

  constructor(options: JobQueueOptions) {
    this.#options = options;
    for (const job of options.store.listRunning()) {
      if (job.attempts < maxAttempts) this.#save(job, { status: 'queued' });
      else this.#save(job, { status: 'failed', refusal: { code: 'internal', facts: { attempts: job.attempts } } });
    }
  }

  /** Starts taking jobs; those that a kill interrupted are taken up again. */
  start(): void {
    this.#startNext();
  }

  /** Durable when it returns. Refuses with `disk-full` when the job could not be made so. */
  enqueue(asked: NewJob): string {
    if (asked.jobId !== undefined && this.#options.store.find(asked.jobId)) return asked.jobId;
    const job = recordOf(asked);
    try {
      this.#options.store.save(job);
    } catch (error) {
      throwClassified(error);
    }
    this.#changed(job);
    this.#startNext();
    return job.jobId;
  }

  /** The same for many: all that are asked for at the same moment share one flush. */
  enqueueTogether(asked: NewJob): Promise<string> {
    if (asked.jobId !== undefined && this.#options.store.find(asked.jobId)) return Promise.resolve(asked.jobId);
    return new Promise((resolve, reject) => {
      this.#arriving.push({ job: recordOf(asked), resolve, reject });
      if (this.#arriving.length === 1) setImmediate(() => this.#takeIn());
    });
  }

  /** All that have not ended, and the newest of the others. */
  listOf(owner: string): JobView[] {
    return this.#options.store.listByOwner(owner, endedShown).map((job) => this.#viewOf(this.#newest(job)));
  }

  find(owner: string, jobId: string): JobView | undefined {
    const job = this.#options.store.find(jobId);
    return job?.owner === owner ? this.#viewOf(this.#newest(job)) : undefined;
  }

  /** Whether the payload of another job that has not ended holds this text: bytes that it will want to find, for instance. */
  isNamedByAnother(jobId: string, text: string): boolean {
    return this.#options.store.isNamedByAnother(jobId, text);
  }

  /** The job when it has ended, however. Rejects with `job-unknown`, or `cancelled` when the queue is closed before. */
  whenEnded(owner: string, jobId: string): Promise<JobView> {
    return new Promise((resolve, reject) => {
      const job = this.#require(owner, jobId);
      if (hasEnded(job)) resolve(this.#viewOf(job));
      else if (this.#isClosing) reject(new RefusalError('cancelled'));
      else this.#waiting.set(jobId, [...(this.#waiting.get(jobId) ?? []), { resolve, reject }]);
    });
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
    for (const listener of this.#listeners) listener(owner, null);
    return cleared;
  }

  /** Called with the owner and id of a job that changed. Returns the way to stop. */
  onChanged(listener: JobListener): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  /** Interrupts what runs; it is taken up again at the next start. */
  async close(): Promise<void> {
    this.#takeIn();
    this.#isClosing = true;
    const running = [...this.#running.values()];
    for (const { controller } of running) controller.abort(new RefusalError('cancelled'));
    await Promise.all(running.map(({ finished }) => finished));
    for (const { reject } of [...this.#waiting.values()].flat()) reject(new RefusalError('cancelled'));
    this.#waiting.clear();
  }

  #takeIn(): void {
    const arriving = this.#arriving;
    this.#arriving = [];
    if (arriving.length === 0) return;
    try {
      if (this.#isClosing) throw new RefusalError('cancelled');
      this.#options.store.save(...arriving.map(({ job }) => job));
    } catch (error) {
      for (const { reject } of arriving) reject(classified(error));
      return;
    }
    for (const { job, resolve } of arriving) {
      resolve(job.jobId);
      this.#changed(job);
    }
    this.#startNext();
  }

  #startNext(): void {
    if (this.#isClosing) return;
    for (const lane of this.#options.lanes) this.#startNextOf(lane);
  }

  #startNextOf({ handlers, concurrency }: JobLane): void {
    const kinds = Object.keys(handlers);
    const running = [...this.#running.values()].filter(({ kind }) => kinds.includes(kind));
    const room = concurrency - running.length;
    if (room <= 0 || running.some(({ isSuspect }) => isSuspect)) return;
    const queued = this.#listQueued(kinds, room);
    const [first] = queued;
    if (!first) return;
    if (first.attempts === 0) for (const job of queued.filter(({ attempts }) => attempts === 0)) this.#begin(job);
    else if (running.length === 0) this.#begin(first);
  }

  /** Jobs that were interrupted before come last: what keeps taking the process down must not keep others from their turn. */
  #listQueued(kinds: readonly string[], limit: number): JobRecord[] {
    return kinds
      .flatMap((kind) => this.#options.store.listQueued(kind, limit + this.#unsaved.size))
      .map((job) => this.#newest(job))
      .filter(({ status }) => status === 'queued')
      .sort((a, b) => a.attempts - b.attempts || (a.jobId < b.jobId ? -1 : 1))
      .slice(0, limit);
  }

  #begin(job: JobRecord): void {
    this.#running.set(job.jobId, {
      kind: job.kind,
      isSuspect: job.attempts > 0,
      controller: new AbortController(),
      progress: null,
      finished: this.#run(job),
    });
  }

  async #run(queued: JobRecord): Promise<void> {
    const job = this.#note(queued, { status: 'running', attempts: queued.attempts + 1 });
    // The rest begins in the next turn, when the entry in #running is there.
    await Promise.resolve();
    try {
      const result = await this.#handle(job);
      this.#note(job, { status: 'done', result, refusal: null });
    } catch (error) {
      this.#settleFailure(job, error);
    } finally {
      this.#running.delete(job.jobId);
      this.#changed(job);
      this.#settleWaiting(job.jobId);
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
      this.#changed(job);
    };
    return handler({ jobId: job.jobId, owner: job.owner, payload: job.payload, signal, report });
  }

  #settleFailure(job: JobRecord, error: unknown): void {
    if (this.#isClosing) {
      this.#note(job, { status: 'queued', attempts: job.attempts - 1 });
      return;
    }
    const refusal = refusalOf(error);
    if (refusal.code === 'internal')
      this.#options.logger.error({ err: error, jobId: job.jobId, kind: job.kind }, 'job failed');
    this.#note(job, { status: refusal.code === 'cancelled' ? 'cancelled' : 'failed', refusal });
  }

  /** For what a person asked: it holds when this returns. */
  #save(job: JobRecord, change: Partial<JobRecord>): JobRecord {
    return this.#keep(job, change, (changed) => this.#options.store.save(changed));
  }

  /** For how far the work is: a power cut may take it back, and then the job is done once more. */
  #note(job: JobRecord, change: Partial<JobRecord>): JobRecord {
    return this.#keep(job, change, (changed) => this.#options.store.note(changed));
  }

  #keep(job: JobRecord, change: Partial<JobRecord>, write: (changed: JobRecord) => void): JobRecord {
    const changed = { ...job, ...change, updatedAt: new Date().toISOString() };
    try {
      write(changed);
      this.#unsaved.delete(changed.jobId);
    } catch (error) {
      const code = troubleOf(error);
      if (code === undefined) throw error;
      this.#unsaved.set(changed.jobId, changed);
      this.#options.logger.error({ code, jobId: changed.jobId, status: changed.status }, 'job state not saved');
    }
    this.#changed(changed);
    if (!this.#running.has(changed.jobId)) this.#settleWaiting(changed.jobId);
    return changed;
  }

  #settleWaiting(jobId: string): void {
    const waiting = this.#waiting.get(jobId);
    const job = waiting && this.#options.store.find(jobId);
    if (!job || !hasEnded(this.#newest(job))) return;
    this.#waiting.delete(jobId);
    for (const { resolve } of waiting) resolve(this.#viewOf(this.#newest(job)));
  }

  #require(owner: string, jobId: string): JobRecord {
    const job = this.#options.store.find(jobId);
    if (job?.owner !== owner) throw new RefusalError('job-unknown');
    return this.#newest(job);
  }

  #newest(job: JobRecord): JobRecord {
    return this.#unsaved.get(job.jobId) ?? job;
  }

  #changed({ owner, jobId }: JobRecord): void {
    for (const listener of this.#listeners) listener(owner, jobId);
  }

  #viewOf({ owner: _owner, payload: _payload, attempts: _attempts, ...job }: JobRecord): JobView {
    return { ...job, progress: job.status === 'done' ? 1 : (this.#running.get(job.jobId)?.progress ?? null) };
  }
}

function recordOf(asked: NewJob): JobRecord {
  const now = new Date().toISOString();
  const state = { status: 'queued', attempts: 0, refusal: null, result: null } as const;
  return { ...asked, ...state, jobId: asked.jobId ?? newId(), createdAt: now, updatedAt: now };
}

function hasEnded({ status }: JobRecord): boolean {
  return status !== 'queued' && status !== 'running';
}

function classified(error: unknown): unknown {
  const code = troubleOf(error);
  return code === undefined ? error : new RefusalError(code, {}, { cause: error });
}

function refusalOf(error: unknown): Refusal {
  if (error instanceof RefusalError) return error.refusal;
  return { code: troubleOf(error) ?? 'internal' };
}
