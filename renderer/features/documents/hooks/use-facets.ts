// What the library can be filtered by, with how many papers each has.
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { rpc } from '#renderer/rpc/client.ts';
import { documentKeys } from './document-keys.ts';

export function useFacets() {
  return useQuery({
    queryKey: documentKeys.facets,
    queryFn: ({ signal }) => rpc.documents.listFacets(undefined, { signal }),
    placeholderData: keepPreviousData,
  }).data;
}

export type Facets = NonNullable<ReturnType<typeof useFacets>>;
