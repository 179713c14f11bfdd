// What the reader's screen does for its panes: arranges two halves, keeps tabs and full screen, goes to other papers.
import { getRouteApi } from '@tanstack/react-router';
import { useCallback, useMemo, useRef, useState } from 'react';
import { useLinking } from '../beside/use-linking.ts';
import { useBack } from '../hooks/use-back.ts';
import type { Pane } from '../pane/pane.ts';
import { useOpenPapers } from '../tabs/use-open-papers.ts';
import type { Half, ReaderFrame } from './frame.ts';
import { useFullScreen } from './use-full-screen.ts';
import { useReaderMoves } from './use-reader-moves.ts';

const route = getRouteApi('/documents/$documentId');

export function useReaderFrame(viewerId: string) {
  const isSplit = route.useSearch().beside !== undefined;
  const leave = useBack();
  const tabs = useOpenPapers(viewerId);
  const [isFullScreen, setFullScreen] = useFullScreen();
  const [touched, setActive] = useState<Half>('main');
  const active = isSplit ? touched : 'main';
  const { panes, registerPane } = usePanes();
  const { isLinked, setLinked } = useLinking(viewerId, panes);
  const { beforeMove, keepPlaces } = usePlacesBeforeMoves();
  const moves = useReaderMoves({ tabs, active, setActive, keepPlaces });

  const { show, close, papers } = tabs;
  const lastShown = useRef<string | null>(null);
  const onShown = useCallback(
    (shown: string, title: string) => {
      show({ documentId: shown, title }, lastShown.current);
      lastShown.current = shown;
    },
    [show],
  );

  const openCount = papers.length;
  const frame = useMemo<ReaderFrame>(
    () => ({
      ...moves,
      viewerId,
      isSplit,
      isLinked,
      setLinked,
      goToOtherHalf: () => {
        const other: Half = active === 'main' ? 'beside' : 'main';
        setActive(other);
        document.querySelector<HTMLElement>(`[data-half="${other}"] [data-paper-view] [tabindex="0"]`)?.focus();
      },
      isFullScreen,
      setFullScreen,
      leave,
      openCount,
      registerPane,
      beforeMove,
    }),
    [
      moves,
      viewerId,
      isSplit,
      isLinked,
      setLinked,
      active,
      isFullScreen,
      setFullScreen,
      leave,
      openCount,
      registerPane,
      beforeMove,
    ],
  );
  return { frame, tabs, active, setActive, panes, onShown, onGone: close };
}

/** The panes that are on screen, as they register themselves. */
function usePanes() {
  const [panes, setPanes] = useState<Readonly<Record<Half, Pane | null>>>({ main: null, beside: null });
  const registerPane = useCallback((half: Half, pane: Pane) => {
    setPanes((before) => ({ ...before, [half]: pane }));
    return () => setPanes((before) => (before[half] === pane ? { ...before, [half]: null } : before));
  }, []);
  return { panes, registerPane };
}

/** A paper that changes halves is opened anew, before its former half is gone: its place must be kept by then. */
function usePlacesBeforeMoves() {
  const keepers = useRef(new Set<() => void>());
  const beforeMove = useCallback((keep: () => void) => {
    keepers.current.add(keep);
    return () => void keepers.current.delete(keep);
  }, []);
  const keepPlaces = useCallback(() => {
    for (const keep of keepers.current) keep();
  }, []);
  return { beforeMove, keepPlaces };
}
