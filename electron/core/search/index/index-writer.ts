// Writes papers and their units. One transaction at a time; what it changes in memory is taken over when it is committed,
// and after a rollback the memory is read anew.
import type { Database } from '#core/kernel/database.ts';
import { syllablesOf } from '#shared/kernel/text/syllables.ts';
import { readingKept } from './damaged-index.ts';
import type { IndexMemory } from './index-memory.ts';
import type { IndexedDocument, IndexedUnit, ReadDocument } from './indexed-unit.ts';
import { blocksOf, packBlock } from './text-blocks.ts';
import { unitTerms } from './unit-terms.ts';
import { packWords, unpackWords } from './word-codec.ts';

/** Units written in one step: some ten milliseconds. */
const stretch = 16;
const keepCountsEveryMs = 10_000;
/** In one step: some ten milliseconds. */
const pagesMerged = 64;

export interface IndexBatch {
  /** Replaces the paper's units, a stretch of them with every step, so that others get a turn in between. */
  put(document: ReadDocument, units: readonly IndexedUnit[]): Generator<void>;
  /** Where the words are there already, only who may see them and what is known of them changes; false: they are to be put. */
  move(document: IndexedDocument): boolean;
  remove(documentId: string): void;
  /** Moves the cursor with all of it. */
  commit(seq: number): void;
  rollback(): void;
}

export class IndexWriter {
  readonly #database: Database;
  readonly #memory: IndexMemory;
  readonly #statements: ReturnType<typeof statementsOf>;
  #keptSyllables: number;
  #countsKeptAt = 0;
  /** The counts are kept as they are in memory: they are some megabytes, and most events change no words. */
  #areCountsKept: boolean;
  /** To be done in memory when the transaction is committed. */
  #whenCommitted: (() => void)[] = [];

  constructor(database: Database, memory: IndexMemory) {
    this.#database = database;
    this.#memory = memory;
    this.#statements = statementsOf(database);
    this.#keptSyllables = this.#statements.countSyllables.get() ?? 0;
    this.#areCountsKept = !memory.areCountsStale;
  }

