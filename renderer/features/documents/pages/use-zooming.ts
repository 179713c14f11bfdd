// Zooming about a point: what stands there stays there.
import { type RefObject, useCallback } from 'react';
import { boxOf, type PageLayout, type PageSize } from './page-layout.ts';
import { anchorAtPoint, type Scroll, scrollOf, topOfView, type ViewAnchor } from './view-anchor.ts';
import { clampZoom, type Zoom } from './zoom.ts';

/** Shares of the view's width and height. */
export type ViewPoint = Pick<ViewAnchor, 'viewX' | 'viewY'>;

interface ZoomingOptions {
  readonly scroller: RefObject<HTMLElement | null>;
  readonly layout: PageLayout;
  readonly sizes: readonly PageSize[];
  readonly anchor: RefObject<ViewAnchor>;
  /** Holds until the layout that it was meant for is there. */
  readonly wanted: RefObject<ViewAnchor | null>;
  readonly onZoom: (zoom: Zoom) => void;
}

export function useZooming({ scroller, layout, sizes, anchor, wanted, onZoom }: ZoomingOptions) {
  const hold = useCallback(
    (next: ViewAnchor, scale: number) => {
      const element = scroller.current;
      const box = boxOf(layout, next.pageIndex);
      const size = sizes[next.pageIndex];
      if (!element || !box || !size) return;
      const wantedScale = clampZoom(scale, sizes);
      if (Math.round(size.width * wantedScale) === box.width) {
        scrollTo(element, scrollOf(layout, next, scrollNow(element)));
        return;
      }
      wanted.current = next;
      onZoom(wantedScale);
    },
    [scroller, layout, sizes, wanted, onZoom],
  );
  const anchorAt = useCallback(
    (point: ViewPoint) => {
      const element = scroller.current;
      return element ? anchorAtPoint(layout, scrollNow(element), point) : anchor.current;
    },
    [scroller, layout, anchor],
  );
  const zoomTo = useCallback(
    (scale: number, about: ViewPoint = topOfView) => hold(anchorAt(about), scale),
    [hold, anchorAt],
  );
  const zoomBy = useCallback(
    (factor: number, about: ViewPoint = topOfView) => {
      const { pageIndex } = anchorAt(about);
      zoomTo(scaleOfPage(layout, sizes, pageIndex) * factor, about);
    },
    [anchorAt, zoomTo, layout, sizes],
  );
  return { hold, anchorAt, zoomTo, zoomBy };
}

export function scaleOfPage(layout: PageLayout, sizes: readonly PageSize[], index: number): number {
  const width = sizes[index]?.width ?? 0;
  const box = boxOf(layout, index);
  return box && width > 0 ? box.width / width : 1;
}

export function scrollNow({ scrollTop, scrollLeft, clientWidth, clientHeight }: HTMLElement): Scroll {
  return { top: scrollTop, left: scrollLeft, width: clientWidth, height: clientHeight };
}

export function scrollTo(element: HTMLElement, { top, left }: { top: number; left: number }): void {
  element.scrollTop = top;
  element.scrollLeft = left;
}
