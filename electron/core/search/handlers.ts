// RPC of search: a table of contents.
import { implement } from '@orpc/server';
import type { Core } from '#core/core.ts';
import type { Viewer } from '#shared/kernel/people.ts';
import { RefusalError } from '#shared/kernel/refusal.ts';
import { searchContract } from '#shared/search/contract.ts';
import type { PaperHits } from '#shared/search/results.ts';
import { abbreviationHandlers } from './abbreviations/handlers.ts';
import { findFoundPaper } from './found-papers.ts';
import { savedSearchHandlers } from './saved/handlers.ts';

export function searchHandlers(core: Pick<Core, 'index' | 'indexer' | 'views' | 'commands' | 'savedSearches'>) {
  const { index, indexer } = core;
  const os = implement(searchContract).$context<{ viewer: Viewer }>();
  return os.router({
    searchPassages: os.searchPassages.handler(async ({ input, context: { viewer } }) => {
      const begin = performance.now();
      const { hits } = await index.search({ ...input, circles: viewer.circles });
      return { hits, durationMs: performance.now() - begin, isPartial: !indexer.isCurrent };
    }),
    // A bridge to the former index, until the new one answers.
    search: os.search.handler(async ({ input, context: { viewer } }) => {
      const begin = performance.now();
      const { hits } = await index.search({ text: input.text, limit: 100, circles: viewer.circles });
      const today = new Date().toISOString().slice(0, 10);
      const papers: PaperHits[] = [];
      for (const documentId of new Set(hits.map((hit) => hit.documentId))) {
        const paper = findFoundPaper(core.views(), viewer, documentId, today);
        const own = hits.filter((hit) => hit.documentId === documentId);
        if (!paper || !own[0]) continue;
        papers.push({
          ...paper,
          layout: own[0].layout,
          markedTitle: [{ text: paper.title, isHit: false }],
          hitCount: own.length,
          hits: own.slice(input.hitOffset, input.hitOffset + input.perPaper).map((hit) => ({
            ...{ address: null, label: null, heading: hit.heading },
            ...{ pageNumber: hit.pageNumber, blockIndex: hit.blockIndex, snippet: hit.snippet },
          })),
        });
      }
      const count = <T extends string | number>(values: (T | null)[]) =>
        [...new Set(values.filter((each) => each !== null))].map((each) => ({
          value: each,
          count: values.filter((one) => one === each).length,
        }));
      return {
        understood: { readAs: null, suggestion: null, alsoSought: [], markText: input.text },
        jumps: [],
        papers: papers.slice(input.offset, input.offset + input.limit),
        total: { papers: papers.length, hits: hits.length, isAtLeast: hits.length === 100 },
        facets: input.withFacets
          ? {
              types: count(papers.map(({ type }) => type)).map(({ value, count }) => ({ type: value, count })),
              issuers: count(papers.map(({ issuer }) => issuer)).map(({ value, count }) => ({ issuer: value, count })),
              years: count(papers.map(({ issuedOn }) => (issuedOn ? Number(issuedOn.slice(0, 4)) : null))).map(
                ({ value, count }) => ({ year: value, count }),
              ),
              sessions: [],
              dossiers: [],
              statuses: count(papers.map(({ status }) => status)).map(({ value, count }) => ({ status: value, count })),
            }
          : null,
        durationMs: performance.now() - begin,
        isPartial: !indexer.isCurrent,
      };
    }),
    findSimilar: os.findSimilar.handler(() => {
      throw new RefusalError('not-found');
    }),
    ...savedSearchHandlers(core.savedSearches),
    ...abbreviationHandlers(core),
  });
}
