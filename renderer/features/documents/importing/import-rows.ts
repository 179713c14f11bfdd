// What the import panel shows: files being sent from this screen, and jobs of the core that read them, as one list.
import type { JobView } from '#shared/kernel/contract.ts';
import type { Refusal } from '#shared/kernel/refusal.ts';

/** A file on its way from this screen to the core. */
export interface UploadState {
  readonly uploadKey: string;
  readonly fileName: string;
  readonly sizeBytes: number;
  readonly sentBytes: number;
  readonly phase: 'waiting' | 'sending' | 'paused' | 'sent' | 'failed' | 'cancelled';
  readonly refusal: Refusal | null;
  /** Set once the core has queued the import. */
  readonly jobId: string | null;
}

export type ImportPhase = 'waiting' | 'sending' | 'paused' | 'reading' | 'done' | 'failed' | 'cancelled';

export interface ImportRow {
  readonly key: string;
  readonly fileName: string;
  readonly phase: ImportPhase;
  /** 0 … 1 over sending and reading together; null while it cannot be told. */
  readonly progress: number | null;
  readonly refusal: Refusal | null;
  readonly documentId: string | null;
  readonly source:
    | { readonly kind: 'upload'; readonly uploadKey: string }
    | { readonly kind: 'job'; readonly jobId: string };
}

/** Sending is the shorter part of the work: reading a paper takes the core longer than taking it in. */
const sendingShare = 0.4;
export const importJobKind = 'documents.import';

const phaseOfJob = {
  queued: 'waiting',
  running: 'reading',
  done: 'done',
  failed: 'failed',
  cancelled: 'cancelled',
} as const satisfies Record<JobView['status'], ImportPhase>;

function rowOfJob(job: JobView, key: string): ImportRow {
  const documentId = job.result?.documentId;
  const progress = job.status === 'done' ? 1 : sendingShare + (1 - sendingShare) * (job.progress ?? 0);
  return {
    key,
    fileName: job.title,
    phase: phaseOfJob[job.status],
    progress,
    refusal: job.refusal,
    documentId: typeof documentId === 'string' ? documentId : null,
    source: { kind: 'job', jobId: job.jobId },
  };
}

function rowOfUpload(upload: UploadState): ImportRow {
  return {
    key: upload.uploadKey,
    fileName: upload.fileName,
    phase: upload.phase === 'sent' ? 'waiting' : upload.phase,
    progress: upload.sizeBytes === 0 ? 0 : (upload.sentBytes / upload.sizeBytes) * sendingShare,
    refusal: upload.refusal,
    documentId: null,
    source: { kind: 'upload', uploadKey: upload.uploadKey },
  };
}

/**
 * One row per file: an upload turns into its job's row without changing its place. Jobs that this screen did not send
 * (left from before a restart) stand in front while they are unfinished or have failed.
 */
export function importRows(uploads: readonly UploadState[], jobs: readonly JobView[]): ImportRow[] {
  const imports = new Map(jobs.filter((job) => job.kind === importJobKind).map((job) => [job.jobId, job]));
  const own = uploads.flatMap((upload): ImportRow[] => {
    if (upload.jobId === null) return [rowOfUpload(upload)];
    const job = imports.get(upload.jobId);
    if (!job) return [rowOfUpload(upload)];
    imports.delete(upload.jobId);
    return [rowOfJob(job, upload.uploadKey)];
  });
  const others = [...imports.values()].filter((job) => job.status !== 'done' && job.status !== 'cancelled');
  return [...others.map((job) => rowOfJob(job, job.jobId)), ...own];
}

const finishedPhases: ReadonlySet<ImportPhase> = new Set(['done', 'failed', 'cancelled']);

export function isFinished(row: ImportRow): boolean {
  return finishedPhases.has(row.phase);
}

export interface ImportTotals {
  readonly total: number;
  readonly done: number;
  readonly failed: number;
  readonly active: number;
  /** 0 … 1 over every file that was not cancelled. */
  readonly progress: number;
}

export function importTotals(rows: readonly ImportRow[]): ImportTotals {
  const counted = rows.filter((row) => row.phase !== 'cancelled');
  const done = counted.filter((row) => row.phase === 'done').length;
  const failed = counted.filter((row) => row.phase === 'failed').length;
  const sum = counted.reduce((soFar, row) => soFar + (isFinished(row) ? 1 : (row.progress ?? 0)), 0);
  return {
    total: counted.length,
    done,
    failed,
    active: counted.length - done - failed,
    progress: counted.length === 0 ? 0 : sum / counted.length,
  };
}
