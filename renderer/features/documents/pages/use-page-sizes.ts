// Sizes of all pages of a paper: known where its text has come, taken from the nearest known page elsewhere.
import { useMemo, useRef } from 'react';
import type { TextPage } from '#shared/documents/extracted-text.ts';
import { defaultPageSize, type PageSize } from './page-layout.ts';

export function usePageSizes(pageCount: number, textPages: ReadonlyMap<number, TextPage>): readonly PageSize[] {
  // Sizes stay known when their pages scroll away.
  const known = useRef(new Map<number, PageSize>());
  for (const [index, page] of textPages) {
    if (page.width > 0 && page.height > 0) known.current.set(index, { width: page.width, height: page.height });
  }
  const knownCount = known.current.size;

  // biome-ignore lint/correctness/useExhaustiveDependencies: the number of known sizes stands for the sizes.
  return useMemo(() => {
    let nearest = known.current.values().next().value ?? defaultPageSize;
    return Array.from({ length: pageCount }, (_, index) => {
      nearest = known.current.get(index) ?? nearest;
      return nearest;
    });
  }, [pageCount, knownCount]);
}
