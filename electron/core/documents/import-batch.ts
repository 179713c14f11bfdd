// Several papers brought in at once, and what became of each: the command line and file associations use it.
import type { Core } from '#core/core.ts';
import { errorCode, troubleOf } from '#core/kernel/machine-trouble.ts';
import type { JobView } from '#shared/kernel/contract.ts';
import type { Viewer } from '#shared/kernel/people.ts';
import { type Refusal, RefusalError } from '#shared/kernel/refusal.ts';
import { listPaperFiles } from './paper-files.ts';
import type { ImportRequest } from './service.ts';

export interface ImportReport {
  readonly path: string;
  readonly status: 'imported' | 'known' | 'failed';
  readonly documentId: string | null;
  readonly pageCount: number | null;
  readonly refusal: Refusal | null;
  readonly seconds: number;
}

type Importing = Pick<Core, 'documents' | 'jobs'>;

/** More than the extraction workers, so that none of them waits for the disk; few enough to keep memory flat. */
const papersAtOnce = 8;

/** Imports every paper among the paths (folders with all in them); resolves when all have ended, in the order given. */
export async function importBatch(
  core: Importing,
  actor: Viewer,
  paths: readonly string[],
  request: ImportRequest,
  onReport: (report: ImportReport, total: number) => void = () => undefined,
): Promise<ImportReport[]> {
  const { files, unreadable } = await listPaperFiles(paths);
  const total = files.length + unreadable.length;
  const reports: ImportReport[] = [];
  const add = (at: number, report: ImportReport) => {
    reports[at] = report;
    onReport(report, total);
  };
  for (const { path, code } of unreadable) {
    const refusal: Refusal = { code: code === 'ENOENT' ? 'not-found' : 'no-rights', facts: { path } };
    add(reports.length, { path, ...failed(refusal), seconds: 0 });
  }
  const queue = files.map((path, index) => ({ path, at: unreadable.length + index }));
  const importNext = async () => {
    for (let next = queue.shift(); next; next = queue.shift()) {
      const begin = performance.now();
      const outcome = await importOne(core, actor, next.path, request);
      add(next.at, { path: next.path, ...outcome, seconds: (performance.now() - begin) / 1000 });
    }
  };
  await Promise.all(Array.from({ length: papersAtOnce }, importNext));
  return reports;
}

async function importOne(core: Importing, actor: Viewer, path: string, request: ImportRequest) {
  try {
    const { jobId } = await core.documents.importFile(actor, path, request);
    const job = await core.jobs.whenEnded(actor.userId, jobId);
    return job.status === 'done' ? succeeded(job) : failed(job.refusal ?? { code: 'internal' });
  } catch (error) {
    if (error instanceof RefusalError) return failed(error.refusal);
    if (errorCode(error) === 'ENOENT') return failed({ code: 'not-found', facts: { path } });
    return failed({ code: troubleOf(error) ?? 'internal' });
  }
}

function succeeded(job: JobView) {
  const { documentId = null, pageCount = null, isKnown = false } = job.result ?? {};
  return {
    status: isKnown === true ? ('known' as const) : ('imported' as const),
    documentId: documentId === null ? null : String(documentId),
    pageCount: pageCount === null ? null : Number(pageCount),
    refusal: null,
  };
}

function failed(refusal: Refusal) {
  return { status: 'failed' as const, documentId: null, pageCount: null, refusal };
}
