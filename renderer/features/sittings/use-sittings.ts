// Sittings as the core tells them; the only place of this feature that names procedures.
import { type QueryClient, queryOptions, useQuery } from '@tanstack/react-query';
import { rpc } from '#renderer/rpc/client.ts';

const sittingsQuery = queryOptions({
  queryKey: ['sittings', 'list'],
  queryFn: async ({ signal }) => (await rpc.sittings.listSittings(undefined, { signal })).sittings,
});

export function useSittings() {
  return useQuery(sittingsQuery);
}

/** Asks for what the home screen shows first, before there is a screen. */
export function prefetchSittings(queryClient: QueryClient): void {
  void queryClient.prefetchQuery(sittingsQuery);
}

export function useSitting(sittingId: string | undefined) {
  return useQuery({
    queryKey: ['sittings', 'one', sittingId],
    queryFn: ({ signal }) => rpc.sittings.getSitting({ sittingId: sittingId ?? '' }, { signal }),
    enabled: sittingId !== undefined,
  });
}
