// The person's jobs, live: the core sends the whole list first, then what changed of it, a few times a second.
import { useQuery } from '@tanstack/react-query';
import { useCallback } from 'react';
import { rpc } from '#renderer/rpc/client.ts';
import type { JobView } from '#shared/kernel/contract.ts';
import { mergeJobs } from './merge-jobs.ts';

const key = ['jobs'] as const;
const none: readonly JobView[] = [];
const longestPauseMs = 15_000;

export interface Jobs {
  readonly jobs: readonly JobView[];
  /** Listens anew: after an act on a job that the list turned out not to hold. */
  readonly refresh: () => void;
}

export function useJobs(): Jobs {
  const { data, refetch } = useQuery({
    queryKey: key,
    // Stays "fetching" as long as it listens; a line that ends is taken up again like one that breaks.
    queryFn: async ({ signal, client }): Promise<readonly JobView[]> => {
      for await (const message of await rpc.jobs.watchJobs(undefined, { signal })) {
        client.setQueryData<readonly JobView[]>(key, (before = none) => mergeJobs(before, message));
      }
      throw new Error('watchJobs: expected a live line, got its end');
    },
    // Merged by id below; comparing thousands of jobs field by field at each message would cost more than it saves.
    structuralSharing: false,
    retry: true,
    retryDelay: (attempt) => Math.min(500 * 2 ** attempt, longestPauseMs),
  });
  return { jobs: data ?? none, refresh: useCallback(() => void refetch(), [refetch]) };
}
