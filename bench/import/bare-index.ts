// The peer: the same files read, cut at their articles and put into a plain FTS5 table. No key, no text kept apart, no
// structure, no words without marks, nothing durable: the least that makes laws searchable at all.
import { readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import Driver from 'better-sqlite3-multiple-ciphers';

/** Seconds. */
export function indexBarely(folder: string, paths: readonly string[]): number {
  const path = join(folder, 'bare.db');
  for (const suffix of ['', '-wal', '-shm']) rmSync(`${path}${suffix}`, { force: true });
  const begin = performance.now();
  const database = new Driver(path);
  database.pragma('journal_mode = WAL');
  database.pragma('synchronous = OFF');
  database.exec("CREATE VIRTUAL TABLE articles USING fts5 (text, tokenize = 'unicode61')");
  const insert = database.prepare('INSERT INTO articles VALUES (?)');
  database.transaction(() => {
    for (const file of paths) {
      for (const article of readFileSync(file, 'utf8').split(/^(?=Điều \S+\. )/mu)) insert.run(article);
    }
  })();
  database.close();
  return (performance.now() - begin) / 1000;
}
