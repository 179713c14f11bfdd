// Where a paper is opened and what is marked in it.
import type { QueryToken } from '#shared/kernel/text/match-ranges.ts';

export interface ReaderTarget {
  /** From 0; null opens where the person stopped last time. */
  readonly pageIndex: number | null;
  /** From 0 within the page; null opens at the page's top. */
  readonly blockIndex: number | null;
  /** Address of a unit: `điều-15/khoản-2`; null where none was asked for. It goes before page and block. */
  readonly unit: string | null;
  /** The words of the search that led here; empty where none did. */
  readonly sought: string;
  readonly tokens: readonly QueryToken[];
}
