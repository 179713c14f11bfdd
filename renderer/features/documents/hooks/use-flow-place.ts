// Opens a flowing paper at the passage asked for, else where the person stopped, and remembers where they stop.
import { type RefObject, useCallback, useLayoutEffect, useRef } from 'react';
import { readPlace } from '../reader/reading-place.ts';
import { useReadingPlace } from './use-reading-place.ts';

/** Times to look again while blocks out of sight turn out taller or shorter than thought. */
const settlingFrames = 6;

export function useFlowPlace(
  documentId: string,
  scroller: RefObject<HTMLElement | null>,
  blockCount: number,
  targetBlock: number | null,
): void {
  const isOpened = useRef(false);
  const lastPlace = useRef(0);

  useLayoutEffect(() => {
    const element = scroller.current;
    if (!element || blockCount === 0) return;
    if (!isOpened.current) {
      isOpened.current = true;
      const kept = readPlace(localStorage, documentId)?.fraction ?? 0;
      const index = targetBlock ?? Math.min(blockCount - 1, Math.round(kept * blockCount));
      if (index > 0) showBlock(element, index, targetBlock === null ? 'start' : 'center', settlingFrames);
    }
    const onScroll = () => {
      lastPlace.current = topBlock(element) / blockCount;
    };
    element.addEventListener('scroll', onScroll, { passive: true });
    return () => element.removeEventListener('scroll', onScroll);
  }, [documentId, scroller, blockCount, targetBlock]);

  useReadingPlace(
    documentId,
    useCallback(() => ({ pageNumber: 1, fraction: lastPlace.current }), []),
  );
}

function showBlock(element: HTMLElement, index: number, block: ScrollLogicalPosition, framesLeft: number): void {
  element.querySelector(`[data-block-index="${index}"]`)?.scrollIntoView({ block });
  if (framesLeft > 0) requestAnimationFrame(() => showBlock(element, index, block, framesLeft - 1));
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
