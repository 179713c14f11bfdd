// One block of a page that stands alone, set as in text mode: a preview, a printed page that cannot be drawn.
import { memo, useMemo } from 'react';
import { isRunningText, type TextBlock, textOfBlock } from '#shared/documents/extracted-text.ts';
import type { PaperLink } from '../pane/links.ts';
import type { BlockMarks } from '../pane/marks.ts';
import { FlowItemView } from './FlowItemView.tsx';
import { FlowContext, type FlowContextValue } from './flow-context.ts';
import type { TextItem } from './flow-item.ts';
import { depthOf } from './heading-level.ts';

interface FlowBlockProps {
  block: TextBlock;
  marks: BlockMarks | null;
  links?: readonly PaperLink[] | undefined;
  /** Place in the page, from 0: how the reader finds it. */
  index?: number;
}

const noLinks: readonly PaperLink[] = [];

export const FlowBlock = memo(function FlowBlock({ block, marks, links = noLinks, index }: FlowBlockProps) {
  const flow = useMemo<FlowContextValue>(
    () => ({ marksOf: () => marks, linksOf: () => links, showsEdits: false, hasPageMarks: false, hasUnits: false }),
    [marks, links],
  );
  const item = useMemo(() => itemOf(block, index ?? 0), [block, index]);
  // What repeats on every page is no part of the text.
  if (!isRunningText(block)) return null;
  return (
    <FlowContext value={flow}>
      <FlowItemView item={item} blockIndex={index} />
    </FlowContext>
  );
});

function itemOf(block: TextBlock, index: number): TextItem {
  const text = textOfBlock(block);
  const depth = depthOf(text);
  return {
    kind: block.kind as TextItem['kind'],
    key: `1.${index}`,
    start: { page: 1, block: index, offset: 0 },
    length: text.length,
    parts: [{ page: 1, block: index, lines: block.lines, firstLine: 0, from: 0, text, glue: '', isPageStart: false }],
    isContinued: block.continues === true,
    // Headings of a part of a paper: their true depth is not known here.
    level: block.kind === 'heading' ? 2 : null,
    look: depth === 4 ? 'article' : depth === 2 ? 'chapter' : 'section',
    units: [],
    quotedIn: null,
    noteMarks: [],
    markedAt: null,
  };
}
