// Opens a flowing paper at the place asked for, and tells where the view stands.
import { type RefObject, useCallback, useLayoutEffect, useRef } from 'react';
import type { TextPlace } from '#shared/documents/extracted-text.ts';
import type { ViewStore } from '../pane/view-store.ts';

/** Times to look again while blocks out of sight turn out taller or shorter than thought. */
const settlingFrames = 6;

interface Opening {
  readonly place: TextPlace;
  readonly depth: number;
}

/** Gives how to bring a place into view. */
export function useFlowPlace(
  scroller: RefObject<HTMLElement | null>,
  blockCount: number,
  opening: Opening,
  store: ViewStore,
): (place: TextPlace, depth: number) => void {
  const isOpened = useRef(false);
  const show = useCallback(
    (place: TextPlace, depth: number) => {
      if (scroller.current) showBlock(scroller.current, place.block, depth, settlingFrames);
    },
    [scroller],
  );

  useLayoutEffect(() => {
    const element = scroller.current;
    if (!element || blockCount === 0) return;
    if (!isOpened.current) {
      isOpened.current = true;
      if (opening.place.block > 0) show(opening.place, opening.depth);
    }
    const onScroll = () => {
      store.set({
        place: { page: 1, block: topBlock(element), offset: 0 },
        progress: Math.min(1, (element.scrollTop + element.clientHeight) / Math.max(1, element.scrollHeight)),
      });
    };
    element.addEventListener('scroll', onScroll, { passive: true });
    return () => element.removeEventListener('scroll', onScroll);
  }, [scroller, blockCount, opening, show, store]);
  return show;
}

function showBlock(element: HTMLElement, index: number, depth: number, framesLeft: number): void {
  const block = element.querySelector(`[data-block-index="${index}"]`);
  if (block) {
    const offset = block.getBoundingClientRect().top - element.getBoundingClientRect().top;
    element.scrollTop += offset - depth * element.clientHeight;
  }
  if (framesLeft > 0) requestAnimationFrame(() => showBlock(element, index, depth, framesLeft - 1));
}

/** Index of the block at the top of the view. */
function topBlock(element: HTMLElement): number {
  const top = element.getBoundingClientRect().top;
  const chunks = [...element.querySelectorAll('article > div')];
  const chunk = chunks.find((candidate) => candidate.getBoundingClientRect().bottom > top) ?? chunks.at(-1);
  const block = [...(chunk?.querySelectorAll<HTMLElement>('[data-block-index]') ?? [])].find(
    (candidate) => candidate.getBoundingClientRect().bottom > top,
  );
  return Number(block?.dataset.blockIndex ?? 0);
}
