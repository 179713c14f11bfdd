// Flowing text in a small frame, with the place asked for marked and in view.
import { useEffect, useRef } from 'react';
import { ErrorState, LoadingState } from '#renderer/ui/states.tsx';
import type { DocumentDetail } from '#shared/documents/summary.ts';
import { FlowBlock } from '../flow/FlowBlock.tsx';
import flow from '../flow/TextView.module.css';
import { useFlowText } from '../hooks/use-text-pages.ts';
import classes from './PaperPreview.module.css';
import type { PreviewTarget } from './PaperPreview.tsx';
import { marksOfPlace } from './place-mark.ts';

interface FlowPreviewProps {
  document: DocumentDetail;
  target: PreviewTarget | null;
  label: string;
}

/** The letterhead and the beginning: the frame is for looking up facts, the reader for reading. */
const shownBlocks = 120;

export function FlowPreview({ document, target, label }: FlowPreviewProps) {
  const text = useFlowText(document.documentId);
  const scroller = useRef<HTMLElement>(null);
  const first = text.data?.pages[0];
  const marks = first && target ? marksOfPlace(first, target.place) : [];
  const blocks = first?.blocks ?? [];
  const last = Math.max(shownBlocks, (target?.place.block ?? 0) + 20);

  useEffect(() => {
    if (!target || !first) return;
    scroller.current
      ?.querySelector(`[data-block-index="${target.place.block}"]`)
      ?.scrollIntoView({ block: 'center', behavior: 'instant' });
  }, [target, first]);

  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolled region must be reachable by keyboard.
    <section ref={scroller} className={classes.frame} aria-label={label} tabIndex={0}>
      {text.isPending ? (
        <LoadingState lineCount={12} />
      ) : text.isError ? (
        <ErrorState error={text.error} onRetry={() => void text.refetch()} />
      ) : (
        <article className={`${flow.sheet} ${classes.flow}`} lang="vi">
          {blocks.slice(0, last).map((block, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: a paper's blocks never change their order.
            <FlowBlock key={index} index={index} block={block} marks={marks[index] ?? null} />
          ))}
        </article>
      )}
    </section>
  );
}
