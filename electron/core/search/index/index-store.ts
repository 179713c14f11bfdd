// The index as one thing: its file, what is kept of it in memory, who writes and who asks. Synchronous, owned by the worker.
import type { Database } from '#core/kernel/database.ts';
import { readingKept } from './damaged-index.ts';
import { IndexMemory } from './index-memory.ts';
import { IndexReader } from './index-reader.ts';
import { type IndexBatch, IndexWriter } from './index-writer.ts';
import { openIndexFile } from './schema.ts';

export class IndexStore {
  readonly #writing: Database;
  readonly #asking: Database;
  #memory!: IndexMemory;
  #writer!: IndexWriter;
  #reader!: IndexReader;

  /** Opens the index, or makes an empty one. Throws where the file is damaged or of another version. */
  constructor(path: string, key: Uint8Array | null) {
    const { writing, asking } = openIndexFile(path, key);
    this.#writing = writing;
    this.#asking = asking;
    try {
      this.#load();
    } catch (error) {
      this.close();
      throw error;
    }
  }

  get reader(): IndexReader {
    return this.#reader;
  }

  cursor(): number {
    return this.#writing.prepare<[], number>('SELECT cursor FROM progress').pluck().get() ?? 0;
  }

  begin(): IndexBatch {
    return this.#writer.begin(() => this.#load());
  }

  /**
   * What is done when no more papers come: counts of words that were not kept are counted anew, the table of words is
   * brought into one piece. A stretch with every step.
   */
  *settle(): Generator<void> {
    if (this.#memory.areCountsStale) yield* this.#memory.recount(this.#asking);
    if (this.#writing.inTransaction) return;
    this.#writer.keepCounts();
    yield* this.#writer.mergeWords();
  }

  /** Reads ahead what questions would else look up again and again; some milliseconds with every step. */
  *readCommonWords(leastUnits?: number): Generator<void> {
    const { common, vocabulary } = this.#memory;
    const reader = this.#reader;
    yield* common.read(this.#memory, (foldedId) => reader.allUnitsOf(vocabulary.folded[foldedId] ?? ''), leastUnits);
  }

  close(): void {
    this.#asking.close();
    this.#writing.close();
  }

  #load(): void {
    this.#memory = readingKept(() => IndexMemory.load(this.#writing));
    this.#writer = new IndexWriter(this.#writing, this.#memory);
    this.#reader = new IndexReader(this.#asking, this.#memory);
  }
}
