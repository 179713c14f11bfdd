// Text with marks where the search hit it.

import type { Mark } from '../pane/marks.ts';
import { piecesOf } from '../pane/text-ranges.ts';
import classes from './FlowBlock.module.css';

interface MarkedTextProps {
  text: string;
  marks: readonly Mark[];
}

export function MarkedText({ text, marks }: MarkedTextProps) {
  if (marks.length === 0) return text;
  return piecesOf(text, marks).map((piece) => {
    if (piece.ranges.length === 0) return <span key={piece.start}>{piece.text}</span>;
    const isCurrent = piece.ranges.some(({ kind }) => kind === 'current');
    return (
      <mark key={piece.start} className={classes.hit} data-target={isCurrent || undefined}>
        {piece.text}
      </mark>
    );
  });
}
