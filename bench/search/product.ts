// Ours, as the app has it: encrypted, in its worker, asked over its port.
import { randomBytes } from 'node:crypto';
import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { openProductIndex } from '#core/search/evaluation/product-index.ts';
import { putAll } from '#core/search/evaluation/put-all.ts';
import type { OpenEngine } from './engine.ts';

export const openProduct: OpenEngine = async (folder) => {
  const options = { path: join(folder, 'search.db'), key: randomBytes(32) };
  let index = await openProductIndex(options);
  return {
    build: async (papers) => {
      await putAll(index, papers);
      // Closing folds the journal into the file, so that its size is that of the index.
      await index.close();
      index = await openProductIndex(options);
    },
    rank: (text, limit) => index.rank(text, limit),
    rankTyped: (text, limit) => index.answerTyped(text, limit),
    sizeBytes: () =>
      readdirSync(folder)
        .map((name) => statSync(join(folder, name)).size)
        .reduce((sum, size) => sum + size, 0),
    close: () => index.close(),
  };
};
