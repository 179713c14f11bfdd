// One paper with all that is known of it.
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { rpc } from '#renderer/rpc/client.ts';
import type { DocumentDetail } from '#shared/documents/summary.ts';
import { documentKeys } from './document-keys.ts';

export function useDocument(documentId: string) {
  const client = useQueryClient();
  const queryKey = documentKeys.summary(documentId);
  return useQuery({
    queryKey,
    queryFn: async ({ signal }) => {
      const before = client.getQueryData<DocumentDetail>(queryKey);
      const document = await rpc.documents.getDocument({ documentId }, { signal });
      // Words of a scan were recognised or corrected: what was kept of the old text is asked for again.
      if (before && before.textSha256 !== document.textSha256) {
        void client.invalidateQueries({ queryKey: documentKeys.text(documentId) });
      }
      return document;
    },
  });
}
