// Sittings as the core tells them; the only place of this feature that names procedures.
import { useQuery } from '@tanstack/react-query';
import { rpc } from '#renderer/rpc/client.ts';

export function useSittings() {
  return useQuery({
    queryKey: ['sittings', 'list'],
    queryFn: async ({ signal }) => (await rpc.sittings.listSittings(undefined, { signal })).sittings,
  });
}

export function useSitting(sittingId: string | undefined) {
  return useQuery({
    queryKey: ['sittings', 'one', sittingId],
    queryFn: ({ signal }) => rpc.sittings.getSitting({ sittingId: sittingId ?? '' }, { signal }),
    enabled: sittingId !== undefined,
  });
}
