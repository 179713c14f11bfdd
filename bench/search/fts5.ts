// FTS5 as its documentation begins: `unicode61`, one column with law, title and text, bm25. A question is its words
// joined by OR. Without marks: `remove_diacritics 2`, and đ folded beforehand, which it leaves alone.
import { statSync } from 'node:fs';
import { join } from 'node:path';
import Driver from 'better-sqlite3-multiple-ciphers';
import { type OpenEngine, spell, wordsOf } from './engine.ts';

export const openFts5: OpenEngine = async (folder, spelling) => {
  const path = join(folder, 'fts5.db');
  const database = new Driver(path);
  database.pragma('journal_mode = WAL');
  database.pragma('synchronous = OFF');
  const diacritics = spelling === 'marked' ? 0 : 2;
  database.exec(
    `CREATE VIRTUAL TABLE articles USING fts5 (id UNINDEXED, words, prefix = '2 3', tokenize = 'unicode61 remove_diacritics ${diacritics}')`,
  );
  const insert = database.prepare('INSERT INTO articles VALUES (?, ?)');
  const ask = database
    .prepare<[string, number], string>('SELECT id FROM articles WHERE articles MATCH ? ORDER BY rank LIMIT ?')
    .pluck();
  const match = (expression: string, limit: number) => (expression === '' ? [] : ask.all(expression, limit));
  const quoted = (text: string) => wordsOf(text, spelling).map((word) => `"${word}"`);
  return {
    build: async (papers) => {
      database.transaction(() => {
        for (const { title, units } of papers) {
          for (const { id, heading, text } of units) {
            insert.run(id, spell([title, heading, text].join('\n'), spelling));
          }
        }
      })();
      database.pragma('wal_checkpoint(TRUNCATE)');
    },
    rank: async (text, limit) => match(quoted(text).join(' OR '), limit),
    rankTyped: async (text, limit) => match(quoted(text).join(' AND ').replace(/"$/, '" *'), limit),
    sizeBytes: () => statSync(path).size,
    close: async () => void database.close(),
  };
};
