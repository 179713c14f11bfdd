// Ranges of UTF-16 units in the text of blocks and lines: what marks, links and found words are made of.
import { spansOfLines, type TextLine } from '#shared/documents/extracted-text.ts';

/** [start, end). */
export interface TextRange {
  readonly start: number;
  readonly end: number;
}

/** Cuts ranges over a block's running text (`textOfBlock`) into ranges of each of its lines; what else they carry stays. */
export function rangesByLine<Range extends TextRange>(lines: readonly TextLine[], ranges: readonly Range[]): Range[][] {
  return spansOfLines({ lines }).map(({ start, end }) =>
    ranges.flatMap((range) => {
      const from = Math.max(range.start, start);
      const to = Math.min(range.end, end);
      return from < to ? [{ ...range, start: from - start, end: to - start }] : [];
    }),
  );
}

/** A stretch of a text that the same ranges cover. */
export interface Piece<Range extends TextRange> {
  readonly start: number;
  readonly text: string;
  /** In the order given; empty for plain text. */
  readonly ranges: readonly Range[];
}

/** Cuts a text wherever a range begins or ends. Ranges may overlap and come in any order. */
export function piecesOf<Range extends TextRange>(text: string, ranges: readonly Range[]): Piece<Range>[] {
  if (ranges.length === 0) return text === '' ? [] : [{ start: 0, text, ranges }];
  const cuts = new Set([0, text.length]);
  for (const { start, end } of ranges) {
    cuts.add(Math.min(Math.max(0, start), text.length));
    cuts.add(Math.min(Math.max(0, end), text.length));
  }
  const sorted = [...cuts].sort((left, right) => left - right);
  return sorted.slice(0, -1).map((start, index) => {
    const end = sorted[index + 1] ?? text.length;
    return {
      start,
      text: text.slice(start, end),
      ranges: ranges.filter((range) => range.start <= start && range.end >= end),
    };
  });
}
