import { expect, it } from 'vitest';
import type { JobView } from '#shared/kernel/contract.ts';
import { mergeJobs } from './merge-jobs.ts';

const job = (jobId: string, status: JobView['status']): JobView => ({
  jobId,
  kind: 'documents.import',
  title: jobId,
  status,
  progress: null,
  refusal: null,
  result: null,
  createdAt: '2026-11-21T08:00:00.000Z',
  updatedAt: '2026-11-21T08:00:00.000Z',
});

it('takes over what changed where it stood, adds what is new, keeps the rest', () => {
  const before = [job('a', 'running'), job('b', 'queued')];
  const merged = mergeJobs(before, { isWhole: false, jobs: [job('c', 'queued'), job('a', 'done')] });
  expect(merged).toEqual([job('a', 'done'), job('b', 'queued'), job('c', 'queued')]);
  expect(merged[1]).toBe(before[1]);
});

it('forgets what a whole list does not hold any more', () => {
  expect(mergeJobs([job('a', 'done')], { isWhole: true, jobs: [job('b', 'queued')] })).toEqual([job('b', 'queued')]);
});
