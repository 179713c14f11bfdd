// Mentions of clauses and laws on a printed page: lines under its words, and links for keyboard and screen readers. The
// mouse belongs to the text, which is selected through them; where it rests or clicks is looked up here.
import { memo, type RefObject, useCallback, useEffect, useMemo, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { TextPage } from '#shared/documents/extracted-text.ts';
import type { PaperLink } from '../pane/links.ts';
import classes from './ReferenceLayer.module.css';
import { type ReferenceArea, referenceAreas } from './reference-areas.ts';
import type { ReferenceTarget } from './references.ts';
import { useMeaning, useReferenceTarget } from './use-reference.ts';
import { useTargetLink } from './use-target-link.tsx';

interface ReferenceLayerProps {
  page: TextPage;
  /** By block. */
  links: readonly (readonly PaperLink[] | undefined)[];
  /** CSS pixels per point. */
  scale: number;
}

/** A link on this page, as the mouse finds it. */
interface Findable {
  boxes(): readonly DOMRect[];
  over(pointer: { x: number; y: number }): void;
  leave(): void;
  press(event: MouseEvent): void;
}

type Register = (findable: Findable) => () => void;

export const ReferenceLayer = memo(function ReferenceLayer({ page, links, scale }: ReferenceLayerProps) {
  const layer = useRef<HTMLDivElement>(null);
  const areas = useMemo(() => referenceAreas(page, links), [page, links]);
  const findables = useRef(new Set<Findable>());
  const register = useCallback<Register>((findable) => {
    findables.current.add(findable);
    return () => findables.current.delete(findable);
  }, []);
  useMouse(layer, findables.current, areas.length > 0);
  if (areas.length === 0) return null;
  return (
    <div ref={layer} className={classes.layer}>
      {areas.map((area) => (
        <AreaLink key={area.reference} area={area} scale={scale} register={register} />
      ))}
    </div>
  );
});

interface AreaLinkProps {
  area: ReferenceArea;
  scale: number;
  register: Register;
}

function AreaLink({ area, ...rest }: AreaLinkProps) {
  const target = useReferenceTarget(area.reference);
  return target && <TargetArea area={area} target={target} {...rest} />;
}

function TargetArea({ area, target, scale, register }: AreaLinkProps & { target: ReferenceTarget }) {
  const { t } = useTranslation();
  const link = useRef<HTMLAnchorElement>(null);
  const boxes = useCallback(() => boxesOf(link.current), []);
  const { props, preview, over, press, card } = useTargetLink(link, target, boxes);
  const meaning = useMeaning();
  // The link stands where its words do, so that the focus scrolls there.
  const [{ x: left, y: top } = { x: 0, y: 0 }] = area.rects;
  const latest = useRef({ over, leave: preview.leave, press });
  latest.current = { over, leave: preview.leave, press };
  useEffect(
    () =>
      register({
        boxes: () => boxesOf(link.current),
        over: (pointer) => latest.current.over(pointer),
        leave: () => latest.current.leave(),
        press: (event) => latest.current.press(event),
      }),
    [register],
  );
  return (
    <>
      <a
        ref={link}
        {...props}
        href={props.href}
        className={classes.link}
        style={{ left: left * scale, top: top * scale }}
        data-target-kind={target.kind}
        aria-label={t('documents:outline.reference.named', { words: area.words, meaning: meaning(target) })}
        aria-haspopup="dialog"
      >
        {area.rects.map(({ x, y, width, height }) => (
          <span
            key={`${x} ${y}`}
            className={classes.box}
            style={{
              left: (x - left) * scale,
              top: (y - top) * scale,
              width: width * scale,
              height: height * scale,
            }}
          />
        ))}
      </a>
      {card}
    </>
  );
}

function boxesOf(link: HTMLElement | null): DOMRect[] {
  return [...(link?.children ?? [])].map((box) => box.getBoundingClientRect());
}

/** Points that the mouse may miss the words by. */
const slack = 1;

function useMouse(layer: RefObject<HTMLElement | null>, findables: ReadonlySet<Findable>, isNeeded: boolean): void {
  useEffect(() => {
    const page = layer.current?.parentElement;
    if (!isNeeded || !page) return;
    let current: Findable | null = null;
    const at = ({ clientX: x, clientY: y }: MouseEvent) => {
      for (const findable of findables) {
        const isIn = findable
          .boxes()
          .some(
            (box) => x >= box.left - slack && x <= box.right + slack && y >= box.top - slack && y <= box.bottom + slack,
          );
        if (isIn) return findable;
      }
      return null;
    };
    const rest = (next: Findable | null, event: MouseEvent) => {
      if (next === current) return;
      current?.leave();
      current = next;
      page.toggleAttribute('data-over-link', next !== null);
      next?.over({ x: event.clientX, y: event.clientY });
    };
    const onMove = (event: PointerEvent) => {
      // While text is being selected nothing pops up under the hand.
      if (event.pointerType === 'mouse') rest(event.buttons === 0 ? at(event) : null, event);
    };
    const onLeave = (event: PointerEvent) => rest(null, event);
    const onClick = (event: MouseEvent) => {
      // A finger that taps the link's own boxes, and the keyboard, have clicked the link.
      if (event.defaultPrevented || (event.target instanceof Element && event.target.closest('a, button'))) return;
      if (event.type === 'auxclick' && event.button !== 1) return;
      at(event)?.press(event);
    };
    page.addEventListener('pointermove', onMove);
    page.addEventListener('pointerleave', onLeave);
    page.addEventListener('click', onClick);
    page.addEventListener('auxclick', onClick);
    return () => {
      page.removeAttribute('data-over-link');
      page.removeEventListener('pointermove', onMove);
      page.removeEventListener('pointerleave', onLeave);
      page.removeEventListener('click', onClick);
      page.removeEventListener('auxclick', onClick);
    };
  }, [layer, findables, isNeeded]);
}
