// One paper's summary.
import { useQuery } from '@tanstack/react-query';
import { rpc } from '#renderer/rpc/client.ts';
import { documentKeys } from './document-keys.ts';

export function useDocument(documentId: string) {
  return useQuery({
    queryKey: documentKeys.summary(documentId),
    queryFn: ({ signal }) => rpc.documents.getDocument({ documentId }, { signal }),
  });
}
