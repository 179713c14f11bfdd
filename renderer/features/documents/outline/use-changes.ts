// Articles that are new or changed since the version before, for the marks beside them.
import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { rpc } from '#renderer/rpc/client.ts';
import type { DocumentDetail } from '#shared/documents/summary.ts';
import { documentKeys } from '../hooks/document-keys.ts';

export type Change = 'added' | 'changed';
/** By address. */
export type Changes = ReadonlyMap<string, Change>;

/** Empty while it is not known, where there is no version before, and where the two cannot be compared. */
export function useChanges({ documentId, version }: Pick<DocumentDetail, 'documentId' | 'version'>): Changes {
  const { data } = useQuery({
    queryKey: [...documentKeys.text(documentId), 'changes'],
    queryFn: ({ signal }) => rpc.documents.compareVersions({ documentId }, { signal }),
    enabled: version > 1,
    staleTime: Number.POSITIVE_INFINITY,
    // A version before that cannot be seen, or a text without words: the outline does without the marks.
    retry: false,
  });
  return useMemo(() => {
    const changes = new Map<string, Change>();
    for (const { address } of data?.changes.changed.units ?? []) changes.set(address, 'changed');
    for (const { address } of data?.changes.added.units ?? []) changes.set(address, 'added');
    return changes;
  }, [data]);
}
