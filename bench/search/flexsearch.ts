// FlexSearch: whole words with their neighbours as context, `suggest` so that a long question need not match in every
// word. It has no measure of rarity: what it ranks by is where in the text a word stands and what stands beside it.
import { Encoder, Index } from 'flexsearch';
import { type OpenEngine, type Spelling, spell } from './engine.ts';

export const openFlexSearch: OpenEngine = async (_folder, spelling) => {
  const ids: string[] = [];
  const index = new Index({
    tokenize: 'strict',
    resolution: 9,
    context: { resolution: 3, depth: 1, bidirectional: true },
    encoder: encoderOf(spelling),
  });
  return {
    build: async (papers) => {
      for (const { title, units } of papers) {
        for (const { id, heading, text } of units) {
          index.add(ids.push(id) - 1, [heading, title, text].join('\n'));
        }
      }
    },
    rank: async (text, limit) => {
      const found = index.search(text, { limit, suggest: true });
      return found.map((row) => ids[Number(row)] ?? '');
    },
    rankTyped: null,
    sizeBytes: () => null,
    close: async () => undefined,
  };
};

function encoderOf(spelling: Spelling): Encoder {
  return new Encoder({
    normalize: (text: string) => spell(text, spelling),
    dedupe: false,
    cache: true,
  });
}
