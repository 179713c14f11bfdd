// About a screen of text mode: what is put on screen and taken off it together.
import { memo } from 'react';
import { useTranslation } from 'react-i18next';
import classes from './FlowChunkView.module.css';
import { FlowItemView } from './FlowItemView.tsx';
import { FlowNotice } from './FlowNotice.tsx';
import type { FlowChunk } from './flow-chunks.ts';
import { type FlowItem, isTextItem } from './flow-item.ts';

interface FlowChunkViewProps {
  chunk: FlowChunk;
}

export const FlowChunkView = memo(function FlowChunkView({ chunk }: FlowChunkViewProps) {
  const { t } = useTranslation();
  return (
    <div className={classes.chunk} data-chunk={chunk.key}>
      {byQuotation(chunk.items ?? []).map(({ quotedIn, items }) => {
        const [first] = items;
        const views = items.map((item) => <ItemView key={item.key} item={item} />);
        return quotedIn === null ? (
          views
        ) : (
          <blockquote key={first?.key} className={classes.quotation} aria-label={t('documents:flow.quotation')}>
            {views}
          </blockquote>
        );
      })}
    </div>
  );
});

function ItemView({ item }: { item: FlowItem }) {
  return isTextItem(item) ? <FlowItemView item={item} /> : <FlowNotice notice={item} />;
}

interface Quotation {
  readonly quotedIn: string | null;
  readonly items: FlowItem[];
}

/** Neighbours that the same unit quotes stand together. */
function byQuotation(items: readonly FlowItem[]): Quotation[] {
  const groups: Quotation[] = [];
  for (const item of items) {
    const quotedIn = isTextItem(item) ? item.quotedIn : null;
    const last = groups.at(-1);
    if (last?.quotedIn === quotedIn) last?.items.push(item);
    else groups.push({ quotedIn, items: [item] });
  }
  return groups;
}
