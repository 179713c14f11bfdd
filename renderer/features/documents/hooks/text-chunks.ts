// Text travels in runs of pages. A run is small, since the boxes of every word come with it.
export const pagesPerChunk = 8;

/** First pages (from 1) of the runs that hold pages `first` … `last`. */
export function chunksOfPages(first: number, last: number): number[] {
  const from = Math.floor((first - 1) / pagesPerChunk);
  const to = Math.floor((last - 1) / pagesPerChunk);
  return Array.from({ length: Math.max(0, to - from + 1) }, (_, index) => (from + index) * pagesPerChunk + 1);
}
