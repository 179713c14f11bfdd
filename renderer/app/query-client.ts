// TanStack Query: what was read stays on screen while offline, and is read again when the core says it changed.
import { QueryClient } from '@tanstack/react-query';
import { isConnectionBreak } from '#renderer/rpc/connection.ts';
import { refusalOf } from '#renderer/ui/refusal-of.ts';

/** A refusal is an answer: asking again gives the same. A broken line is waited for by the line itself. */
function shouldRetry(failureCount: number, error: unknown): boolean {
  return failureCount < 2 && !isConnectionBreak(error) && refusalOf(error).code === 'internal';
}

export const queryClient = new QueryClient({
  defaultOptions: {
    // The core is on this machine or keeps its own line: the browser's idea of "online" must not stop a question.
    queries: {
      networkMode: 'always',
      staleTime: 30_000,
      gcTime: 30 * 60_000,
      retry: shouldRetry,
      refetchOnWindowFocus: false,
    },
    mutations: { networkMode: 'always', retry: false },
  },
});
