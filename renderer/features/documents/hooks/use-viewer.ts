// Who is looking, and whether they keep papers.
import { useQuery } from '@tanstack/react-query';
import { rpc } from '#renderer/rpc/client.ts';
import type { Viewer } from '#shared/kernel/people.ts';

export interface ViewerState {
  /** Undefined until it is known. */
  readonly viewer: Viewer | undefined;
  /** Brings papers in, prepares and publishes them. */
  readonly isKeeper: boolean;
}

export function useViewer(): ViewerState {
  const { data: viewer } = useQuery({
    queryKey: ['system', 'viewer'],
    queryFn: () => rpc.system.getViewer(),
    staleTime: Number.POSITIVE_INFINITY,
  });
  const isKeeper = viewer?.roles.some((role) => role === 'secretary' || role === 'administrator') === true;
  return { viewer, isKeeper };
}
