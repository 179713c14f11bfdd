// Between the scrolled pages and places in the paper's text: brings places into view, and tells where the view stands.
import { useCallback, useEffect, useMemo, useRef } from 'react';
import type { TextPage, TextPlace } from '#shared/documents/extracted-text.ts';
import { depthOnPage, placeAtDepth } from '../pane/page-place.ts';
import { type PaperView, usePane } from '../pane/pane.ts';
import { boxOf, pageGap } from './page-layout.ts';
import { usePageSettings } from './page-settings.ts';
import type { PageView } from './use-page-view.ts';
import { type Rotation, zoomStep } from './zoom.ts';

interface PlacesOptions {
  readonly view: PageView;
  readonly opening: { readonly place: TextPlace; readonly depth: number };
  readonly textPages: ReadonlyMap<number, TextPage>;
  readonly rotation: Rotation;
}

/** What moves the view by the person's own hand. */
const ownMoves = ['wheel', 'touchmove', 'pointerdown'] as const;

/** Gives what tells that the person has moved on: a line whose text comes late no longer takes them back. */
export function usePagePlaces({ view, opening, textPages, rotation }: PlacesOptions): () => void {
  const { document, registerView, view: store } = usePane();
  const [, change] = usePageSettings();
  const { pageCount } = document;
  const { goTo, getAnchor, layout, scroller, scale, currentIndex } = view;

  // A place is gone to in two steps: its page at once, the line when the page's text has come.
  const waiting = useRef<{ readonly place: TextPlace; readonly depth: number } | null>(opening);
  const settle = useCallback(() => {
    const { place, depth } = waiting.current ?? {};
    if (!place || depth === undefined) return;
    const pageIndex = Math.max(0, Math.min(pageCount, place.page) - 1);
    const text = textPages.get(pageIndex);
    const viewHeight = scroller.current?.clientHeight ?? 0;
    const box = boxOf(layout, pageIndex);
    if (!text || viewHeight === 0 || !box) return;
    waiting.current = null;
    // The first words of a page come with its margin. Of a turned page a line stands somewhere else: the page is shown.
    const isStart = (place.block === 0 && place.offset === 0) || rotation !== 0;
    const down = isStart
      ? -pageGap / box.height
      : Math.max(0, depthOnPage(text, place) - (depth * viewHeight) / box.height);
    goTo({ pageIndex, fraction: down });
  }, [textPages, layout, goTo, pageCount, scroller, rotation]);
  useEffect(settle, [settle]);
  const leave = useCallback(() => {
    waiting.current = null;
  }, []);
  useEffect(() => {
    const element = scroller.current;
    // A press on the scroller itself is one on its bar.
    const onMove = ({ type, target }: Event) => {
      if (type !== 'pointerdown' || target === element) leave();
    };
    for (const move of ownMoves) element?.addEventListener(move, onMove, { passive: true });
    return () => {
      for (const move of ownMoves) element?.removeEventListener(move, onMove);
    };
  }, [scroller, leave]);

  const tell = useCallback(() => {
    const { pageIndex, fraction } = getAnchor();
    const end = (scroller.current?.scrollTop ?? 0) + (scroller.current?.clientHeight ?? 0);
    const inPage = Math.min(1, end / Math.max(1, layout.totalHeight));
    const isOne = layout.tops.length === 1 && pageCount > 1;
    store.set({
      place: placeAtDepth(textPages.get(pageIndex), pageIndex + 1, rotation === 0 ? Math.max(0, fraction) : 0),
      pageIndex: currentIndex,
      progress: isOne ? (currentIndex + inPage) / pageCount : inPage,
      scale,
    });
  }, [getAnchor, scroller, store, textPages, currentIndex, scale, layout, rotation, pageCount]);
  useEffect(() => {
    const element = scroller.current;
    const tellWhenSettled = () => {
      if (!waiting.current) tell();
    };
    tellWhenSettled();
    element?.addEventListener('scroll', tellWhenSettled, { passive: true });
    return () => element?.removeEventListener('scroll', tellWhenSettled);
  }, [tell, scroller]);

  const acts = useRef({ view, settle, change });
  acts.current = { view, settle, change };
  const paperView = useMemo<PaperView>(
    () => ({
      show(place, depth) {
        waiting.current = { place, depth };
        acts.current.view.goTo({ pageIndex: Math.max(0, Math.min(pageCount, place.page) - 1), fraction: 0 });
        acts.current.settle();
      },
      scrollBy(screens) {
        leave();
        acts.current.view.scrollBy(screens);
      },
      goToStart() {
        leave();
        acts.current.view.goTo({ pageIndex: 0, fraction: 0 });
      },
      goToEnd() {
        leave();
        acts.current.view.goTo({ pageIndex: pageCount - 1, fraction: 1 });
      },
      zoomBy: (steps) => acts.current.view.zoomBy(zoomStep ** steps),
      resetZoom: () => acts.current.change({ zoom: 'opening' }),
    }),
    [pageCount, leave],
  );
  useEffect(() => registerView(paperView), [registerView, paperView]);
  return leave;
}
