// The page's words, invisible over its drawing: what the person selects and copies, and what a screen reader reads.
// Set in points and scaled as a whole, so that zooming does not lay the text out again.
import { memo, useMemo } from 'react';
import type { TextPage } from '#shared/documents/extracted-text.ts';
import { measureText } from './measure-text.ts';
import classes from './TextLayer.module.css';
import { fontSizeOf, stretchOf } from './text-layer.ts';

interface TextLayerProps {
  page: TextPage;
  /** From 0. */
  pageIndex: number;
  /** CSS pixels per point. */
  scale: number;
}

export const TextLayer = memo(function TextLayer({ page, pageIndex, scale }: TextLayerProps) {
  const lines = useMemo(
    () =>
      page.blocks.flatMap((block, blockIndex) =>
        block.lines.map((line, lineIndex) => ({
          key: `${blockIndex}.${lineIndex}`,
          block: `${pageIndex}.${blockIndex}`,
          text: line.text,
          join: line.join,
          style: {
            left: line.box[0],
            top: line.box[1],
            height: line.box[3],
            lineHeight: `${line.box[3]}px`,
            fontSize: fontSizeOf(line),
            transform: `scaleX(${stretchOf(line, measureText)})`,
          },
        })),
      ),
    [page, pageIndex],
  );
  return (
    <div className={classes.layer} style={{ width: page.width, height: page.height, transform: `scale(${scale})` }}>
      {lines.map((line) => (
        <div key={line.key} className={classes.line} data-block={line.block} data-join={line.join} style={line.style}>
          {line.text}
        </div>
      ))}
    </div>
  );
});
