// Pieces of a text with what was found in it marked.
import type { Snippet } from '#shared/search/results.ts';
import classes from './MarkedText.module.css';
import { joinMarks } from './snippets.ts';

interface MarkedTextProps {
  pieces: Snippet;
}

export function MarkedText({ pieces }: MarkedTextProps) {
  return joinMarks(pieces).map((piece, index) =>
    piece.isHit ? (
      // biome-ignore lint/suspicious/noArrayIndexKey: pieces of one text never move.
      <mark key={index} className={classes.mark}>
        {piece.text}
      </mark>
    ) : (
      // biome-ignore lint/suspicious/noArrayIndexKey: pieces of one text never move.
      <span key={index}>{piece.text}</span>
    ),
  );
}
