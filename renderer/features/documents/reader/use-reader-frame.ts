// What the reader's screen does for its panes: arranges two halves, keeps tabs and full screen, goes to other papers.
import { getRouteApi } from '@tanstack/react-router';
import { useCallback, useMemo, useRef, useState } from 'react';
import { useBack } from '../hooks/use-back.ts';
import type { Pane } from '../pane/pane.ts';
import { usePersonStore } from '../pane/person-store.ts';
import { useOpenPapers } from '../tabs/use-open-papers.ts';
import type { Half, ReaderFrame } from './frame.ts';
import { readerLayoutStore } from './reader-layout.ts';
import { useFullScreen } from './use-full-screen.ts';
import { useReaderMoves } from './use-reader-moves.ts';

const route = getRouteApi('/documents/$documentId');

export function useReaderFrame(viewerId: string) {
  const isSplit = route.useSearch().beside !== undefined;
  const leave = useBack();
  const tabs = useOpenPapers(viewerId);
  const [{ isLinked }, setLayout] = usePersonStore(readerLayoutStore, viewerId);
  const [isFullScreen, setFullScreen] = useFullScreen();
  const [touched, setActive] = useState<Half>('main');
  const active = isSplit ? touched : 'main';
  const { panes, registerPane } = usePanes();
  const moves = useReaderMoves({ tabs, active, setActive });

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
      setLinked: (linked) => setLayout((before) => ({ ...before, isLinked: linked })),
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
    }),
    [
      moves,
      viewerId,
      isSplit,
      isLinked,
      setLayout,
      active,
      isFullScreen,
      setFullScreen,
      leave,
      openCount,
      registerPane,
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
