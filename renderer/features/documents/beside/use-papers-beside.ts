// Papers that may be wanted beside another.
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useSitting } from '#renderer/features/sittings/use-sittings.ts';
import { rpc } from '#renderer/rpc/client.ts';
import type { DocumentDetail, DocumentSummary } from '#shared/documents/summary.ts';
import { documentKeys } from '../hooks/document-keys.ts';

const mostFound = 12;
const none: readonly DocumentSummary[] = [];

/** By title, number or file name; older versions too. */
export function useFoundPapers(typed: string): readonly DocumentSummary[] {
  const text = typed.trim().slice(0, 200);
  const filter = { text, withOldVersions: true } as const;
  const { data } = useQuery({
    queryKey: [...documentKeys.lists, 'beside', text],
    queryFn: ({ signal }) =>
      rpc.documents.listDocuments({ filter, order: 'newest', offset: 0, limit: mostFound }, { signal }),
    enabled: text !== '',
    placeholderData: keepPreviousData,
  });
  return data?.documents ?? none;
}

/** Those that the sitting deals with at the same item of its agenda. */
export function useItemPapers({ placement: { sittingId, itemId } }: DocumentDetail): readonly DocumentSummary[] {
  const { data } = useSitting(sittingId ?? undefined);
  return data?.agenda.find((item) => item.itemId === itemId)?.documents ?? none;
}
