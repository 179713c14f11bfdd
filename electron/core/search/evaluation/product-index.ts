// The product's index under evaluation, asked through its worker as the app asks it.
import { lawNumberKey } from '#shared/kernel/legal/law-number.ts';
import type { Asker } from '../answers/index-request.ts';
import { noFacts } from '../index/indexed-unit.ts';
import type { IndexChange } from '../index-messages.ts';
import { openSearchIndex } from '../search-index.ts';
import { idOfArticle } from './article-address.ts';
import type { EvaluatedIndex } from './evaluated-index.ts';
import type { CorpusPaper } from './retrieval-corpus.ts';

export interface ProductIndexOptions {
  readonly path: string;
  readonly key: Uint8Array | null;
}

const everyone = 'everyone';
/** As the search box asks. */
const hitsPerPaper = 3;

export async function openProductIndex(options: ProductIndexOptions): Promise<EvaluatedIndex> {
  const index = await openSearchIndex(options);
  const asker: Asker = { circles: [everyone], isKeeper: false, today: new Date().toISOString().slice(0, 10) };
  return {
    cursor: () => index.cursor(),
    put: async (papers) => {
      await index.apply(papers.map(changeOf), (await index.cursor()) + 1);
    },
    rank: async (text, limit) => {
      // Parts of one long article are several units.
      const units = await index.rank({ ...asker, text, isTyping: false, limit: limit * 2 });
      const ids = units.map(({ documentId, address }) => idOfArticle({ documentId, address: address ?? '' }));
      return [...new Set(ids)].slice(0, limit);
    },
    answerTyped: async (text, paperLimit) => {
      const asked = { ...asker, text, isTyping: true, isExact: false, isBrief: true, filter: {}, withFacets: true };
      const shown = { offset: 0, limit: paperLimit, hitOffset: 0, perPaper: hitsPerPaper };
      const { papers } = await index.search({ ...asked, ...shown });
      return papers.flatMap(({ documentId, hits }) =>
        hits.map(({ address }) => idOfArticle({ documentId, address: address ?? '' })),
      );
    },
    close: () => index.close(),
  };
}

function changeOf({ documentId, title, units }: CorpusPaper): IndexChange {
  const year = /\/((?:19|20)\d{2})\//.exec(documentId)?.[1];
  const facts = { ...noFacts, numberKey: lawNumberKey(documentId), year: year === undefined ? null : Number(year) };
  return {
    kind: 'put',
    entry: {
      ...{ documentId, title, facts, circle: everyone, homeCircle: null, textName: documentId },
      source: {
        kind: 'units',
        units: units.map(({ address, heading, text }) => {
          return { address, heading, text, spots: [{ offset: 0, pageNumber: 1, blockIndex: 0, address }] };
        }),
      },
    },
  };
}
