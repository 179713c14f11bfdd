// A paper without pages of its own (DOCX), set as one calm page of serif text.
import { useCallback, useMemo, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { useIsOnline } from '#renderer/rpc/connection.ts';
import { ErrorState, OfflineState } from '#renderer/ui/states.tsx';
import type { TextBlock } from '#shared/documents/extracted-text.ts';
import type { DocumentSummary } from '#shared/documents/summary.ts';
import { useFlowPlace } from '../hooks/use-flow-place.ts';
import { useReaderKeys } from '../hooks/use-reader-keys.ts';
import { useFlowText } from '../hooks/use-text-pages.ts';
import { useTypeScale } from '../hooks/use-type-scale.ts';
import { FlowBlock } from './FlowBlock.tsx';
import classes from './FlowReader.module.css';
import { headingLevels } from './heading-level.ts';
import { hitsOfBlocks } from './hits.ts';
import { ReaderSkeleton } from './ReaderSkeleton.tsx';
import { ReaderTitle } from './ReaderTitle.tsx';
import type { ReaderTarget } from './reader-target.ts';
import { ZoomTools } from './ZoomTools.tsx';

interface FlowReaderProps {
  document: DocumentSummary;
  target: ReaderTarget;
}

const none: readonly TextBlock[] = [];
/** Blocks that are laid out together: those out of sight cost neither layout nor paint. */
const blocksPerChunk = 40;

export function FlowReader({ document, target }: FlowReaderProps) {
  const { t } = useTranslation();
  const text = useFlowText(document.documentId);
  const isOnline = useIsOnline();
  const scroller = useRef<HTMLDivElement>(null);
  const type = useTypeScale();
  const blocks = text.data?.pages[0]?.blocks ?? none;
  const hits = useMemo(() => hitsOfBlocks(blocks, target.tokens, target.blockIndex), [blocks, target]);
  const levels = useMemo(() => headingLevels(blocks), [blocks]);
  useFlowPlace(document.documentId, scroller, blocks.length, target.blockIndex);

  const scrollBy = useCallback((screens: number) => {
    const element = scroller.current;
    element?.scrollBy({ top: screens * element.clientHeight * 0.9 });
  }, []);
  const goToStart = useCallback(() => scroller.current?.scrollTo({ top: 0 }), []);
  const goToEnd = useCallback(() => scroller.current?.scrollTo({ top: scroller.current.scrollHeight }), []);
  useReaderKeys({ scrollBy, goToStart, goToEnd, zoomIn: type.larger, zoomOut: type.smaller, resetZoom: type.reset });

  const chunkStarts = Array.from({ length: Math.ceil(blocks.length / blocksPerChunk) }, (_, n) => n * blocksPerChunk);
  const retry = () => void text.refetch();
  return (
    <>
      <ReaderTitle document={document} facts={t('documents:reader.flow')}>
        <ZoomTools scale={type.scale} onZoomIn={type.larger} onZoomOut={type.smaller} />
      </ReaderTitle>
      {text.isPending ? (
        <ReaderSkeleton />
      ) : text.isError && !text.data ? (
        isOnline ? (
          <ErrorState error={text.error} onRetry={retry} />
        ) : (
          <OfflineState onRetry={retry} />
        )
      ) : (
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
                    hits={hits[start + offset] ?? null}
                  />
                ))}
              </div>
            ))}
          </article>
        </section>
      )}
    </>
  );
}
