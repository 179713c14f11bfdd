// The index itself: passages and their words in SQLite. Synchronous, owned by the worker. All of it can be built again
// from the papers' text, so there are no migrations: another version is another index. Writes and questions have a
// connection each: who asks sees what was last committed, also while a batch is being written.
import { type Database, inTransaction, openDatabase } from '#core/kernel/database.ts';
import { syllablesOf } from '#shared/kernel/text/syllables.ts';
import type { SearchHit } from '#shared/search/contract.ts';
import type { Passage } from './passages.ts';
import { runSearch, type SearchRequest } from './run-search.ts';

/** Raise when passages or their words would come out differently. */
export const indexVersion = 6;

export interface IndexedDocument {
  readonly documentId: string;
  readonly circle: string;
  /** Where it was prepared: who is there finds it too. */
  readonly homeCircle: string | null;
  readonly title: string;
  /** Names its text: the same name is the same words. */
  readonly textName: string;
}

/** As the index keeps it: with what its text says of itself. */
export interface ReadDocument extends IndexedDocument {
  readonly layout: SearchHit['layout'];
}

export interface IndexStore {
  cursor(): number;
  /** Begins a transaction. Nobody sees anything of it before `commit`; one at a time. */
  begin(): IndexBatch;
  search(request: SearchRequest): SearchHit[];
  close(): void;
}

export interface IndexBatch {
  /** Replaces the document's passages, a stretch of them with every step, so that others get a turn in between. */
  put(document: ReadDocument, passages: readonly Passage[]): Generator<void>;
  /** Where the words are there already, only who may see them is changed; false: they are to be put. */
  move(document: IndexedDocument): boolean;
  remove(documentId: string): void;
  /** Moves the cursor with all of it. */
  commit(seq: number): void;
  rollback(): void;
}

const wordsInMemory = 8 * 1024 * 1024;
/** Passages written in one step: some ten milliseconds. */
const stretch = 32;

// The words stand in a contentless table: they can be made again from the passages, and nothing reads them back.
const schema = `
  CREATE TABLE progress (only_row INTEGER PRIMARY KEY CHECK (only_row = 1), cursor INTEGER NOT NULL);
  INSERT INTO progress VALUES (1, 0);
  CREATE TABLE documents (
    document_row INTEGER PRIMARY KEY,
    document_id TEXT NOT NULL UNIQUE,
    circle TEXT NOT NULL,
    home_circle TEXT,
    title TEXT NOT NULL,
    text_name TEXT NOT NULL,
    layout TEXT NOT NULL
  );
  CREATE TABLE passages (
    passage_id INTEGER PRIMARY KEY,
    document_row INTEGER NOT NULL REFERENCES documents,
    heading TEXT,
    text TEXT NOT NULL,
    starts TEXT NOT NULL
  );
  CREATE INDEX passages_by_document ON passages (document_row);
  CREATE VIRTUAL TABLE passage_words USING fts5 (
    exact, folded, heading, title,
    content = '', contentless_delete = 1, tokenize = 'unicode61 remove_diacritics 0', prefix = '2'
  );
  -- More words in memory before they become a segment, larger pages, fewer merges: half the time of the usual settings.
  INSERT INTO passage_words (passage_words, rank) VALUES ('hashsize', ${wordsInMemory});
  INSERT INTO passage_words (passage_words, rank) VALUES ('pgsz', 4000);
  INSERT INTO passage_words (passage_words, rank) VALUES ('automerge', 8);
  PRAGMA user_version = ${indexVersion};
`;

/** Opens the index, or makes an empty one. Throws where the file is damaged or of another version. */
export function openIndexStore(path: string, key: Uint8Array | null): IndexStore {
  const writing = openConnection(path, key);
  let asking: Database | undefined;
  try {
    const version = writing.pragma('user_version', { simple: true });
    if (version === 0) inTransaction(writing, () => void writing.exec(schema));
    else if (version !== indexVersion) throw new OutdatedIndexError(Number(version));
    asking = openConnection(path, key);
    return storeOf(writing, asking);
  } catch (error) {
    asking?.close();
    writing.close();
    throw error;
  }
}

function openConnection(path: string, key: Uint8Array | null): Database {
  const database = openDatabase({ path, key, durability: 'normal' });
  // Pages that fall out of memory are read and deciphered again; larger, fewer checkpoints write each page less often.
  database.pragma('cache_size = -16384');
  database.pragma('wal_autocheckpoint = 4000');
  return database;
}

