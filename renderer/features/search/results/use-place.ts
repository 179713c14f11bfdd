// Keeps where the results are scrolled to and which hit was gone to last, and leads there again when one comes back.
import { type RefObject, useEffect, useLayoutEffect, useRef } from 'react';
import { keepResultsPlace, keptResultsPlace } from './results-place.ts';

/** `isThere`: the results of this entry are on screen. */
export function usePlace(scroller: RefObject<HTMLElement | null>, placeKey: string, isThere: boolean): void {
  const led = useRef('');
  useLayoutEffect(() => {
    if (!isThere || led.current === placeKey) return;
    const isFirst = led.current === '';
    led.current = placeKey;
    const { offset, active } = keptResultsPlace(placeKey);
    if (scroller.current) scroller.current.scrollTop = offset;
    // The keys go on where one was; in a field that is typed in they stay there.
    if (isFirst && active !== '') hitNamed(scroller.current, active)?.focus({ preventScroll: true });
  }, [scroller, placeKey, isThere]);

  useEffect(() => {
    const element = scroller.current;
    const note = () => {
      if (led.current === placeKey && element) keepResultsPlace(placeKey, { offset: element.scrollTop });
    };
    const noteHit = ({ target }: FocusEvent) => {
      const name = target instanceof HTMLElement ? target.dataset.hit : undefined;
      if (name !== undefined) keepResultsPlace(placeKey, { active: name });
    };
    element?.addEventListener('scroll', note, { passive: true });
    element?.addEventListener('focusin', noteHit);
    return () => {
      element?.removeEventListener('scroll', note);
      element?.removeEventListener('focusin', noteHit);
    };
  }, [scroller, placeKey]);
}

function hitNamed(scroller: HTMLElement | null, name: string): HTMLElement | null {
  return scroller?.querySelector<HTMLElement>(`[data-hit="${CSS.escape(name)}"]`) ?? null;
}
