// The circles that the viewer may publish to.
import { useQuery } from '@tanstack/react-query';
import { rpc } from '#renderer/rpc/client.ts';
import { everyone } from '#shared/kernel/circles.ts';
import { documentKeys } from './document-keys.ts';

const onlyEveryone: readonly string[] = [everyone];

export function useAudiences(): readonly string[] {
  const { data } = useQuery({
    queryKey: documentKeys.audiences,
    queryFn: ({ signal }) => rpc.documents.listAudiences(undefined, { signal }),
  });
  return data?.circles ?? onlyEveryone;
}