export class OutdatedIndexError extends Error {
  constructor(version: number) {
    super(`search index is of version ${version}, expected ${indexVersion}`);
  }
}

function storeOf(writing: Database, asking: Database): IndexStore {
  const readCursor = writing.prepare<[], number>('SELECT cursor FROM progress').pluck();
  const writeCursor = writing.prepare('UPDATE progress SET cursor = ?');
  const writer = documentWriter(writing);
  readCursor.get();
  return {
    cursor: () => readCursor.get() ?? 0,
    begin: () => {
      writing.exec('BEGIN IMMEDIATE');
      return {
        *put(document, passages) {
          writer.remove(document.documentId);
          yield* writer.insert(document, passages);
        },
        move: (document) => writer.move(document),
        remove: (documentId) => writer.remove(documentId),
        commit: (seq) => {
          writeCursor.run(seq);
          writing.exec('COMMIT');
        },
        // SQLite itself may have rolled back already: on a full disk, for instance.
        rollback: () => void (writing.inTransaction && writing.exec('ROLLBACK')),
      };
    },
    search: (request) => runSearch(asking, request),
    close: () => {
      asking.close();
      writing.close();
    },
  };
}

interface DocumentWriter {
  move(document: IndexedDocument): boolean;
  remove(documentId: string): void;
  insert(document: ReadDocument, passages: readonly Passage[]): Generator<void>;
}

function documentWriter(database: Database): DocumentWriter {
  const findRow = database
    .prepare<[string], number>('SELECT document_row FROM documents WHERE document_id = ?')
    .pluck();
  const removeWords = database.prepare(
    'DELETE FROM passage_words WHERE rowid IN (SELECT passage_id FROM passages WHERE document_row = ?)',
  );
  const removePassages = database.prepare('DELETE FROM passages WHERE document_row = ?');
  const removeRow = database.prepare('DELETE FROM documents WHERE document_row = ?');
  const addRow = database.prepare(
    'INSERT INTO documents (document_id, circle, home_circle, title, text_name, layout) VALUES (?, ?, ?, ?, ?, ?)',
  );
  const moveRow = database.prepare(
    'UPDATE documents SET circle = ?, home_circle = ? WHERE document_id = ? AND title = ? AND text_name = ?',
  );
  const addPassage = database.prepare('INSERT INTO passages (document_row, heading, text, starts) VALUES (?, ?, ?, ?)');
  const addWords = database.prepare(
    'INSERT INTO passage_words (rowid, exact, folded, heading, title) VALUES (?, ?, ?, ?, ?)',
  );
  return {
    move: ({ documentId, circle, homeCircle, title, textName }) =>
      moveRow.run(circle, homeCircle, documentId, title, textName).changes > 0,
    remove(documentId) {
      const row = findRow.get(documentId);
      if (row === undefined) return;
      removeWords.run(row);
      removePassages.run(row);
      removeRow.run(row);
    },
    *insert(document, passages) {
      const { documentId, circle, homeCircle, title, textName, layout } = document;
      const row = addRow.run(documentId, circle, homeCircle, title, textName, layout).lastInsertRowid;
      const titleWords = bothForms(title);
      let headingWords = '';
      let lastHeading: string | null = null;
      for (const [index, { heading, text, starts }] of passages.entries()) {
        if (index % stretch === stretch - 1) yield;
        if (heading !== lastHeading) headingWords = bothForms(heading ?? '');
        lastHeading = heading;
        const packed = starts.map(({ offset, pageNumber, blockIndex }) => [offset, pageNumber, blockIndex]);
        const id = addPassage.run(row, heading, text, JSON.stringify(packed)).lastInsertRowid;
        const { exact, folded } = formsOf(text);
        addWords.run(id, exact, folded, headingWords, titleWords);
      }
    },
  };
}

/** A text's words with their marks, and without. */
function formsOf(text: string): { exact: string; folded: string } {
  let exact = '';
  let folded = '';
  for (const syllable of syllablesOf(text)) {
    exact += `${syllable.exact} `;
    folded += `${syllable.folded} `;
  }
  return { exact, folded };
}

/** Both one after the other, so that one column answers both ways of typing. */
function bothForms(text: string): string {
  const { exact, folded } = formsOf(text);
  return exact + folded;
}
