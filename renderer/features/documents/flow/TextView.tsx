// Text mode: a paper re-flowed from its structure, set as one calm page. Only what is near the view is on screen.
import { type CSSProperties, useCallback, useEffect, useMemo, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useIsOnline } from '#renderer/rpc/connection.ts';
import { ErrorState, OfflineState } from '#renderer/ui/states.tsx';
import type { TextPlace } from '#shared/documents/extracted-text.ts';
import { runOfPage } from '../hooks/text-runs.ts';
import { useTextRuns } from '../hooks/use-text-runs.ts';
import { type PaperView, usePane } from '../pane/pane.ts';
import { ReaderSkeleton } from '../reader/ReaderSkeleton.tsx';
import { EditsBar } from './EditsBar.tsx';
import { FlowSheet } from './FlowSheet.tsx';
import { FlowContext } from './flow-context.ts';
import {
  getReadingType,
  nextSize,
  ordinaryType,
  type ReadingType,
  setReadingType,
  useReadingType,
} from './reading-type.ts';
import classes from './TextView.module.css';
import { UnitMenu } from './UnitMenu.tsx';
import { useFlowChunks } from './use-flow-chunks.ts';
import { useFlowContextValue } from './use-flow-context-value.ts';
import { useFlowCopy } from './use-flow-copy.ts';
import { useFlowEngine } from './use-flow-engine.ts';
import { useFlowKeys } from './use-flow-keys.ts';
import { useUnitMenu } from './use-unit-menu.ts';

export function TextView() {
  const { t } = useTranslation();
  const pane = usePane();
  const { document, structure, openingPlace, registerView, view: store } = pane;
  const pageCount = document.hasPages ? Math.max(1, document.pageCount) : 1;
  const opening = useRef(clampedTo(pageCount, openingPlace())).current;
  const [near, setNear] = useState({ first: opening.place.page, last: opening.place.page });
  const { documentId, textSha256 } = document;
  const { runs, error, retry } = useTextRuns({ documentId, textSha256, pageCount, near });
  const { chunks, units } = useFlowChunks({ document, structure, runs, pageCount });
  const isOnline = useIsOnline();

  const scroller = useRef<HTMLElement>(null);
  const list = useRef<HTMLDivElement>(null);
  const onMove = useCallback(
    (place: TextPlace, progress: number) => {
      store.set({ place, pageIndex: place.page - 1, progress });
      const pages = made.current?.pages;
      if (!pages) return;
      setNear((before) =>
        runOfPage(before.first) === runOfPage(pages.first) && runOfPage(before.last) === runOfPage(pages.last)
          ? before
          : pages,
      );
    },
    [store],
  );
  const made = useRef<ReturnType<typeof useFlowEngine> | null>(null);
  const isReady = runs.size > 0;
  const engine = useFlowEngine({ scroller, list, chunks, opening, isReady, onMove });
  made.current = engine;

  const type = useReadingType();
  useEffect(() => store.set({ scale: type.size }), [store, type.size]);
  const paperView = useMemo<PaperView>(
    () => ({
      show: (place, depth) => engine.show(clampedTo(pageCount, { place, depth }).place, depth),
      scrollBy: (screens) => scroller.current?.scrollBy({ top: screens * scroller.current.clientHeight * 0.9 }),
      goToStart: () => engine.showStart(),
      goToEnd: () => engine.showEnd(),
      zoomBy,
      resetZoom: () => setReadingType({ size: ordinaryType.size }),
    }),
    [engine, pageCount],
  );
  useEffect(() => registerView(paperView), [registerView, paperView]);

  const { copy, ...copying } = useFlowCopy({ list, engine, document, pageCount, runs, units });
  const { menu, open, copyCitation } = useUnitMenu({ list, document, view: store, structure, copy });
  const flow = useFlowContextValue({ pane, runs, units, onAddress: open });
  useFlowKeys({ pane, units, onCopyCitation: copyCitation });

  if (!isReady) {
    if (error === null) return <ReaderSkeleton />;
    return isOnline ? <ErrorState error={error} onRetry={retry} /> : <OfflineState onRetry={retry} />;
  }
  const isEmpty = chunks.length === 0;
  return (
    <section
      ref={scroller}
      className={classes.scroller}
      data-flow
      aria-label={document.title}
      // biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolled region must be reachable by keyboard.
      tabIndex={0}
      style={{ fontSize: `calc(var(--t-l) * ${type.size})` }}
      {...(type.tone !== 'theme' && { 'data-theme': type.tone })}
      {...copying}
    >
      <article
        className={classes.sheet}
        aria-label={document.title}
        lang="vi"
        data-typeface={type.typeface}
        style={sheetStyle(type)}
      >
        <EditsBar documentId={documentId} />
        {isEmpty && <p>{t(`documents:reader.${document.hasPages ? 'emptyPages' : 'emptyText'}`)}</p>}
        <FlowContext value={flow}>
          <FlowSheet ref={list} engine={engine} units={units} error={error} onRetry={retry} />
        </FlowContext>
        <UnitMenu {...menu} />
      </article>
    </section>
  );
}

function zoomBy(steps: 1 | -1): void {
  setReadingType({ size: nextSize(getReadingType().size, steps) });
}

/** Letters of this serif take 0.485 em each, spaces among them. */
function sheetStyle({ size, measure, lineHeight }: ReadingType): CSSProperties {
  return {
    '--flow-font': `calc(var(--t-l) * ${size})`,
    '--flow-measure': `calc(${0.485 * measure} * var(--flow-font))`,
    lineHeight,
  } as CSSProperties;
}

function clampedTo(
  pageCount: number,
  { place, depth }: { place: TextPlace; depth: number },
): { place: TextPlace; depth: number } {
  return place.page <= pageCount ? { place, depth } : { place: { page: pageCount, block: 0, offset: 0 }, depth };
}
