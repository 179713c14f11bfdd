// From page to page (or pair to pair), and from screen to screen.
import { type RefObject, useCallback } from 'react';
import type { Arrangement, PageAnchor } from './page-layout.ts';
import { neighbourRow } from './zoom.ts';

interface TurningOptions {
  readonly scroller: RefObject<HTMLElement | null>;
  readonly arrangement: Arrangement;
  /** The current page, from 0. */
  readonly from: number;
  readonly pageCount: number;
  readonly goTo: (anchor: PageAnchor) => void;
}

/** Share of the view that a screen further is: a line or two stay in sight. */
const screenShare = 0.9;

export function useTurning({ scroller, arrangement, from, pageCount, goTo }: TurningOptions) {
  const turn = useCallback(
    (step: 1 | -1): boolean => {
      const next = neighbourRow(from, step, pageCount, arrangement);
      if (next === from) return false;
      goTo({ pageIndex: next, fraction: 0 });
      return true;
    },
    [arrangement, from, pageCount, goTo],
  );
  const scrollBy = useCallback(
    (screens: number) => {
      const element = scroller.current;
      if (!element) return;
      const { scrollTop, clientHeight, scrollHeight } = element;
      const isAtEnd = screens > 0 ? scrollTop + clientHeight >= scrollHeight - 2 : scrollTop <= 2;
      if (arrangement === 'single' && isAtEnd) turn(screens > 0 ? 1 : -1);
      else element.scrollBy({ top: screens * clientHeight * screenShare });
    },
    [scroller, arrangement, turn],
  );
  return { turn, scrollBy };
}
