// What the library shows and how that changes: its address is the one place that knows.
import { getRouteApi, useLocation, useNavigate } from '@tanstack/react-router';
import { useCallback, useMemo } from 'react';
import type { DocumentOrder } from '#shared/documents/listing.ts';
import type { Listing } from '../hooks/use-documents.ts';
import { useViewer } from '../hooks/use-viewer.ts';
import {
  type FilterPart,
  filterOf,
  type LibrarySearch,
  partsOf,
  readLibrarySearch,
  usualOrder,
  withoutFilter,
  withoutPart,
} from './library-search.ts';

const route = getRouteApi('/documents');

export function useLibrary() {
  const search: LibrarySearch = route.useSearch();
  const navigate = useNavigate({ from: '/documents' });
  const { viewer, isKeeper } = useViewer();
  const placeKey = useLocation({ select: ({ state }) => state.__TSR_key ?? '' });

  // The same words give the same objects: the list and the selection begin anew only where it is another list.
  const listingKey = JSON.stringify([filterOf(search, isKeeper), search.order ?? usualOrder]);
  const listing = useMemo((): Listing => {
    const [filter, order] = JSON.parse(listingKey);
    return { filter, order };
  }, [listingKey]);

  const go = useCallback(
    (next: (before: LibrarySearch) => Record<string, unknown>, replace = false) =>
      void navigate({ search: (before) => readLibrarySearch(next(before as LibrarySearch)), replace }),
    [navigate],
  );
  return {
    search,
    listing,
    listingKey,
    placeKey,
    viewer,
    isKeeper,
    parts: useMemo(() => partsOf(search, isKeeper), [search, isKeeper]),
    change: useCallback(
      (values: Partial<Record<keyof LibrarySearch, unknown>>) => go((before) => ({ ...before, ...values })),
      [go],
    ),
    /** Each letter is not a step to go back to. */
    changeText: useCallback((q: string) => go((before) => ({ ...before, q }), true), [go]),
    changeOrder: useCallback((order: DocumentOrder) => go((before) => ({ ...before, order })), [go]),
    removePart: useCallback((part: FilterPart) => go((before) => ({ ...withoutPart(before, part) })), [go]),
    clear: useCallback(() => go((before) => ({ ...withoutFilter(before) })), [go]),
  };
}
