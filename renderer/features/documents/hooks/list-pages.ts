// Which pages of the list the rows on screen need. The list is fetched as it is scrolled, never whole.

export const rowsPerPage = 100;

/** Indexes of the pages that hold rows `firstRow` … `lastRow`; the first page is always among them, it gives the total. */
export function pagesOfRows(firstRow: number, lastRow: number): number[] {
  const first = Math.floor(Math.max(0, firstRow) / rowsPerPage);
  const last = Math.floor(Math.max(0, lastRow) / rowsPerPage);
  const pages = Array.from({ length: last - first + 1 }, (_, index) => first + index);
  return first === 0 ? pages : [0, ...pages];
}

interface Rows {
  readonly first: number;
  readonly last: number;
}

/** Whether the same pages are needed for both: scrolling within them asks for nothing new. */
export function areOfSamePages(a: Rows, b: Rows): boolean {
  const pageOf = (row: number) => Math.floor(Math.max(0, row) / rowsPerPage);
  return pageOf(a.first) === pageOf(b.first) && pageOf(a.last) === pageOf(b.last);
}

export interface ListPage<Row> {
  readonly rows: readonly Row[];
  readonly total: number;
}

/** The row at an index of the whole list, when its page has come. */
export function rowAt<Row>(pages: ReadonlyMap<number, ListPage<Row>>, index: number): Row | undefined {
  return pages.get(Math.floor(index / rowsPerPage))?.rows[index % rowsPerPage];
}
