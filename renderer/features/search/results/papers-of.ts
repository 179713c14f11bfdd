// Papers of an answer that came in stretches. Between two of them papers may have come or gone: none stands there twice.
import type { PaperHits, SearchAnswer, UnitHit } from '#shared/search/results.ts';

export function papersOf(stretches: readonly Pick<SearchAnswer, 'papers'>[]): PaperHits[] {
  const papers = new Map<string, PaperHits>();
  for (const paper of stretches.flatMap((stretch) => stretch.papers)) {
    if (!papers.has(paper.documentId)) papers.set(paper.documentId, paper);
  }
  return [...papers.values()];
}

/** Hits of one paper: those of its answer and what was asked for since, each place once. */
export function hitsOf(paper: PaperHits, further: readonly UnitHit[]): UnitHit[] {
  const hits = new Map([...further, ...paper.hits].map((hit) => [keyOfHit(hit), hit]));
  return [...new Set([...paper.hits, ...further].map(keyOfHit))].flatMap((key) => hits.get(key) ?? []);
}

/** Tells the hits of one paper apart. */
export const keyOfHit = ({ address, pageNumber, blockIndex }: UnitHit): string =>
  `${pageNumber}.${blockIndex}${address ? ` ${address}` : ''}`;
