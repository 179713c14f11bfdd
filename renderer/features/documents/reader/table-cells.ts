// Cells of a table's row: extraction joins them with a bar (see core/documents/extraction/docx-blocks.ts).
import type { TextRange } from './text-layer.ts';

const separator = ' | ';

export interface TableCell {
  /** Offset of its first unit in the row's text. */
  readonly start: number;
  readonly text: string;
  /** Within the cell. */
  readonly ranges: readonly TextRange[];
}

export function cellsOf(row: string, ranges: readonly TextRange[]): TableCell[] {
  let start = 0;
  return row.split(separator).map((text) => {
    const from = start;
    start += text.length + separator.length;
    const own = ranges.flatMap((range) => {
      const left = Math.max(range.start, from);
      const right = Math.min(range.end, from + text.length);
      return left < right ? [{ start: left - from, end: right - from }] : [];
    });
    return { start: from, text, ranges: own };
  });
}
