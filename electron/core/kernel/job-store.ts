// The rows of the job queue: machine-local, durable, not part of the record.
import type { z } from 'zod';
import type { JobView, jobStatusSchema } from '#shared/kernel/contract.ts';
import type { Refusal } from '#shared/kernel/refusal.ts';
import type { Database, Statement } from './database.ts';

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
  CREATE INDEX IF NOT EXISTS jobs_by_status ON jobs (status, job_id);
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

  constructor(database: Database) {
    database.exec(schema);
    this.#database = database;
    this.#upsert = database.prepare('INSERT OR REPLACE INTO jobs VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)');
  }

  save(job: JobRecord): void {
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

  find(jobId: string): JobRecord | undefined {
    const row = this.#database.prepare<[string], JobRow>('SELECT * FROM jobs WHERE job_id = ?').get(jobId);
    return row && recordOf(row);
  }

  /** In the order in which they were asked for. */
  listByOwner(owner: string): JobRecord[] {
    return this.#database
      .prepare<[string], JobRow>('SELECT * FROM jobs WHERE owner = ? ORDER BY job_id')
      .all(owner)
      .map(recordOf);
  }

  listByStatus(status: JobStatus, limit: number): JobRecord[] {
    return this.#database
      .prepare<[string, number], JobRow>('SELECT * FROM jobs WHERE status = ? ORDER BY job_id LIMIT ?')
      .all(status, limit)
      .map(recordOf);
  }

  /** Of these kinds, in the order in which they were asked for. */
  listQueued(kinds: readonly string[], limit: number): JobRecord[] {
    return this.#database
      .prepare<[string, number], JobRow>(
        "SELECT * FROM jobs WHERE status = 'queued' AND kind IN (SELECT value FROM json_each(?)) ORDER BY job_id LIMIT ?",
      )
      .all(JSON.stringify(kinds), limit)
      .map(recordOf);
  }

  deleteFinishedOf(owner: string): number {
    return this.#database
      .prepare("DELETE FROM jobs WHERE owner = ? AND status IN ('done', 'failed', 'cancelled')")
      .run(owner).changes;
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
