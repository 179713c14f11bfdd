// The rows of the job queue: machine-local, durable, not part of the record.
import type { z } from 'zod';
import type { JobView, jobStatusSchema } from '#shared/kernel/contract.ts';
import type { Refusal } from '#shared/kernel/refusal.ts';
import { type Database, inTransaction, type Statement } from './database.ts';

export type JobStatus = z.infer<typeof jobStatusSchema>;
export type JobResult = NonNullable<JobView['result']>;

export interface JobRecord {
  readonly jobId: string;
  readonly kind: string;
  readonly title: string;
  /** userId of who asked for it; only they see it. */
  readonly owner: string;
  readonly payload: unknown;
  readonly status: JobStatus;
  /** How often it was begun. */
  readonly attempts: number;
  readonly refusal: Refusal | null;
  readonly result: JobResult | null;
  readonly createdAt: string;
  readonly updatedAt: string;
}

const schema = `
  CREATE TABLE IF NOT EXISTS jobs (
    job_id TEXT PRIMARY KEY,
    kind TEXT NOT NULL,
    title TEXT NOT NULL,
    owner TEXT NOT NULL,
    payload TEXT NOT NULL,
    status TEXT NOT NULL,
    attempts INTEGER NOT NULL,
    refusal TEXT,
    result TEXT,
    created_at TEXT NOT NULL,
    updated_at TEXT NOT NULL
  ) STRICT, WITHOUT ROWID;
  DROP INDEX IF EXISTS jobs_by_status;
  CREATE INDEX IF NOT EXISTS jobs_by_turn ON jobs (status, kind, attempts, job_id);
  CREATE INDEX IF NOT EXISTS jobs_by_owner ON jobs (owner, job_id);
`;

interface JobRow {
  job_id: string;
  kind: string;
  title: string;
  owner: string;
  payload: string;
  status: JobStatus;
  attempts: number;
  refusal: string | null;
  result: string | null;
  created_at: string;
  updated_at: string;
}

export class JobStore {
  readonly #database: Database;
  readonly #upsert: Statement<unknown[]>;
  readonly #find: Statement<[string], JobRow>;
  readonly #listQueued: Statement<[string, number], JobRow>;

  /** `database` must be open with full durability. */
  constructor(database: Database) {
    database.exec(schema);
    this.#database = database;
    this.#upsert = database.prepare('INSERT OR REPLACE INTO jobs VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)');
    this.#find = database.prepare('SELECT * FROM jobs WHERE job_id = ?');
    this.#listQueued = database.prepare(
      "SELECT * FROM jobs WHERE status = 'queued' AND kind = ? ORDER BY attempts, job_id LIMIT ?",
    );
  }

  /** Durable when it returns: all of them or none. */
  save(...jobs: readonly JobRecord[]): void {
    inTransaction(this.#database, () => {
      for (const job of jobs) this.#write(job);
    });
  }

  /** Outlives this process however it ends, but perhaps not a power cut: then the state before it holds. */
  note(job: JobRecord): void {
    this.#database.pragma('synchronous = NORMAL');
    try {
      this.#write(job);
    } finally {
      this.#database.pragma('synchronous = FULL');
    }
  }

  find(jobId: string): JobRecord | undefined {
    const row = this.#find.get(jobId);
    return row && recordOf(row);
  }

  /** All that have not ended and the newest of the others, in the order in which they were asked for. */
  listByOwner(owner: string, endedLimit: number): JobRecord[] {
    return this.#database
      .prepare<[object], JobRow>(
        `SELECT * FROM (SELECT * FROM jobs WHERE owner = $owner AND status NOT IN ('queued', 'running')
             ORDER BY job_id DESC LIMIT $endedLimit)
         UNION ALL SELECT * FROM jobs WHERE owner = $owner AND status IN ('queued', 'running') ORDER BY job_id`,
      )
      .all({ owner, endedLimit })
      .map(recordOf);
  }

  isNamedByAnother(jobId: string, text: string): boolean {
    const found = this.#database
      .prepare<[string, string], number>(
        "SELECT 1 FROM jobs WHERE status IN ('queued', 'running') AND job_id <> ? AND instr(payload, ?) > 0 LIMIT 1",
      )
      .pluck()
      .get(jobId, text);
    return found !== undefined;
  }

  listRunning(): JobRecord[] {
    return this.#database
      .prepare<[], JobRow>("SELECT * FROM jobs WHERE status = 'running' ORDER BY job_id")
      .all()
      .map(recordOf);
  }

  /** Of this kind, in the order in which they were asked for; those that were interrupted before come last. */
  listQueued(kind: string, limit: number): JobRecord[] {
    return this.#listQueued.all(kind, limit).map(recordOf);
  }

  deleteFinishedOf(owner: string): number {
    return this.#database
      .prepare("DELETE FROM jobs WHERE owner = ? AND status IN ('done', 'failed', 'cancelled')")
      .run(owner).changes;
  }

  #write(job: JobRecord): void {
    const json = (value: unknown) => (value === null ? null : JSON.stringify(value));
    this.#upsert.run(
      job.jobId,
      job.kind,
      job.title,
      job.owner,
      JSON.stringify(job.payload),
      job.status,
      job.attempts,
      json(job.refusal),
      json(job.result),
      job.createdAt,
      job.updatedAt,
    );
  }
}

function recordOf(row: JobRow): JobRecord {
  const parsed = (text: string | null) => (text === null ? null : JSON.parse(text));
  return {
    jobId: row.job_id,
    kind: row.kind,
    title: row.title,
    owner: row.owner,
    payload: JSON.parse(row.payload),
    status: row.status,
    attempts: row.attempts,
    refusal: parsed(row.refusal),
    result: parsed(row.result),
    createdAt: row.created_at,
    updatedAt: row.updated_at,
  };
}
