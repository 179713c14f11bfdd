// The index itself: passages and their words in SQLite. Synchronous, owned by the worker. All of it can be built again
// from the papers' text, so there are no migrations: another version is another index.
import { type Database, inTransaction, openDatabase } from '#core/kernel/database.ts';
import { syllablesOf } from '#shared/kernel/text/syllables.ts';
import type { SearchHit } from '#shared/search/contract.ts';
import type { Passage } from './passages.ts';
import { runSearch, type SearchRequest } from './run-search.ts';

/** Raise when passages or their words would come out differently. */
export const indexVersion = 3;

export interface IndexedDocument {
  readonly documentId: string;
  readonly circle: string;
  /** Where it was prepared: who is there finds it too. */
  readonly homeCircle: string | null;
  readonly title: string;
}

/** As the index keeps it: with what its text says of itself. */
export interface ReadDocument extends IndexedDocument {
  readonly layout: SearchHit['layout'];
}

export interface IndexStore {
  cursor(): number;
  putDocument(document: ReadDocument, passages: readonly Passage[], seq: number): void;
  removeDocument(documentId: string, seq: number): void;
  moveCursor(seq: number): void;
  search(request: SearchRequest): SearchHit[];
  close(): void;
}

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
    content = '', contentless_delete = 1, tokenize = 'unicode61 remove_diacritics 0', prefix = '2 3'
  );
  PRAGMA user_version = ${indexVersion};
`;

/** Opens the index, or makes an empty one. Throws where the file is damaged or of another version. */
export function openIndexStore(path: string, key: Uint8Array | null): IndexStore {
  const database = openDatabase({ path, key, durability: 'normal' });
  try {
    const version = database.pragma('user_version', { simple: true });
    if (version === 0) inTransaction(database, () => void database.exec(schema));
    else if (version !== indexVersion) throw new OutdatedIndexError(Number(version));
    return storeOf(database);
  } catch (error) {
    database.close();
    throw error;
  }
}

export class OutdatedIndexError extends Error {
  constructor(version: number) {
    super(`search index is of version ${version}, expected ${indexVersion}`);
  }
}

function storeOf(database: Database): IndexStore {
  const readCursor = database.prepare<[], number>('SELECT cursor FROM progress').pluck();
  const writeCursor = database.prepare('UPDATE progress SET cursor = ?');
  const writer = documentWriter(database);
  readCursor.get();
  return {
    cursor: () => readCursor.get() ?? 0,
    putDocument: (document, passages, seq) =>
      inTransaction(database, () => {
        writer.remove(document.documentId);
        writer.insert(document, passages);
        writeCursor.run(seq);
      }),
    removeDocument: (documentId, seq) =>
      inTransaction(database, () => {
        writer.remove(documentId);
        writeCursor.run(seq);
      }),
    moveCursor: (seq) => void writeCursor.run(seq),
    search: (request) => runSearch(database, request),
    close: () => void database.close(),
  };
}

interface DocumentWriter {
  remove(documentId: string): void;
  insert(document: ReadDocument, passages: readonly Passage[]): void;
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
    'INSERT INTO documents (document_id, circle, home_circle, title, layout) VALUES (?, ?, ?, ?, ?)',
  );
  const addPassage = database.prepare('INSERT INTO passages (document_row, heading, text, starts) VALUES (?, ?, ?, ?)');
  const addWords = database.prepare(
    'INSERT INTO passage_words (rowid, exact, folded, heading, title) VALUES (?, ?, ?, ?, ?)',
  );
  return {
    remove(documentId) {
      const row = findRow.get(documentId);
      if (row === undefined) return;
      removeWords.run(row);
      removePassages.run(row);
      removeRow.run(row);
    },
    insert(document, passages) {
      const row = addRow.run(
        document.documentId,
        document.circle,
        document.homeCircle,
        document.title,
        document.layout,
      ).lastInsertRowid;
      const title = bothForms(document.title);
      for (const { heading, text, starts } of passages) {
        const packed = starts.map(({ offset, pageNumber, blockIndex }) => [offset, pageNumber, blockIndex]);
        const id = addPassage.run(row, heading, text, JSON.stringify(packed)).lastInsertRowid;
        const syllables = syllablesOf(text);
        const exact = syllables.map((syllable) => syllable.exact).join(' ');
        const folded = syllables.map((syllable) => syllable.folded).join(' ');
        addWords.run(id, exact, folded, bothForms(heading ?? ''), title);
      }
    },
  };
}

/** Words with their marks, then the same without: so that one column answers both ways of typing. */
function bothForms(text: string): string {
  const syllables = syllablesOf(text);
  return [...syllables.map((syllable) => syllable.exact), ...syllables.map((syllable) => syllable.folded)].join(' ');
}
