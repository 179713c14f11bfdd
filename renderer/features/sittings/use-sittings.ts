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

/** Also those that are still prepared: papers are filed under them before they are published. */
export function useSittingsToFileUnder() {
  return useQuery({
    queryKey: ['sittings', 'list', 'with-drafts'],
    queryFn: async ({ signal }) => (await rpc.sittings.listSittings({ withDrafts: true }, { signal })).sittings,
  });
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
