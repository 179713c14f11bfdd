// What the core says about itself; the only place of this feature that names procedures.
import { useQuery } from '@tanstack/react-query';
import { rpc } from '#renderer/rpc/client.ts';
import type { SystemStatus } from '#shared/kernel/contract.ts';

export function useAbout() {
  return useQuery({
    queryKey: ['system', 'about'],
    queryFn: ({ signal }) => rpc.system.getAbout(undefined, { signal }),
    staleTime: Number.POSITIVE_INFINITY,
  });
}

/** The newest status that the shell heard; undefined before the first. */
export function useSystemStatus(): SystemStatus | undefined {
  return useQuery<SystemStatus>({ queryKey: ['system', 'status'], enabled: false }).data;
}

/** Changes with every paper, so it is read anew when the settings are opened. */
export function useStorage() {
  return useQuery({
    queryKey: ['documents', 'storage'],
    queryFn: ({ signal }) => rpc.documents.getStorage(undefined, { signal }),
    staleTime: 0,
  });
}
