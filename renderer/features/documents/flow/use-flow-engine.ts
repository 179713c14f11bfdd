// The engine of text mode on the screen: told of commits, scrolling and sizes; draws again when it asks for it.
import { type RefObject, useEffect, useLayoutEffect, useReducer, useRef } from 'react';
import { flushSync } from 'react-dom';
import type { TextPlace } from '#shared/documents/extracted-text.ts';
import type { FlowChunk } from './flow-chunks.ts';
import { FlowEngine } from './flow-engine.ts';
import type { TypeMetrics } from './flow-heights.ts';

interface FlowEngineOptions {
  readonly scroller: RefObject<HTMLElement | null>;
  /** Holds the chunks. */
  readonly list: RefObject<HTMLElement | null>;
  readonly chunks: readonly FlowChunk[];
  readonly opening: { readonly place: TextPlace; readonly depth: number };
  /** There is text: the elements are there too. */
  readonly isReady: boolean;
  readonly onMove: (place: TextPlace, progress: number) => void;
}

export function useFlowEngine({ scroller, list, chunks, opening, isReady, onMove }: FlowEngineOptions): FlowEngine {
  const [, draw] = useReducer((count: number) => count + 1, 0);
  const move = useRef(onMove);
  move.current = onMove;
  const made = useRef<FlowEngine | null>(null);
  made.current ??= new FlowEngine(
    {
      onChange: (isNow) => (isNow ? flushSync(draw) : draw()),
      onMove: (place, progress) => move.current(place, progress),
    },
    opening,
  );
  const engine = made.current;
  engine.setChunks(chunks);

  // After every drawing, before it is painted.
  useLayoutEffect(() => {
    engine.attach(scroller.current, list.current);
    engine.settle(metricsOf(list.current));
  });

  useEffect(() => {
    const element = scroller.current;
    if (!isReady || !element) return;
    const onScroll = () => engine.onScroll();
    // The focus scrolls at once, and what it does may be drawn before the scroll event.
    const onFocus = () => engine.noteScroll();
    const observer = new ResizeObserver(() => engine.settle(metricsOf(list.current)));
    observer.observe(element);
    if (list.current) observer.observe(list.current);
    element.addEventListener('scroll', onScroll, { passive: true });
    element.addEventListener('focusin', onFocus);
    return () => {
      observer.disconnect();
      element.removeEventListener('scroll', onScroll);
      element.removeEventListener('focusin', onFocus);
    };
  }, [engine, scroller, list, isReady]);
  return engine;
}

function metricsOf(list: HTMLElement | null): TypeMetrics | null {
  if (!list || list.clientWidth === 0) return null;
  const style = getComputedStyle(list);
  return {
    fontPx: Number.parseFloat(style.fontSize),
    linePx: Number.parseFloat(style.lineHeight),
    widthPx: list.clientWidth,
  };
}
