// Two papers that scroll together: the half that the person moves leads, the other follows and never moves it back.
import { type QueryClient, useQueryClient } from '@tanstack/react-query';
import { useEffect, useMemo } from 'react';
import type { TextPage, TextPlace } from '#shared/documents/extracted-text.ts';
import { type LinkedPaper, linkPlaces } from '#shared/documents/linked-places.ts';
import { documentKeys } from '../hooks/document-keys.ts';
import type { Pane } from '../pane/pane.ts';

interface LinkedPanes {
  /** Null where there is none, or it is not open yet. */
  readonly leader: Pane | null;
  readonly follower: Pane | null;
  readonly isLinked: boolean;
}

export function useLinkedScroll({ leader, follower, isLinked }: LinkedPanes): void {
  const client = useQueryClient();
  const link = useMemo(
    () => (leader && follower ? linkPlaces(linkedPaper(leader, client), linkedPaper(follower, client)) : null),
    [leader, follower, client],
  );
  const view = leader?.view;
  const followingView = follower?.currentView;
  useEffect(() => {
    if (!isLinked || !link || !view || !followingView) return;
    let frame = 0;
    let shown: TextPlace | null = null;
    const follow = () => {
      frame = 0;
      const following = followingView();
      if (!following) {
        // It is being opened, or changes its mode.
        frame = requestAnimationFrame(follow);
        return;
      }
      const place = link(view.get().place);
      if (shown && isSame(shown, place)) return;
      shown = place;
      following.show(place, 0);
    };
    follow();
    const stop = view.subscribe(() => {
      frame ||= requestAnimationFrame(follow);
    });
    return () => {
      stop();
      cancelAnimationFrame(frame);
    };
  }, [isLinked, link, view, followingView]);
}

function isSame(left: TextPlace, right: TextPlace): boolean {
  return left.page === right.page && left.block === right.block && left.offset === right.offset;
}

function linkedPaper({ document, structure }: Pane, client: QueryClient): LinkedPaper {
  return { structure, end: endOf(document, structure, client) };
}

function endOf(
  { documentId, hasPages, pageCount }: Pane['document'],
  structure: Pane['structure'],
  client: QueryClient,
) {
  if (hasPages) return { page: pageCount + 1, block: 0, offset: 0 };
  const last = structure?.units.at(-1)?.end;
  if (last) return last;
  // A flowing text is one page: its blocks are known once it is on screen.
  const kept = client.getQueryData<{ pages: readonly TextPage[] }>(documentKeys.textPages(documentId, 1));
  return { page: 1, block: Math.max(1, kept?.pages[0]?.blocks.length ?? 1), offset: 0 };
}
