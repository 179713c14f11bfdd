// Several papers brought in at once, and what became of each: the command line and file associations use it.
import type { Core } from '#core/core.ts';
import { errorCode, troubleOf } from '#core/kernel/machine-trouble.ts';
import type { JobView } from '#shared/kernel/contract.ts';
import type { Viewer } from '#shared/kernel/people.ts';
import { type Refusal, RefusalError } from '#shared/kernel/refusal.ts';
import { listPaperFiles } from './paper-files.ts';

export interface ImportReport {
  readonly path: string;
  readonly status: 'imported' | 'known' | 'failed';
  readonly documentId: string | null;
  readonly pageCount: number | null;
  readonly refusal: Refusal | null;
  readonly seconds: number;
}

type Importing = Pick<Core, 'documents' | 'jobs'>;

/** Queues every paper among the paths (folders with all in them); resolves with a report for each when all have ended. */
export async function importBatch(
  core: Importing,
  actor: Viewer,
  paths: readonly string[],
  request: { readonly circle: string },
  onReport: (report: ImportReport, total: number) => void = () => undefined,
): Promise<ImportReport[]> {
  const { files, unreadable } = await listPaperFiles(paths);
  const total = files.length + unreadable.length;
  const report = async (path: string, work: () => Promise<Omit<ImportReport, 'path' | 'seconds'>>) => {
    const begin = performance.now();
    const outcome = { path, ...(await work()), seconds: (performance.now() - begin) / 1000 };
    onReport(outcome, total);
    return outcome;
  };
  const missing = unreadable.map(({ path, code }) =>
    report(path, async () => failed({ code: code === 'ENOENT' ? 'not-found' : 'no-rights', facts: { path } })),
  );
  const imports = files.map((path) => report(path, () => importOne(core, actor, path, request)));
  return Promise.all([...missing, ...imports]);
}

async function importOne(core: Importing, actor: Viewer, path: string, request: { readonly circle: string }) {
  try {
    const { jobId } = await core.documents.importFile(actor, path, request);
    const job = await untilEnded(core, actor.userId, jobId);
    return job.status === 'done' ? succeeded(job) : failed(job.refusal ?? { code: 'internal' });
  } catch (error) {
    if (error instanceof RefusalError) return failed(error.refusal);
    if (errorCode(error) === 'ENOENT') return failed({ code: 'not-found', facts: { path } });
    return failed({ code: troubleOf(error) ?? 'internal' });
  }
}

function untilEnded(core: Importing, owner: string, jobId: string): Promise<JobView> {
  return new Promise((resolve) => {
    const look = () => {
      const job = core.jobs.find(owner, jobId);
      if (!job || job.status === 'queued' || job.status === 'running') return;
      stop();
      resolve(job);
    };
    const stop = core.jobs.onChanged(look);
    look();
  });
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
