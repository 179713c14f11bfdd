// An archive on its way in: each paper in it becomes an import of its own, and what cannot be taken out of it a job that
// says so: nobody has to wonder which files of a folder are missing.
import { basename } from 'node:path';
import { z } from 'zod';
import type { BlobStore } from '#core/kernel/blob-store.ts';
import type { JobContext, JobHandler, JobQueue } from '#core/kernel/job-queue.ts';
import type { JobResult } from '#core/kernel/job-store.ts';
import { keepableFileName } from '#shared/documents/file-name.ts';
import { derivedId } from '#shared/kernel/ids.ts';
import { RefusalError, refusalSchema } from '#shared/kernel/refusal.ts';
import { unpackArchive } from './archive.ts';
import { type ImportPayload, importJobKind } from './import-payload.ts';

/** A file of an archive that is no paper or cannot be unpacked. */
export const refusedEntryKind = 'documents.refused-entry';

const refusedPayloadSchema = z.object({ refusal: refusalSchema });

export const refusedEntryJob: JobHandler = ({ payload }) => {
  const { refusal } = refusedPayloadSchema.parse(payload);
  return Promise.reject(new RefusalError(refusal.code, refusal.facts));
};

export interface UnpackOptions {
  readonly blobs: BlobStore;
  readonly tmpDir: string;
  readonly jobs: () => JobQueue;
}

/** The job of an archive's n-th file, from 0: the same when the archive is unpacked once more after a kill. */
export function jobOfEntry(archiveJobId: string, index: number): string {
  return derivedId(archiveJobId, `entry/${index}`);
}

/** Result: how many files were found in it; `jobOfEntry` names the job of each. */
export async function unpackAsJobs(
  { blobs, tmpDir, jobs }: UnpackOptions,
  { jobId, owner, signal }: Pick<JobContext, 'jobId' | 'owner' | 'signal'>,
  { original, fileName, ...request }: ImportPayload,
): Promise<JobResult> {
  let count = 0;
  for await (const entry of unpackArchive(blobs.pathOf(original.sha256), { tmpDir, signal })) {
    const { name, refusal } = entry;
    const payload =
      entry.path === undefined
        ? { refusal }
        : { ...request, original: await blobs.putFile(entry.path), fileName: keepableFileName(basename(name)) };
    await jobs().enqueueTogether({
      jobId: jobOfEntry(jobId, count),
      kind: entry.path === undefined ? refusedEntryKind : importJobKind,
      title: keepableFileName(`${fileName} › ${name}`),
      owner,
      payload,
    });
    count += 1;
  }
  // Its papers have their own bytes. The same archive may be on its way in a second time.
  if (!jobs().isNamedByAnother(jobId, original.sha256)) await blobs.remove(original.sha256);
  if (count === 0) throw new RefusalError('file-empty', { fileName });
  return { isArchive: true, papers: count };
}

/** The result of an archive that was unpacked and removed just before a kill. Refuses with `blob-missing` for any other. */
export function unpackedBefore({ jobs }: UnpackOptions, owner: string, jobId: string): JobResult {
  let count = 0;
  while (jobs().find(owner, jobOfEntry(jobId, count))) count += 1;
  if (count === 0) throw new RefusalError('blob-missing');
  return { isArchive: true, papers: count };
}
