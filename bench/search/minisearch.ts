// MiniSearch with its own settings: words split at spaces and punctuation, any word may match, BM25+, titles weighing
// twice as its documentation has it. Without marks: by `processTerm`, as it recommends.
import MiniSearch from 'minisearch';
import { type OpenEngine, spell } from './engine.ts';

interface Row {
  readonly row: number;
  readonly title: string;
  readonly law: string;
  readonly text: string;
}

export const openMiniSearch: OpenEngine = async (_folder, spelling) => {
  const ids: string[] = [];
  const index = new MiniSearch<Row>({
    idField: 'row',
    fields: ['title', 'law', 'text'],
    processTerm: (term) => spell(term, spelling),
    searchOptions: { boost: { title: 2 } },
  });
  const idsOf = (found: readonly { readonly id: number }[], limit: number) =>
    found.slice(0, limit).map(({ id }) => ids[id] ?? '');
  return {
    build: async (papers) => {
      for (const { title: law, units } of papers) {
        for (const { id, heading, text } of units) {
          index.add({ row: ids.push(id) - 1, title: heading ?? '', law, text });
        }
      }
    },
    rank: async (text, limit) => idsOf(index.search(text), limit),
    rankTyped: async (text, limit) => {
      const isLast = (_: string, at: number, all: readonly string[]) => at === all.length - 1;
      return idsOf(index.search(text, { combineWith: 'AND', prefix: isLast }), limit);
    },
    sizeBytes: () => null,
    close: async () => undefined,
  };
};
