// The words of a unit, of this paper or another. A paper's text never changes under its id without being told, so what
// was read is kept with the rest of the text.
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useCallback } from 'react';
import { rpc } from '#renderer/rpc/client.ts';
import { documentKeys } from '../hooks/document-keys.ts';

function unitQuery(documentId: string, address: string) {
  return {
    queryKey: [...documentKeys.text(documentId), 'unit', address],
    queryFn: async ({ signal }: { signal: AbortSignal }) =>
      (await rpc.documents.findUnit({ documentId, address }, { signal })).text,
    staleTime: Number.POSITIVE_INFINITY,
    retry: false,
  };
}

export function useUnitText(documentId: string, address: string, isWanted = true) {
  return useQuery({ ...unitQuery(documentId, address), enabled: isWanted });
}

/** Asks for it while the pointer has hardly come to rest. */
export function usePrefetchUnit(): (documentId: string, address: string) => void {
  const client = useQueryClient();
  return useCallback((documentId, address) => void client.prefetchQuery(unitQuery(documentId, address)), [client]);
}
