// The scrolled pages: which are on screen, at what scale, and how the view keeps its place while pages turn out larger
// than thought, the person zooms, or pages are laid out otherwise.
import { type RefObject, useCallback, useEffect, useLayoutEffect, useMemo, useRef, useState } from 'react';
import {
  type Arrangement,
  anchorAt,
  boxOf,
  currentPage,
  layOut,
  type PageAnchor,
  type PageLayout,
  type PageSize,
  scrollTopOf,
  visibleRange,
} from './page-layout.ts';
import { useTurning } from './use-turning.ts';
import { useViewSize } from './use-view-size.ts';
import { scaleOfPage, scrollNow, scrollTo, useZooming, type ViewPoint } from './use-zooming.ts';
import { anchorAtPoint, scrollOf, topOfView, type ViewAnchor, type ViewSize } from './view-anchor.ts';
import { scaleOf, type Zoom } from './zoom.ts';

export interface ViewOptions {
  readonly arrangement: Arrangement;
  readonly zoom: Zoom;
  readonly onZoom: (zoom: Zoom) => void;
}

export interface PageView {
  readonly scroller: RefObject<HTMLDivElement | null>;
  readonly layout: PageLayout;
  /** Of the current page, CSS pixels a point. */
  readonly scale: number;
  /** Pages that hold a canvas: those on screen and one on each side. */
  readonly range: { readonly first: number; readonly last: number };
  /** Pages on screen. */
  readonly seen: RefObject<{ readonly first: number; readonly last: number }>;
  readonly currentIndex: number;
  readonly goTo: (anchor: PageAnchor) => void;
  readonly scrollBy: (screens: number) => void;
  /** To the next or previous page (or pair of pages). False at the paper's ends. */
  readonly turn: (step: 1 | -1) => boolean;
  /** The point of the page that stands there stays there. */
  readonly zoomTo: (scale: number, about?: ViewPoint) => void;
  readonly zoomBy: (factor: number, about?: ViewPoint) => void;
  readonly getAnchor: () => PageAnchor;
  readonly anchorAt: (point: ViewPoint) => ViewAnchor;
  /** Brings a point that was there to where fingers are now. */
  readonly hold: (anchor: ViewAnchor, scale: number) => void;
}

export function usePageView(sizes: readonly PageSize[], start: PageAnchor, options?: ViewOptions): PageView {
  const [ownZoom, setOwnZoom] = useState<Zoom>('opening');
  const { zoom, onZoom, arrangement } = options ?? { zoom: ownZoom, onZoom: setOwnZoom, arrangement: 'continuous' };
  const scroller = useRef<HTMLDivElement>(null);
  const anchor = useRef<ViewAnchor>({ pageIndex: start.pageIndex, x: 0.5, y: start.fraction, ...topOfView });
  /** Holds until the layout that it was meant for is there; scrolling does not take it back. */
  const wanted = useRef<ViewAnchor | null>(null);
  const seen = useRef({ first: start.pageIndex, last: start.pageIndex });
  const view = useViewSize(scroller);
  const [held, setHeld] = useState({ first: start.pageIndex, last: start.pageIndex, current: start.pageIndex });
  /** Where pages are turned one by one: the one that was turned to. */
  const [single, setSingle] = useState<number | null>(null);
  const current = arrangement === 'single' ? (single ?? held.current) : 0;
  useEffect(() => {
    if (arrangement !== 'single') setSingle(null);
  }, [arrangement]);

  const layout = useLaidOut(sizes, { zoom, arrangement, current, view });

  const look = useCallback(() => {
    const element = scroller.current;
    if (!element) return;
    seen.current = visibleRange(layout, element.scrollTop, element.clientHeight, 0);
    const { first, last } = visibleRange(layout, element.scrollTop, element.clientHeight, 1);
    const now = currentPage(layout, element.scrollTop, element.clientHeight);
    setHeld((before) =>
      before.first === first && before.last === last && before.current === now ? before : { first, last, current: now },
    );
  }, [layout]);

  // The layout changed under the person's eyes: bring back the words that were there.
  useLayoutEffect(() => {
    const element = scroller.current;
    if (!element || view.height === 0) return;
    scrollTo(element, scrollOf(layout, wanted.current ?? anchor.current, view));
    anchor.current = anchorAtPoint(layout, scrollNow(element));
    wanted.current = null;
    look();
  }, [layout, look, view]);

  useEffect(() => {
    const element = scroller.current;
    if (!element) return;
    const onScroll = () => {
      if (wanted.current) return;
      anchor.current = anchorAtPoint(layout, scrollNow(element));
      look();
    };
    element.addEventListener('scroll', onScroll, { passive: true });
    return () => element.removeEventListener('scroll', onScroll);
  }, [layout, look]);

  const goTo = useCallback(
    ({ pageIndex, fraction }: PageAnchor) => {
      const element = scroller.current;
      const next = { pageIndex, x: anchor.current.x, y: fraction, ...topOfView };
      anchor.current = next;
      if (!boxOf(layout, pageIndex) && arrangement === 'single') {
        wanted.current = next;
        setSingle(pageIndex);
        return;
      }
      if (element) element.scrollTop = scrollTopOf(layout, { pageIndex, fraction });
      look();
    },
    [layout, look, arrangement],
  );

  const from = arrangement === 'single' ? current : held.current;
  const { turn, scrollBy } = useTurning({ scroller, arrangement, from, pageCount: sizes.length, goTo });
  const {
    hold,
    zoomTo,
    zoomBy,
    anchorAt: anchorAtView,
  } = useZooming({ scroller, layout, sizes, anchor, wanted, onZoom });
  const getAnchor = useCallback((): PageAnchor => {
    const element = scroller.current;
    return element ? anchorAt(layout, element.scrollTop) : { pageIndex: anchor.current.pageIndex, fraction: 0 };
  }, [layout]);

  const { first, last } = held;
  const range = useMemo(() => {
    if (arrangement !== 'single') return { first, last };
    return { first: current, last: current };
  }, [arrangement, current, first, last]);
  return {
    ...{ scroller, layout, range, seen, currentIndex: from, goTo, scrollBy, turn },
    ...{ zoomTo, zoomBy, getAnchor, anchorAt: anchorAtView, hold },
    scale: scaleOfPage(layout, sizes, from),
  };
}

interface LaidOutOptions {
  readonly zoom: Zoom;
  readonly arrangement: Arrangement;
  readonly current: number;
  readonly view: ViewSize;
}

function useLaidOut(sizes: readonly PageSize[], { zoom, arrangement, current, view }: LaidOutOptions): PageLayout {
  return useMemo(() => {
    const size = { width: view.width || 800, height: view.height || 600 };
    const scale = scaleOf(zoom, sizes, size, arrangement);
    return layOut(sizes, scale, { arrangement, current, viewHeight: view.height });
  }, [sizes, zoom, arrangement, current, view]);
}
