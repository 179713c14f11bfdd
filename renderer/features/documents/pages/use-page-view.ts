// The scrolled column of pages: which are on screen, at what scale, and how the view keeps its place while pages turn
// out larger than thought or the person zooms.
import { type RefObject, useCallback, useEffect, useLayoutEffect, useMemo, useRef, useState } from 'react';
import {
  anchorAt,
  clampZoom,
  currentPage,
  fitWidthScale,
  layOut,
  openingScale,
  type PageAnchor,
  type PageLayout,
  type PageSize,
  scrollTopOf,
  visibleRange,
} from './page-layout.ts';

/** `opening` is as wide as reads well; `width` fills the view; a number is what the person chose. */
export type Zoom = 'opening' | 'width' | number;

export const zoomStep = 1.2;

export interface PageView {
  readonly scroller: RefObject<HTMLDivElement | null>;
  readonly layout: PageLayout;
  readonly scale: number;
  /** Pages that hold a canvas: those on screen and one on each side. */
  readonly range: { readonly first: number; readonly last: number };
  readonly currentIndex: number;
  readonly goTo: (anchor: PageAnchor) => void;
  readonly scrollBy: (screens: number) => void;
  readonly zoomBy: (factor: number) => void;
  readonly setZoom: (zoom: Zoom) => void;
  readonly getAnchor: () => PageAnchor;
}

export function usePageView(sizes: readonly PageSize[], start: PageAnchor): PageView {
  const scroller = useRef<HTMLDivElement>(null);
  const anchor = useRef(start);
  const [view, setView] = useState({ width: 0, height: 0 });
  const [zoom, setZoom] = useState<Zoom>('opening');
  const [seen, setSeen] = useState({ first: start.pageIndex, last: start.pageIndex, current: start.pageIndex });

  const scale =
    typeof zoom === 'number' ? zoom : (zoom === 'width' ? fitWidthScale : openingScale)(sizes, view.width || 800);
  const layout = useMemo(() => layOut(sizes, scale), [sizes, scale]);

  const look = useCallback(() => {
    const element = scroller.current;
    if (!element) return;
    const { first, last } = visibleRange(layout, element.scrollTop, element.clientHeight, 1);
    const current = currentPage(layout, element.scrollTop, element.clientHeight);
    setSeen((before) =>
      before.first === first && before.last === last && before.current === current ? before : { first, last, current },
    );
  }, [layout]);

  useEffect(() => {
    const element = scroller.current;
    if (!element) return;
    const observer = new ResizeObserver(() => setView({ width: element.clientWidth, height: element.clientHeight }));
    observer.observe(element);
    return () => observer.disconnect();
  }, []);

  // The layout changed under the person's eyes: bring back the words that were there.
  useLayoutEffect(() => {
    const element = scroller.current;
    if (!element || view.height === 0) return;
    element.scrollTop = scrollTopOf(layout, anchor.current);
    look();
  }, [layout, look, view.height]);

  useEffect(() => {
    const element = scroller.current;
    if (!element) return;
    const onScroll = () => {
      anchor.current = anchorAt(layout, element.scrollTop);
      look();
    };
    element.addEventListener('scroll', onScroll, { passive: true });
    return () => element.removeEventListener('scroll', onScroll);
  }, [layout, look]);

  const goTo = useCallback(
    (next: PageAnchor) => {
      anchor.current = next;
      const element = scroller.current;
      if (element) element.scrollTop = scrollTopOf(layout, next);
      look();
    },
    [layout, look],
  );
  const scrollBy = useCallback((screens: number) => {
    const element = scroller.current;
    element?.scrollBy({ top: screens * element.clientHeight * 0.9 });
  }, []);
  const zoomBy = useCallback((factor: number) => setZoom(clampZoom(scale * factor)), [scale]);
  const getAnchor = useCallback(() => anchor.current, []);

  return {
    scroller,
    layout,
    scale,
    range: { first: seen.first, last: seen.last },
    currentIndex: seen.current,
    goTo,
    scrollBy,
    zoomBy,
    setZoom,
    getAnchor,
  };
}
