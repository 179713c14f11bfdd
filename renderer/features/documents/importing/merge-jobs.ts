// A message of the core's live list of jobs, put into what is known already.
import type { JobView } from '#shared/kernel/contract.ts';

interface JobMessage {
  readonly jobs: readonly JobView[];
  /** What is not among them is gone. */
  readonly isWhole: boolean;
}

/** In the order in which the jobs were made; new ones at the end. */
export function mergeJobs(before: readonly JobView[], { jobs, isWhole }: JobMessage): readonly JobView[] {
  if (isWhole) return jobs;
  const newer = new Map(jobs.map((job) => [job.jobId, job]));
  const merged = before.map((job) => {
    const changed = newer.get(job.jobId);
    newer.delete(job.jobId);
    return changed ?? job;
  });
  return [...merged, ...newer.values()];
}
