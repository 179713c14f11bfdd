// Listens to what changes in the core and has the screens read again what they show of it; the core's own status goes
// into the query cache under ['system', 'status'].
import { useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import { rpc } from '#renderer/rpc/client.ts';
import { whenOnline } from '#renderer/rpc/connection.ts';
import { queryRootsOf } from './subject-queries.ts';
import { watch } from './watch.ts';

export function useLiveInvalidation(): void {
  const queryClient = useQueryClient();

  useEffect(
    () =>
      watch({
        open: async (signal) => {
          await whenOnline(signal);
          return rpc.system.watchChanges(undefined, { signal });
        },
        onMessage: ({ subjects }) => {
          for (const root of queryRootsOf(subjects)) void queryClient.invalidateQueries({ queryKey: [root] });
        },
        onGap: () => void queryClient.invalidateQueries(),
      }),
    [queryClient],
  );

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