  /** Begins a transaction. Nobody sees anything of it before `commit`; one at a time. `onRollback`: the memory is to be read anew. */
  begin(onRollback: () => void): IndexBatch {
    this.#database.exec('BEGIN IMMEDIATE');
    this.#whenCommitted = [];
    return {
      put: (document, units) => this.#put(document, units),
      move: (document) => this.#move(document),
      remove: (documentId) => this.#remove(documentId),
      commit: (seq) => this.#commit(seq),
      rollback: () => {
        // SQLite itself may have rolled back already: on a full disk, for instance.
        if (this.#database.inTransaction) this.#database.exec('ROLLBACK');
        onRollback();
      },
    };
  }

  /**
   * Brings the table of words into one piece, some pages with every step: each batch leaves a piece of its own, and a
   * question looks into all of them.
   */
  *mergeWords(): Generator<void> {
    const changes = this.#database.prepare<[], number>('SELECT total_changes()').pluck();
    // Negative: pieces of any number and size are merged from now on.
    let pages = -pagesMerged;
    for (;;) {
      const before = changes.get() ?? 0;
      this.#statements.merge.run(pages);
      // As FTS5 documents it: nothing was left to be done.
      if ((changes.get() ?? 0) - before < 2) return;
      pages = pagesMerged;
      yield;
    }
  }

  /** Keeps the counts of words, and which cursor they belong to; in one transaction. */
  keepCounts(): void {
    if (this.#memory.areCountsStale || this.#areCountsKept) return;
    this.#statements.keepCounts.run(this.#memory.counts.pack());
    this.#statements.writeCountsCursor.run();
    this.#countsKeptAt = performance.now();
    this.#areCountsKept = true;
  }

  #commit(seq: number): void {
    this.#keepSyllables();
    this.#statements.writeCursor.run(seq);
    if (this.#areCountsKept) this.#statements.writeCountsCursor.run();
    else if (performance.now() - this.#countsKeptAt > keepCountsEveryMs) this.keepCounts();
    this.#database.exec('COMMIT');
    for (const change of this.#whenCommitted) change();
    this.#whenCommitted = [];
    this.#memory.generation += 1;
  }

  #keepSyllables(): void {
    const { exact } = this.#memory.vocabulary;
    for (; this.#keptSyllables < exact.length; this.#keptSyllables += 1) {
      this.#statements.addSyllable.run(this.#keptSyllables, exact[this.#keptSyllables]);
    }
  }

  #move(document: IndexedDocument): boolean {
    const { documentId, circle, homeCircle, title, textName, facts } = document;
    const { changes } = this.#statements.movePaper.run(
      circle,
      homeCircle,
      JSON.stringify(facts),
      documentId,
      title,
      textName,
    );
    if (changes > 0) this.#whenCommitted.push(() => this.#memory.movePaper(document));
    return changes > 0;
  }

  #remove(documentId: string): void {
    const row = this.#statements.findPaper.get(documentId);
    if (row === undefined) return;
    const units = this.#statements.unitsOf.all(row);
    for (const { words } of units) readingKept(() => this.#memory.counts.addUnit(unpackWords(words), -1));
    if (units.length > 0) this.#areCountsKept = false;
    this.#statements.removeWords.run(row);
    this.#statements.removeBlocks.run(row);
    this.#statements.removeUnits.run(row);
    this.#statements.removePaper.run(row);
    this.#whenCommitted.push(() =>
      this.#memory.removePaper(
        documentId,
        units.map(({ unit_id }) => unit_id),
      ),
    );
  }

  *#put(document: ReadDocument, units: readonly IndexedUnit[]): Generator<void> {
    this.#remove(document.documentId);
    const memory = this.#memory;
    const { documentId, circle, homeCircle, title, textName, layout, facts } = document;
    const row = memory.nextPaperRow;
    memory.nextPaperRow += 1;
    this.#statements.addPaper.run(
      ...[row, documentId, circle, homeCircle, title, textName, layout, JSON.stringify(facts)],
    );
    this.#whenCommitted.push(() => void memory.addPaper(document, row));
    const paperWords = this.#idsOf(title);
    let count = 0;
    for (const block of blocksOf(units)) {
      const blockId = memory.nextBlockId;
      memory.nextBlockId += 1;
      this.#statements.addBlock.run(blockId, packBlock(block));
      for (const [index, unit] of block.entries()) {
        this.#addUnit(unit, { row, blockId, index, paperWords });
        count += 1;
        if (count % stretch === 0) yield;
      }
    }
  }

  #addUnit(
    { address, heading, text }: IndexedUnit,
    at: { row: number; blockId: number; index: number; paperWords: readonly number[] },
  ): void {
    const memory = this.#memory;
    const unitId = memory.nextUnitId;
    memory.nextUnitId += 1;
    const words = this.#idsOf(heading ?? '');
    const titleLength = words.length;
    for (const { exact, folded } of syllablesOf(text)) words.push(memory.vocabulary.add(exact, folded));
    const length = words.length + at.paperWords.length;
    this.#statements.addUnit.run(
      ...[unitId, at.row, titleLength, length, packWords(words), address, heading, at.blockId, at.index],
    );
    this.#statements.addWords.run(
      unitId,
      unitTerms({ words, titleLength, paperWords: at.paperWords }, memory.vocabulary),
    );
    memory.counts.addUnit(Uint32Array.from(words), 1);
    this.#areCountsKept = false;
    this.#whenCommitted.push(() => {
      memory.addUnit(unitId, at.row, length);
      for (const held of [words, at.paperWords]) memory.common.addUnit(unitId, held, memory.vocabulary.foldedOf);
    });
  }

  #idsOf(text: string): number[] {
    return syllablesOf(text).map(({ exact, folded }) => this.#memory.vocabulary.add(exact, folded));
  }
}

function statementsOf(database: Database) {
  return {
    writeCursor: database.prepare('UPDATE progress SET cursor = ?'),
    countSyllables: database.prepare<[], number>('SELECT count(*) FROM syllables').pluck(),
    addSyllable: database.prepare('INSERT INTO syllables VALUES (?, ?)'),
    keepCounts: database.prepare('INSERT OR REPLACE INTO word_counts VALUES (1, ?)'),
    writeCountsCursor: database.prepare('UPDATE progress SET counts_cursor = cursor'),
    findPaper: database.prepare<[string], number>('SELECT paper_row FROM papers WHERE document_id = ?').pluck(),
    unitsOf: database.prepare<[number], { unit_id: number; words: Buffer }>(
      'SELECT unit_id, words FROM units WHERE paper_row = ?',
    ),
    removeWords: database.prepare(
      'DELETE FROM unit_words WHERE rowid IN (SELECT unit_id FROM units WHERE paper_row = ?)',
    ),
    removeBlocks: database.prepare(
      'DELETE FROM text_blocks WHERE block_id IN (SELECT block_id FROM units WHERE paper_row = ?)',
    ),
    removeUnits: database.prepare('DELETE FROM units WHERE paper_row = ?'),
    removePaper: database.prepare('DELETE FROM papers WHERE paper_row = ?'),
    addPaper: database.prepare('INSERT INTO papers VALUES (?, ?, ?, ?, ?, ?, ?, ?)'),
    movePaper: database.prepare(
      'UPDATE papers SET circle = ?, home_circle = ?, facts = ? WHERE document_id = ? AND title = ? AND text_name = ?',
    ),
    addBlock: database.prepare('INSERT INTO text_blocks VALUES (?, ?)'),
    addUnit: database.prepare('INSERT INTO units VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)'),
    merge: database.prepare("INSERT INTO unit_words (unit_words, rank) VALUES ('merge', ?)"),
    addWords: database.prepare('INSERT INTO unit_words (rowid, words) VALUES (?, ?)'),
  };
}
