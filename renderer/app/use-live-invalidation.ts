// Listens to what changes in the core and has the screens read again what they show of it; the core's own status goes
// into the query cache under ['system', 'status'].
import { useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import { rpc } from '#renderer/rpc/client.ts';
import { whenOnline } from '#renderer/rpc/connection.ts';
import { gatherEvery } from './gathered.ts';
import { queryRootsOf } from './subject-queries.ts';
import { watch } from './watch.ts';

/** While hundreds of papers come in, lists are read again this often and not at each of them. */
const leastPauseMs = 1_000;

export function useLiveInvalidation(): void {
  const queryClient = useQueryClient();

  useEffect(() => {
    const readAgain = gatherEvery<string>(leastPauseMs, (roots) => {
      for (const root of roots) void queryClient.invalidateQueries({ queryKey: [root] });
    });
    return watch({
      open: async (signal) => {
        await whenOnline(signal);
        return rpc.system.watchChanges(undefined, { signal });
      },
      onMessage: ({ subjects }) => readAgain(queryRootsOf(subjects)),
      onGap: () => void queryClient.invalidateQueries(),
    });
  }, [queryClient]);

  useEffect(
    () =>
      watch({
        open: async (signal) => {
          await whenOnline(signal);
          return rpc.system.watchStatus(undefined, { signal });
        },
        onMessage: (status) => queryClient.setQueryData(['system', 'status'], status),
      }),
    [queryClient],
  );
}
