// Tables of the index. All of it can be built again from the papers' text, so there are no migrations: another version is
// another index.
import { type Database, inTransaction, openDatabase } from '#core/kernel/database.ts';

/** Raise when units or their words would come out differently. */
export const indexVersion = 9;

const wordsInMemory = 16 * 1024 * 1024;
/** Of each connection. */
const kibibytesInMemory = 48 * 1024;

// `unit_words` knows only which units a word stands in: where in them, and how often, is reckoned from `units.words`, which
// holds the words themselves as numbers. So the words' table is a fifth of what it would be with places. Its terms are
// folded syllables (`dat`), pairs of neighbours (`dat_dai`), and both again for what stands in a title (`=dat_dai`).
const schema = `
  CREATE TABLE progress (
    only_row INTEGER PRIMARY KEY CHECK (only_row = 1),
    cursor INTEGER NOT NULL,
    counts_cursor INTEGER NOT NULL
  );
  INSERT INTO progress VALUES (1, 0, 0);
  CREATE TABLE papers (
    paper_row INTEGER PRIMARY KEY,
    document_id TEXT NOT NULL UNIQUE,
    circle TEXT NOT NULL,
    home_circle TEXT,
    title TEXT NOT NULL,
    text_name TEXT NOT NULL,
    layout TEXT NOT NULL,
    facts TEXT NOT NULL
  );
  CREATE TABLE units (
    unit_id INTEGER PRIMARY KEY,
    paper_row INTEGER NOT NULL REFERENCES papers,
    title_length INTEGER NOT NULL,
    word_count INTEGER NOT NULL,
    words BLOB NOT NULL,
    address TEXT,
    heading TEXT,
    block_id INTEGER NOT NULL,
    block_index INTEGER NOT NULL
  );
  CREATE INDEX units_by_paper ON units (paper_row);
  CREATE TABLE text_blocks (block_id INTEGER PRIMARY KEY, data BLOB NOT NULL);
  CREATE TABLE syllables (syllable_id INTEGER PRIMARY KEY, exact TEXT NOT NULL UNIQUE);
  CREATE TABLE word_counts (only_row INTEGER PRIMARY KEY CHECK (only_row = 1), data BLOB NOT NULL);
  CREATE VIRTUAL TABLE unit_words USING fts5 (
    words, content = '', contentless_delete = 1, detail = none, tokenize = "ascii tokenchars '_='"
  );
  INSERT INTO unit_words (unit_words, rank) VALUES ('hashsize', ${wordsInMemory});
  INSERT INTO unit_words (unit_words, rank) VALUES ('pgsz', 8000);
  INSERT INTO unit_words (unit_words, rank) VALUES ('automerge', 8);
  PRAGMA user_version = ${indexVersion};
`;

export class OutdatedIndexError extends Error {
  constructor(version: number) {
    super(`search index is of version ${version}, expected ${indexVersion}`);
  }
}

/** Opens the file, or makes an empty index of it. Throws where it is damaged or of another version. */
export function openIndexFile(path: string, key: Uint8Array | null): { writing: Database; asking: Database } {
  const writing = openConnection(path, key);
  try {
    const version = writing.pragma('user_version', { simple: true });
    if (version === 0) inTransaction(writing, () => void writing.exec(schema));
    else if (version !== indexVersion) throw new OutdatedIndexError(Number(version));
    return { writing, asking: openConnection(path, key) };
  } catch (error) {
    writing.close();
    throw error;
  }
}

function openConnection(path: string, key: Uint8Array | null): Database {
  const database = openDatabase({ path, key, durability: 'normal' });
  // Pages that fall out of memory are read and deciphered again; larger, fewer checkpoints write each page less often.
  database.pragma(`cache_size = -${kibibytesInMemory}`);
  database.pragma('wal_autocheckpoint = 4000');
  return database;
}
