// Several papers brought in at once, and what became of each: the command line and file associations use it.
import type { Core } from '#core/core.ts';
import { errorCode, troubleOf } from '#core/kernel/machine-trouble.ts';
import type { JobView } from '#shared/kernel/contract.ts';
import type { Viewer } from '#shared/kernel/people.ts';
import { type Refusal, RefusalError } from '#shared/kernel/refusal.ts';
import { listPaperFiles } from './paper-files.ts';
import type { ImportRequest } from './service.ts';
import { jobOfEntry } from './unpack.ts';

export interface ImportReport {
  readonly path: string;
  readonly status: 'imported' | 'known' | 'failed';
  readonly documentId: string | null;
  readonly pageCount: number | null;
  readonly refusal: Refusal | null;
  readonly seconds: number;
}

type Outcome = Omit<ImportReport, 'path' | 'seconds'>;
type Importing = Pick<Core, 'documents' | 'jobs'>;

/** More than the extraction workers, so that none of them waits for the disk; few enough to keep memory flat. */
const papersAtOnce = 8;

/**
 * Imports every paper among the paths (folders and archives with all in them); resolves when all have ended. Reports are
 * in the order given, those of an archive's files in its place.
 */
export async function importBatch(
  core: Importing,
  actor: Viewer,
  paths: readonly string[],
  request: ImportRequest,
  /** `total` grows when an archive turns out to hold several. */
  onReport: (report: ImportReport, total: number) => void = () => undefined,
): Promise<ImportReport[]> {
  const { files, unreadable, skipped } = await listPaperFiles(paths);
  const refused = [
    ...unreadable.map(({ path, code }) => ({ path, refusal: unreadableRefusal(path, code) })),
    ...skipped,
  ];
  let total = files.length + refused.length;
  const reports: ImportReport[][] = [];
  const report = (at: number, each: ImportReport) => {
    reports[at] = [...(reports[at] ?? []), each];
    onReport(each, total);
  };
  for (const [at, { path, refusal }] of refused.entries()) report(at, { path, ...failed(refusal), seconds: 0 });
  const queue = files.map((path, index) => ({ path, at: refused.length + index }));
  const importNext = async () => {
    for (let next = queue.shift(); next; next = queue.shift()) {
      const { path, at } = next;
      const begin = performance.now();
      const secondsNow = () => (performance.now() - begin) / 1000;
      const job = await importOne(core, actor, path, request);
      if (!('jobId' in job) || job.result?.isArchive !== true) {
        report(at, { path, ...outcomeOf(job), seconds: secondsNow() });
        continue;
      }
      const papers = Number(job.result.papers);
      total += papers - 1;
      for (let index = 0; index < papers; index += 1) {
        const entry = await core.jobs.whenEnded(actor.userId, jobOfEntry(job.jobId, index));
        report(at, { path: entry.title, ...outcomeOf(entry), seconds: secondsNow() });
      }
    }
  };
  await Promise.all(Array.from({ length: papersAtOnce }, importNext));
  return reports.flat();
}

function unreadableRefusal(path: string, code: string): Refusal {
  return { code: code === 'ENOENT' ? 'not-found' : 'no-rights', facts: { path } };
}

/** The job when it has ended, or why there is none. */
async function importOne(
  core: Importing,
  actor: Viewer,
  path: string,
  request: ImportRequest,
): Promise<JobView | Refusal> {
  try {
    const { jobId } = await core.documents.importFile(actor, path, request);
    return await core.jobs.whenEnded(actor.userId, jobId);
  } catch (error) {
    if (error instanceof RefusalError) return error.refusal;
    if (errorCode(error) === 'ENOENT') return { code: 'not-found', facts: { path } };
    return { code: troubleOf(error) ?? 'internal' };
  }
}

function outcomeOf(job: JobView | Refusal) {
  if (!('jobId' in job)) return failed(job);
  return job.status === 'done' ? succeeded(job) : failed(job.refusal ?? { code: 'internal' });
}

function succeeded(job: JobView): Outcome {
  const { documentId = null, pageCount = null, isKnown = false } = job.result ?? {};
  return {
    status: isKnown === true ? 'known' : 'imported',
    documentId: documentId === null ? null : String(documentId),
    pageCount: pageCount === null ? null : Number(pageCount),
    refusal: null,
  };
}

function failed(refusal: Refusal): Outcome {
  return { status: 'failed', documentId: null, pageCount: null, refusal };
}
