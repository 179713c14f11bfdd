// Marks on a printed page: strong on the passage that was opened, soft elsewhere.
import { memo } from 'react';
import type { TextPage } from '#shared/documents/extracted-text.ts';
import type { BlockMarks } from '../pane/marks.ts';
import classes from './MarkLayer.module.css';
import { type Rect, rectsOfRange } from './text-layer.ts';

interface HitLayerProps {
  page: TextPage;
  /** By block; null where nothing is marked. */
  marks: readonly (BlockMarks | null)[];
  /** CSS pixels per point. */
  scale: number;
}

/** Points that a mark is larger than its word, so that it does not clip accents. */
const air = 1;

export const MarkLayer = memo(function MarkLayer({ page, marks, scale }: HitLayerProps) {
  return (
    <div className={classes.layer} aria-hidden>
      {page.blocks.map((block, index) => {
        const found = marks[index];
        if (!found) return null;
        const rects = block.lines.flatMap((line, position) =>
          (found.byLine[position] ?? []).flatMap((mark) =>
            rectsOfRange(line, mark).map((rect) => ({ ...rect, kind: mark.kind })),
          ),
        );
        const edge = found.isTarget ? edgeOf(block.lines.map((line) => line.box)) : null;
        return (
          // biome-ignore lint/suspicious/noArrayIndexKey: a page's blocks never change their order.
          <div key={index}>
            {edge && <span className={classes.edge} style={styleOf(edge, scale)} data-target-edge />}
            {rects.map((rect) => (
              <span
                key={`${rect.x} ${rect.y}`}
                className={classes.mark}
                data-target={rect.kind === 'current' || undefined}
                style={styleOf(grown(rect), scale)}
              />
            ))}
          </div>
        );
      })}
    </div>
  );
});

function styleOf(rect: Rect, scale: number) {
  return { left: rect.x * scale, top: rect.y * scale, width: rect.width * scale, height: rect.height * scale };
}

function grown(rect: Rect): Rect {
  return { x: rect.x - air, y: rect.y - air, width: rect.width + 2 * air, height: rect.height + 2 * air };
}

/** A line down the margin beside the passage. */
function edgeOf(boxes: readonly (readonly [number, number, number, number])[]): Rect {
  const top = Math.min(...boxes.map((box) => box[1]));
  const bottom = Math.max(...boxes.map((box) => box[1] + box[3]));
  const left = Math.min(...boxes.map((box) => box[0]));
  return { x: Math.max(2, left - 12), y: top, width: 2.5, height: bottom - top };
}
