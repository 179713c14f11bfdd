// What the import panel shows: files being sent from this screen, files that were not taken, and jobs of the core that
// read papers or unpack archives, as one list with a row for each file.
import type { JobView } from '#shared/kernel/contract.ts';
import type { Refusal } from '#shared/kernel/refusal.ts';
import type { SkipReason } from './collect-files.ts';

export interface ImportDestination {
  readonly circle: string;
  readonly stage: 'draft' | 'published';
}

/** A file on its way from this screen to the core. */
export interface UploadState {
  readonly uploadKey: string;
  /** With its folders. */
  readonly path: string;
  readonly sizeBytes: number;
  readonly sentBytes: number;
  readonly destination: ImportDestination;
  /** `cut`: the app was closed before it was sent whole, so it has to be given again. */
  readonly phase: 'waiting' | 'sending' | 'paused' | 'sent' | 'failed' | 'cancelled' | 'cut' | 'skipped';
  readonly refusal: Refusal | null;
  readonly skipped: SkipReason | null;
  /** Set once the core has queued the import. */
  readonly jobId: string | null;
  /** Milliseconds since the epoch. */
  readonly startedAt: number | null;
  /** Kept from before the app was closed: its job may have been cleared elsewhere. */
  readonly isRestored: boolean;
}

/** `known`: the same bytes were there already. `scan`: in, but its words are not recognised yet. `unpacked`: an archive. */
export type ImportPhase =
  | 'waiting'
  | 'sending'
  | 'paused'
  | 'reading'
  | 'done'
  | 'known'
  | 'scan'
  | 'unpacked'
  | 'failed'
  | 'cut'
  | 'skipped'
  | 'cancelled';

export interface ImportRow {
  readonly key: string;
  readonly path: string;
  readonly sizeBytes: number | null;
  readonly sentBytes: number | null;
  readonly phase: ImportPhase;
  /** 0 … 1 over sending and reading together; null while it cannot be told. */
  readonly progress: number | null;
  readonly refusal: Refusal | null;
  readonly skipped: SkipReason | null;
  readonly documentId: string | null;
  readonly title: string | null;
  readonly pageCount: number | null;
  /** From the first byte sent to the end; null while it goes on. */
  readonly seconds: number | null;
  readonly destination: ImportDestination | null;
  /** Whether it may be tried again: a file that is not in this window any more has to be given again. */
  readonly canRetry: boolean;
  readonly source:
    | { readonly kind: 'upload'; readonly uploadKey: string }
    | { readonly kind: 'job'; readonly jobId: string };
}

/** Sending is the shorter part of the work: reading a paper takes the core longer than taking it in. */
const sendingShare = 0.4;
/** Papers and archives; and what is no paper within an archive. */
const importKinds: ReadonlySet<string> = new Set(['documents.import', 'documents.refused-entry']);
/** Between an archive's name and the path of a file in it. */
export const archiveSeparator = ' › ';

const nothingYet = { documentId: null, title: null, pageCount: null, seconds: null, skipped: null } as const;

/** A row stays the same object as long as what it is made of does: of hundreds only those that moved are drawn again. */
const rowsOfJobs = new WeakMap<JobView, { readonly upload: UploadState | null; readonly row: ImportRow }>();
const rowsOfUploads = new WeakMap<UploadState, ImportRow>();

function rowOfJob(job: JobView, upload: UploadState | null): ImportRow {
  const known = rowsOfJobs.get(job);
  if (known && known.upload === upload) return known.row;
  const row = makeJobRow(job, upload);
  rowsOfJobs.set(job, { upload, row });
  return row;
}

function rowOfUpload(upload: UploadState): ImportRow {
  const row = rowsOfUploads.get(upload) ?? makeUploadRow(upload);
  rowsOfUploads.set(upload, row);
  return row;
}

