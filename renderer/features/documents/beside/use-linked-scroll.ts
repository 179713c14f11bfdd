// Two papers that scroll together: the half that the person moves leads, the other follows and never moves it back. A
// paper that is opened beside another comes level with it, unless a place in it was asked for.
import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useMemo, useRef } from 'react';
import type { TextPage, TextPlace } from '#shared/documents/extracted-text.ts';
import { comparePlaces, type LinkedPaper, linkPlaces } from '#shared/documents/linked-places.ts';
import { documentKeys } from '../hooks/document-keys.ts';
import type { Pane } from '../pane/pane.ts';
import type { ReaderTarget } from '../pane/reader-target.ts';
import type { Half } from '../reader/frame.ts';
import { firstLeader, type Halves } from './first-leader.ts';

interface LinkedHalves {
  /** Null where there is none, or it is not open yet. */
  readonly panes: Halves<Pane | null>;
  readonly targets: Halves<ReaderTarget>;
  readonly active: Half;
  readonly isLinked: boolean;
}

/** From places of the half it is kept under to those of the other; made only for papers that go together. */
type Links = Halves<(place: TextPlace) => TextPlace>;

export function useLinkedScroll({ panes, targets, active, isLinked }: LinkedHalves): void {
  const { main, beside } = panes;
  const [left, right] = [useLinkedPaper(main), useLinkedPaper(beside)];
  const links = useMemo<Links | null>(
    () => (isLinked && left && right ? { main: linkPlaces(left, right), beside: linkPlaces(right, left) } : null),
    [isLinked, left, right],
  );
  useFirstPlace({ panes, targets, active, isLinked }, links);

  const [leader, follower] = active === 'main' ? [main, beside] : [beside, main];
  const link = links?.[active];
  const view = leader?.view;
  const followingView = follower?.currentView;
  const wasMoved = useMovedByPerson(main?.view, beside?.view);
  useEffect(() => {
    if (!link || !view || !followingView) return;
    let frame = 0;
    let shown: TextPlace | null = null;
    const follow = () => {
      frame = 0;
      const following = followingView();
      if (!following) {
        // It changes its mode.
        frame = requestAnimationFrame(follow);
        return;
      }
      const place = link(view.get().place);
      if (shown && comparePlaces(shown, place) === 0) return;
      shown = place;
      following.show(place, 0);
    };
    const stop = view.subscribe(() => {
      if (wasMoved.current) frame ||= requestAnimationFrame(follow);
    });
    return () => {
      stop();
      cancelAnimationFrame(frame);
    };
  }, [link, view, followingView, wasMoved]);
}

/** What opens comes to its first place by itself: nothing follows that. Only once the person does something do papers. */
function useMovedByPerson(main: Pane['view'] | undefined, beside: Pane['view'] | undefined) {
  const wasMoved = useRef(false);
  useEffect(() => {
    if (!main || !beside) return;
    wasMoved.current = false;
    const note = () => {
      wasMoved.current = true;
    };
    const signs = ['wheel', 'pointerdown', 'keydown'] as const;
    for (const sign of signs) window.addEventListener(sign, note, { capture: true, passive: true });
    return () => {
      for (const sign of signs) window.removeEventListener(sign, note, { capture: true });
    };
  }, [main, beside]);
  return wasMoved;
}

interface Beginnings {
  readonly main: Pane['view'] | null;
  readonly beside: Pane['view'] | null;
  readonly isLinked: boolean;
}

function useFirstPlace(halves: LinkedHalves, links: Links | null): void {
  const before = useRef<Beginnings>({ main: null, beside: null, isLinked: false });
  const now = useRef(halves);
  useEffect(() => {
    now.current = halves;
  });
  const { isLinked, panes } = halves;
  const [main, beside] = [panes.main?.view ?? null, panes.beside?.view ?? null];
  useEffect(() => {
    const { targets, active } = now.current;
    const leader = firstLeader({
      isNew: { main: before.current.main !== main, beside: before.current.beside !== beside },
      isAsked: { main: isPlaced(targets.main), beside: isPlaced(targets.beside) },
      wasLinked: before.current.isLinked,
      active,
    });
    before.current = { main, beside, isLinked };
    if (!links || !main || !beside || leader === null) return;
    let frame = 0;
    const show = () => {
      const { panes } = now.current;
      const following = panes[leader === 'main' ? 'beside' : 'main']?.currentView();
      const place = panes[leader]?.view.get().place;
      if (following && place) following.show(links[leader](place), 0);
      else frame = requestAnimationFrame(show);
    };
    show();
    return () => cancelAnimationFrame(frame);
  }, [main, beside, isLinked, links]);
}

const isPlaced = ({ pageIndex, unit }: ReaderTarget) => pageIndex !== null || unit !== null;

function useLinkedPaper(pane: Pane | null): LinkedPaper | null {
  const client = useQueryClient();
  const document = pane?.document;
  const structure = pane?.structure;
  return useMemo(() => {
    if (!document) return null;
    const { documentId, hasPages, pageCount } = document;
    if (hasPages) return { structure, end: { page: pageCount + 1, block: 0, offset: 0 } };
    // A flowing text is one page: its blocks are known once it is on screen.
    const kept = client.getQueryData<{ pages: readonly TextPage[] }>(documentKeys.textPages(documentId, 1));
    const blockCount = Math.max(1, kept?.pages[0]?.blocks.length ?? 1);
    return { structure, end: structure?.units.at(-1)?.end ?? { page: 1, block: blockCount, offset: 0 } };
  }, [document, structure, client]);
}
