// Keeps the search index up to the log: it follows the papers' events from the index's own cursor, one paper at a time,
// in the background. What was interrupted goes on from the cursor.
import { findAnyDocument } from '#core/documents/queries.ts';
import type { BlobStore } from '#core/kernel/blob-store.ts';
import type { Database } from '#core/kernel/database.ts';
import type { EventLog } from '#core/kernel/event-log.ts';
import type { Logger } from '#core/kernel/logger.ts';
import type { EventEnvelope } from '#shared/kernel/events.ts';
import { IndexRebuiltError, type SearchIndex } from './search-index.ts';

export interface IndexerOptions {
  readonly log: EventLog;
  readonly views: () => Database;
  readonly blobs: BlobStore;
  readonly index: SearchIndex;
  readonly logger: Logger;
}

const readBatch = 500;
const subjectPrefix = 'document/';

export class Indexer {
  readonly #options: IndexerOptions;
  readonly #unsubscribe: () => void;
  #run: Promise<void> | null = null;
  #isWanted = false;
  #isClosed = false;
  #isCurrent = false;

  constructor(options: IndexerOptions) {
    this.#options = options;
    this.#unsubscribe = options.log.onAppended(() => this.wake());
  }

  /** False while papers are known that the index does not hold yet. */
  get isCurrent(): boolean {
    return this.#isCurrent;
  }

  wake(): void {
    this.#isCurrent = false;
    this.#isWanted = true;
    this.#run ??= this.#catchUp().finally(() => {
      this.#run = null;
      if (this.#isWanted && !this.#isClosed) this.wake();
    });
  }

  /** Resolves when the index has come up to what the log holds now. */
  async whenCurrent(): Promise<void> {
    while (this.#run && !this.#isClosed) await this.#run;
  }

  async close(): Promise<void> {
    this.#isClosed = true;
    this.#unsubscribe();
    await this.#run;
  }

  async #catchUp(): Promise<void> {
    const { log, index, logger } = this.#options;
    this.#isWanted = false;
    try {
      let cursor = await index.cursor();
      while (!this.#isClosed) {
        const events = log.readAfter(cursor, readBatch);
        const last = events.at(-1);
        if (!last) break;
        for (const event of newestOfSubjects(events)) {
          if (this.#isClosed) return;
          await this.#apply(event, cursor);
        }
        cursor = last.seq;
        await index.moveCursor(cursor);
      }
      this.#isCurrent = !this.#isWanted && !this.#isClosed;
    } catch (error) {
      // The index was damaged and begins anew: so does this.
      if (error instanceof IndexRebuiltError) this.#isWanted = true;
      else if (!this.#isClosed) logger.error({ err: error }, 'indexing failed');
    }
  }

  async #apply(event: EventEnvelope, cursor: number): Promise<void> {
    const { views, blobs, index, logger } = this.#options;
    const documentId = event.subject.slice(subjectPrefix.length);
    const row = findAnyDocument(views(), documentId);
    if (!row || row.stage === 'withdrawn') return index.removeDocument(documentId, cursor);
    const { circle, home_circle: homeCircle, title, text_sha256 } = row;
    try {
      await index.putDocument({ documentId, circle, homeCircle, title, textPath: blobs.pathOf(text_sha256) }, cursor);
    } catch (error) {
      if (error instanceof IndexRebuiltError) throw error;
      // One unreadable text must not keep all later papers out of the index; `verify` names the blob.
      logger.error({ err: error, documentId }, 'paper not indexed');
    }
  }
}

/** Of each paper only its last event in the batch: the rows already tell its newest state. */
function newestOfSubjects(events: readonly EventEnvelope[]): EventEnvelope[] {
  const papers = events.filter((event) => event.subject.startsWith(subjectPrefix));
  return [...new Map(papers.map((event) => [event.subject, event])).values()];
}
