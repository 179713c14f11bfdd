// Which part of a paper goes to the printer. Pure.
import type { PaperUnit } from '#shared/documents/structure.ts';

export interface PageRange {
  /** From 1, both inclusive. */
  readonly first: number;
  readonly last: number;
}

/** `5`, `5-9`, `5 – 9`; null for what names no pages of the paper. */
export function pageRangeOf(typed: string, pageCount: number): PageRange | null {
  const [, from, to] = /^\s*(\d{1,5})\s*(?:[-–—]\s*(\d{1,5})\s*)?$/.exec(typed) ?? [];
  if (!from) return null;
  const first = Number(from);
  const last = Math.min(pageCount, to ? Number(to) : first);
  return first >= 1 && first <= last ? { first, last } : null;
}

/** The printed pages that a unit stands on. */
export function pagesOfUnit({ start, end }: Pick<PaperUnit, 'start' | 'end'>): PageRange {
  // A unit that ends where the next page begins does not stand on that page.
  const isAtStart = end.block === 0 && end.offset === 0 && end.page > start.page;
  return { first: start.page, last: isAtStart ? end.page - 1 : end.page };
}
