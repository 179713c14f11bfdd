// Where small pages stand in their panel. Pure; CSS pixels.

export interface Grid {
  readonly columns: number;
  readonly cellWidth: number;
  readonly rowHeight: number;
  /** Of the first column. */
  readonly left: number;
  readonly totalHeight: number;
}

export const cell = { width: 136, height: 214 } as const;

export function gridOf(width: number, pageCount: number): Grid {
  const columns = Math.max(1, Math.min(pageCount, Math.floor(width / cell.width)));
  return {
    ...{ columns, cellWidth: cell.width, rowHeight: cell.height },
    left: Math.max(0, (width - columns * cell.width) / 2),
    totalHeight: Math.ceil(pageCount / columns) * cell.height,
  };
}

export function rowTop({ columns, rowHeight }: Grid, index: number): number {
  return Math.floor(index / columns) * rowHeight;
}

/** First and last page near the view. */
export function shownCells(
  { columns, rowHeight }: Grid,
  scrollTop: number,
  height: number,
  pageCount: number,
): { first: number; last: number } {
  const firstRow = Math.max(0, Math.floor(scrollTop / rowHeight) - 1);
  const lastRow = Math.floor((scrollTop + height) / rowHeight) + 1;
  return { first: firstRow * columns, last: Math.min(pageCount - 1, (lastRow + 1) * columns - 1) };
}

/** Where a key leads to; null where it leads nowhere. */
export function stepOf(key: string, from: number, { columns }: Grid, pageCount: number): number | null {
  const steps: Record<string, number> = {
    ArrowRight: from + 1,
    ArrowLeft: from - 1,
    ArrowDown: from + columns,
    ArrowUp: from - columns,
    Home: 0,
    End: pageCount - 1,
  };
  const next = steps[key];
  return next === undefined || next < 0 || next >= pageCount ? null : next;
}
