// The list, or why there is none: on its way, out of reach, failed, empty.
import type { ReactNode } from 'react';
import { useIsOnline } from '#renderer/rpc/connection.ts';
import { EmptyState, ErrorState, OfflineState } from '#renderer/ui/states.tsx';
import type { DocumentList } from '../hooks/use-documents.ts';
import { ListSkeleton } from './ListSkeleton.tsx';

interface ListStateProps {
  list: DocumentList;
  /** Until then it is not known whose list it is. */
  isViewerKnown: boolean;
  empty: { icon: ReactNode; title: string; text: string; actions: ReactNode };
  children: ReactNode;
}

export function ListState({ list, isViewerKnown, empty, children }: ListStateProps) {
  const isOnline = useIsOnline();
  if (list.error && !isOnline) return <OfflineState onRetry={list.refetch} />;
  if (list.error) return <ErrorState error={list.error} onRetry={list.refetch} />;
  if (list.isLoading || (!isViewerKnown && list.total === 0)) return <ListSkeleton />;
  if (list.total === 0 && !list.isStale) return <EmptyState {...empty} />;
  return children;
}
