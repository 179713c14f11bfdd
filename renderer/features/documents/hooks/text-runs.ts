// Which runs of pages text mode holds: those near the view first, then the others from near to far, as many as memory
// is given. Runs are counted by their first pages, from 1.

/** Text without the boxes of its words: some 4 kB a page. */
export const pagesPerRun = 40;
/** 960 pages; a longer paper keeps what lies around the view. */
export const keptRuns = 24;

export function runOfPage(page: number): number {
  return Math.floor((page - 1) / pagesPerRun) * pagesPerRun + 1;
}

/** Runs that hold pages `first` … `last`. */
export function runsNear({ first, last }: { first: number; last: number }, pageCount: number): number[] {
  const from = runOfPage(Math.max(1, first));
  const to = runOfPage(Math.max(first, Math.min(last, pageCount)));
  return Array.from({ length: (to - from) / pagesPerRun + 1 }, (_, index) => from + index * pagesPerRun);
}

/** All runs that are worth holding, the nearest to `page` first. */
export function runsByDistance(page: number, pageCount: number): number[] {
  const here = runOfPage(page);
  const all = Array.from({ length: Math.ceil(pageCount / pagesPerRun) }, (_, index) => 1 + index * pagesPerRun);
  return all.sort((left, right) => Math.abs(left - here) - Math.abs(right - here)).slice(0, keptRuns);
}
