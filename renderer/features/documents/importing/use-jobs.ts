// The person's jobs, live: the core sends them all at first, then those that changed.
import { useQuery } from '@tanstack/react-query';
import { useCallback } from 'react';
import { rpc } from '#renderer/rpc/client.ts';
import type { JobView } from '#shared/kernel/contract.ts';

const key = ['jobs'] as const;
const none: readonly JobView[] = [];
const longestPauseMs = 15_000;
/** Hundreds of jobs report many times a second: the screen is told at most this often, and of the newest state. */
const tellEveryMs = 200;

export interface Jobs {
  readonly jobs: readonly JobView[];
  /** Listens anew: after an act on a job that the list turned out not to hold. */
  readonly refresh: () => void;
}

export function useJobs(): Jobs {
  const { data, refetch } = useQuery({
    queryKey: key,
    // Stays "fetching" as long as it listens; a line that ends is taken up again like one that breaks.
    queryFn: async ({ signal, client }): Promise<{ jobs: readonly JobView[] }> => {
      let newest: { jobs: readonly JobView[] } | null = null;
      let isTelling = false;
      const tell = () => {
        isTelling = false;
        if (newest && !signal.aborted) client.setQueryData(key, newest);
      };
      for await (const message of await rpc.jobs.watchJobs(undefined, { signal })) {
        const isFirst = newest === null;
        newest = message;
        if (isFirst) tell();
        else if (!isTelling) setTimeout(tell, tellEveryMs);
        isTelling = !isFirst;
      }
      throw new Error('watchJobs: expected a live line, got its end');
    },
    retry: true,
    retryDelay: (attempt) => Math.min(500 * 2 ** attempt, longestPauseMs),
  });
  return { jobs: data?.jobs ?? none, refresh: useCallback(() => void refetch(), [refetch]) };
}

/** New ones come last, in the order in which they were asked for. */
export function withChanges(jobs: readonly JobView[], changed: readonly JobView[]): JobView[] {
  const byId = new Map(jobs.map((job) => [job.jobId, job]));
  for (const job of changed) byId.set(job.jobId, job);
  return [...byId.values()];
}
