// The card with what a mention means. It can be dismissed with Escape without moving, be pointed at, and stays until one
// leaves it (WCAG 1.4.13). It lies at the end of the page: the arrow down leads into it, Escape back.
import { type FocusEvent, useEffect, useLayoutEffect, useRef, useState } from 'react';
import { createPortal } from 'react-dom';
import { useTranslation } from 'react-i18next';
import { type Box, type CardPlace, lineAt, placeCard } from './card-place.ts';
import { PreviewBody } from './PreviewBody.tsx';
import classes from './ReferencePreview.module.css';
import { labelOfAddresses, lawNameOf, type ReferenceTarget } from './references.ts';
import type { PreviewAt } from './use-preview.ts';
import { addressesOf } from './use-reference.ts';

interface ReferencePreviewProps {
  at: PreviewAt;
  target: ReferenceTarget;
  /** Where its words stand in the window, line by line. */
  boxes: () => readonly Box[];
  onEnter: () => void;
  onLeave: () => void;
  onClose: (returnsFocus: boolean) => void;
}

/** In rem: it grows with the type. */
const widthRem = 27;

export function ReferencePreview({ at, target, boxes, onEnter, onLeave, onClose }: ReferencePreviewProps) {
  const { t } = useTranslation();
  const card = useRef<HTMLDivElement>(null);
  const place = usePlace(at, boxes, () => onClose(false));
  useEscape(() => onClose(card.current?.contains(document.activeElement) === true));
  useTapElsewhere(card, () => onClose(false));

  const { isEntered } = at;
  const isPlaced = place !== null;
  useEffect(() => {
    if (isEntered && isPlaced) card.current?.focus({ preventScroll: true });
  }, [isEntered, isPlaced]);

  if (!place) return null;
  const addresses = addressesOf(target);
  const what =
    addresses.length > 0
      ? labelOfAddresses(addresses, t('documents:outline.reference.and'))
      : target.kind === 'paper'
        ? target.paper.title
        : 'law' in target
          ? lawNameOf(target.law)
          : '';
  return createPortal(
    <div
      ref={card}
      role="dialog"
      data-preview-card
      aria-label={t('documents:outline.preview.label', { what })}
      tabIndex={-1}
      className={classes.card}
      style={{
        left: place.left,
        top: place.top ?? undefined,
        bottom: place.bottom ?? undefined,
        width: place.width,
        maxHeight: `min(${place.maxHeight}px, 32rem)`,
      }}
      onPointerEnter={onEnter}
      onPointerLeave={(event) => {
        if (event.pointerType === 'mouse' && !event.currentTarget.contains(document.activeElement)) onLeave();
      }}
      onFocus={onEnter}
      onBlur={({ currentTarget, relatedTarget: next }: FocusEvent) => {
        // The finger that held the words is lifted: the link takes the focus, the card stays.
        const isOnLink = next instanceof Element && next.matches('a[aria-haspopup="dialog"]');
        if (!currentTarget.contains(next) && !isOnLink) onLeave();
      }}
    >
      <PreviewBody target={target} onClose={onClose} />
    </div>,
    // What is shown on the whole screen has nothing outside it.
    document.fullscreenElement ?? document.body,
  );
}

/** Null until it is known; follows the words while the paper scrolls, and gives up when they have left the screen. */
function usePlace(at: PreviewAt, boxes: () => readonly Box[], giveUp: () => void): CardPlace | null {
  const [place, setPlace] = useState<CardPlace | null>(null);
  const leave = useRef(giveUp);
  leave.current = giveUp;
  useLayoutEffect(() => {
    let pointer = at.pointer;
    const put = () => {
      const line = lineAt(boxes(), pointer);
      const size = { width: window.innerWidth, height: window.innerHeight };
      if (!line || line.top + line.height < 0 || line.top > size.height) return leave.current();
      const rem = Number.parseFloat(getComputedStyle(document.documentElement).fontSize);
      setPlace(placeCard(line, pointer?.x ?? null, size, widthRem * rem));
    };
    const onScroll = (event: Event) => {
      // Its own text scrolls too.
      if (event.target instanceof Element && event.target.closest('[role="dialog"]')) return;
      pointer = pointer && { x: pointer.x, y: Number.NaN };
      put();
    };
    put();
    window.addEventListener('scroll', onScroll, { capture: true, passive: true });
    window.addEventListener('resize', put);
    return () => {
      window.removeEventListener('scroll', onScroll, { capture: true });
      window.removeEventListener('resize', put);
    };
  }, [at, boxes]);
  return place;
}

/** Before the screen's own Escape, which would leave the paper. */
function useEscape(act: () => void): void {
  const latest = useRef(act);
  latest.current = act;
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.key !== 'Escape') return;
      event.preventDefault();
      event.stopPropagation();
      latest.current();
    };
    window.addEventListener('keydown', onKeyDown, { capture: true });
    return () => window.removeEventListener('keydown', onKeyDown, { capture: true });
  }, []);
}

function useTapElsewhere(card: { readonly current: HTMLElement | null }, act: () => void): void {
  const latest = useRef(act);
  latest.current = act;
  useEffect(() => {
    const onPointerDown = ({ target }: PointerEvent) => {
      if (target instanceof Node && !card.current?.contains(target)) latest.current();
    };
    window.addEventListener('pointerdown', onPointerDown, { capture: true });
    return () => window.removeEventListener('pointerdown', onPointerDown, { capture: true });
  }, [card]);
}
