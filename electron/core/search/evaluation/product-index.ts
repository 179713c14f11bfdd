// The product's index under evaluation.
import Driver from 'better-sqlite3-multiple-ciphers';
import type { EvaluatedIndex } from './evaluated-index.ts';

export interface ProductIndexOptions {
  readonly path: string;
  readonly key: Uint8Array | null;
}

export async function openProductIndex({ path, key }: ProductIndexOptions): Promise<EvaluatedIndex> {
  const database = new Driver(path);
  if (key) database.pragma(`hexkey = '${Buffer.from(key).toString('hex')}'`);
  database.exec(`CREATE VIRTUAL TABLE IF NOT EXISTS articles USING fts5 (id UNINDEXED, words, tokenize = 'unicode61')`);
  const insert = database.prepare('INSERT INTO articles VALUES (?, ?)');
  const ask = database
    .prepare<[string, number], string>('SELECT id FROM articles WHERE articles MATCH ? ORDER BY rank LIMIT ?')
    .pluck();
  const cursor = () => Number(database.pragma('user_version', { simple: true }));
  return {
    cursor: async () => cursor(),
    put: async (papers) =>
      database.transaction(() => {
        for (const { title, units } of papers) {
          for (const { id, heading, text } of units) insert.run(id, `${title}\n${heading ?? ''}\n${text}`);
        }
        database.pragma(`user_version = ${cursor() + 1}`);
      })(),
    rank: async (text, limit) => {
      const words = text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
      if (words.length === 0) return [];
      return ask.all([...new Set(words)].map((word) => `"${word}"`).join(' OR '), limit);
    },
    close: async () => void database.close(),
  };
}
