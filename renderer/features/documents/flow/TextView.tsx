// Text mode: a paper re-flowed from its blocks, set as one calm page of serif text.
import { useEffect, useMemo, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { useIsOnline } from '#renderer/rpc/connection.ts';
import { ErrorState, OfflineState } from '#renderer/ui/states.tsx';
import type { TextPage } from '#shared/documents/extracted-text.ts';
import { useFlowText } from '../hooks/use-text-pages.ts';
import { type PaperView, usePane } from '../pane/pane.ts';
import { ReaderSkeleton } from '../reader/ReaderSkeleton.tsx';
import { FlowBlock } from './FlowBlock.tsx';
import { headingLevels } from './heading-level.ts';
import classes from './TextView.module.css';
import { useFlowPlace } from './use-flow-place.ts';
import { useTypeScale } from './use-type-scale.ts';

const emptyPage: TextPage = { width: 0, height: 0, blocks: [] };
/** Blocks that are laid out together: those out of sight cost neither layout nor paint. */
const blocksPerChunk = 40;

export function TextView() {
  const { t } = useTranslation();
  const { document, marker, links, openingPlace, registerView, view: store } = usePane();
  const text = useFlowText(document.documentId);
  const isOnline = useIsOnline();
  const scroller = useRef<HTMLDivElement>(null);
  const type = useTypeScale();
  const page = text.data?.pages[0] ?? emptyPage;
  const { blocks } = page;
  const marks = useMemo(() => marker(page, 1), [page, marker]);
  const linksHere = useMemo(() => links(page, 1), [page, links]);
  const levels = useMemo(() => headingLevels(blocks), [blocks]);
  const opening = useRef(openingPlace()).current;
  const show = useFlowPlace(scroller, blocks.length, opening, store);

  const acts = useRef(type);
  acts.current = type;
  const paperView = useMemo<PaperView>(
    () => ({
      show,
      scrollBy: (screens) => scroller.current?.scrollBy({ top: screens * scroller.current.clientHeight * 0.9 }),
      goToStart: () => scroller.current?.scrollTo({ top: 0 }),
      goToEnd: () => scroller.current?.scrollTo({ top: scroller.current.scrollHeight }),
      zoomBy: (steps) => (steps > 0 ? acts.current.larger() : acts.current.smaller()),
      resetZoom: () => acts.current.reset(),
    }),
    [show],
  );
  useEffect(() => registerView(paperView), [registerView, paperView]);
  useEffect(() => store.set({ scale: type.scale }), [store, type.scale]);

  const chunkStarts = Array.from({ length: Math.ceil(blocks.length / blocksPerChunk) }, (_, n) => n * blocksPerChunk);
  const retry = () => void text.refetch();
  if (text.isPending) return <ReaderSkeleton />;
  if (text.isError && !text.data) {
    return isOnline ? <ErrorState error={text.error} onRetry={retry} /> : <OfflineState onRetry={retry} />;
  }
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolled region must be reachable by keyboard.
    <section ref={scroller} className={classes.scroller} aria-label={document.title} tabIndex={0}>
      <article className={classes.sheet} style={{ fontSize: `calc(var(--t-l) * ${type.scale})` }} lang="vi">
        {blocks.length === 0 && <p>{t('documents:reader.emptyText')}</p>}
        {chunkStarts.map((start) => (
          <div key={start} className={classes.chunk}>
            {blocks.slice(start, start + blocksPerChunk).map((block, offset) => (
              <FlowBlock
                // biome-ignore lint/suspicious/noArrayIndexKey: a paper's blocks never change their order.
                key={offset}
                index={start + offset}
                block={block}
                level={levels[start + offset] ?? null}
                marks={marks[start + offset] ?? null}
                links={linksHere[start + offset]}
              />
            ))}
          </div>
        ))}
      </article>
    </section>
  );
}
