// Text with marks where the search hit it.

import classes from './FlowBlock.module.css';
import { piecesOf, type TextRange } from './text-layer.ts';

interface MarkedTextProps {
  text: string;
  ranges: readonly TextRange[];
  /** In the passage that was opened: marked strongly. */
  isTarget: boolean;
}

export function MarkedText({ text, ranges, isTarget }: MarkedTextProps) {
  if (ranges.length === 0) return text;
  return piecesOf(text, ranges).map((piece) =>
    piece.isHit ? (
      <mark key={piece.start} className={classes.hit} data-target={isTarget || undefined}>
        {piece.text}
      </mark>
    ) : (
      <span key={piece.start}>{piece.text}</span>
    ),
  );
}