function makeJobRow(job: JobView, upload: UploadState | null): ImportRow {
  const { documentId, pageCount, title } = job.result ?? {};
  const startedAt = upload?.startedAt ?? Date.parse(job.createdAt);
  const isEnded = job.status !== 'queued' && job.status !== 'running';
  return {
    key: upload?.uploadKey ?? job.jobId,
    path: upload?.path ?? job.title,
    sizeBytes: upload?.sizeBytes ?? null,
    sentBytes: upload?.sizeBytes ?? null,
    phase: phaseOfJob(job),
    progress: isEnded ? 1 : sendingShare + (1 - sendingShare) * (job.progress ?? 0),
    refusal: job.refusal,
    skipped: null,
    documentId: typeof documentId === 'string' ? documentId : null,
    title: typeof title === 'string' ? title : null,
    pageCount: typeof pageCount === 'number' ? pageCount : null,
    seconds: isEnded ? Math.max(0, Date.parse(job.updatedAt) - startedAt) / 1000 : null,
    destination: upload?.destination ?? null,
    canRetry: job.status === 'failed' || job.status === 'cancelled',
    source: { kind: 'job', jobId: job.jobId },
  };
}

/** Known by its name while it is being unpacked, by what became of it after. */
function isArchive({ title, result }: JobView): boolean {
  return result?.isArchive === true || (result === null && /\.zip$/i.test(title) && !title.includes(archiveSeparator));
}

function phaseOfJob({ status, result }: JobView): ImportPhase {
  if (status === 'queued') return 'waiting';
  if (status === 'running') return 'reading';
  if (status !== 'done') return status;
  if (result?.isArchive === true) return 'unpacked';
  if (result?.hasText === false) return 'scan';
  return result?.isKnown === true ? 'known' : 'done';
}

function makeUploadRow(upload: UploadState): ImportRow {
  return {
    ...nothingYet,
    key: upload.uploadKey,
    path: upload.path,
    sizeBytes: upload.sizeBytes,
    sentBytes: upload.sentBytes,
    phase: upload.phase === 'sent' ? 'waiting' : upload.phase,
    progress: upload.sizeBytes === 0 ? 0 : (upload.sentBytes / upload.sizeBytes) * sendingShare,
    refusal: upload.refusal,
    skipped: upload.skipped,
    destination: upload.destination,
    canRetry: (upload.phase === 'failed' || upload.phase === 'cancelled') && !upload.isRestored,
    source: { kind: 'upload', uploadKey: upload.uploadKey },
  };
}

/**
 * One row per file: an upload turns into its job's row without changing its place. Of the jobs that this screen did not
 * send, those stand in front that are unfinished, have failed or came out of an archive that is in the list.
 */
export function importRows(uploads: readonly UploadState[], jobs: readonly JobView[]): ImportRow[] {
  const imports = new Map(jobs.filter(({ kind }) => importKinds.has(kind)).map((job) => [job.jobId, job]));
  const archives = new Map<string, UploadState | null>();
  const own = uploads.flatMap((upload): ImportRow[] => {
    const job = upload.jobId === null ? undefined : imports.get(upload.jobId);
    if (!job) return upload.isRestored && upload.phase === 'sent' ? [] : [rowOfUpload(upload)];
    imports.delete(job.jobId);
    if (isArchive(job)) archives.set(job.title, upload);
    return [rowOfJob(job, upload)];
  });
  for (const job of imports.values()) if (isArchive(job)) archives.set(job.title, archives.get(job.title) ?? null);
  // A job may be told of before the answer to the upload that made it, and progress is told late: it has a row already.
  const handedOver = new Set(uploads.filter(isHandedOver).map(({ path }) => path.slice(path.lastIndexOf('/') + 1)));
  const others = [...imports.values()].flatMap((job): ImportRow[] => {
    if (handedOver.has(job.title)) return [];
    const archive = job.title.split(archiveSeparator, 1)[0] ?? '';
    const isUnpacked = archive !== job.title && archives.has(archive);
    if (!isUnpacked && (job.status === 'done' || job.status === 'cancelled')) return [];
    const row = rowOfJob(job, null);
    const upload = isUnpacked ? archives.get(archive) : null;
    return [upload ? { ...row, path: pathInArchive(upload, job.title), destination: upload.destination } : row];
  });
  return [...others, ...own];
}

function isHandedOver({ phase, jobId }: UploadState): boolean {
  return (phase === 'sending' || phase === 'paused') && jobId === null;
}

function pathInArchive({ path }: UploadState, title: string): string {
  return `${path}${title.slice(title.indexOf(archiveSeparator))}`;
}

const finishedPhases: ReadonlySet<ImportPhase> = new Set([
  'done',
  'known',
  'scan',
  'unpacked',
  'failed',
  'cut',
  'skipped',
  'cancelled',
]);

export function isFinished({ phase }: Pick<ImportRow, 'phase'>): boolean {
  return finishedPhases.has(phase);
}
