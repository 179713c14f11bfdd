// Keeps the search index up to the log: it follows the papers' events from the index's own cursor, some papers at a time,
// in the background. What was interrupted goes on from the cursor.
import { findAnyDocument } from '#core/documents/queries.ts';
import type { BlobStore } from '#core/kernel/blob-store.ts';
import type { Database } from '#core/kernel/database.ts';
import type { EventLog } from '#core/kernel/event-log.ts';
import type { Logger } from '#core/kernel/logger.ts';
import { appliedSeq } from '#core/kernel/projections.ts';
import type { EventEnvelope } from '#shared/kernel/events.ts';
import type { IndexChange } from './index-messages.ts';
import { factsOf } from './indexed-facts.ts';
import { IndexRebuiltError, type SearchIndex } from './search-index.ts';

export interface IndexerOptions {
  readonly log: EventLog;
  readonly views: () => Database;
  readonly blobs: BlobStore;
  readonly index: SearchIndex;
  readonly logger: Logger;
}

const readBatch = 500;
/** A batch ends at this much packed text, about a second's work, or at so many papers; the first always goes in. */
const batchTextBytes = 1024 * 1024;
const batchPapers = 100;
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
    let isBehind = false;
    try {
      let cursor = await index.cursor();
      while (!this.#isClosed) {
        const events = log.readAfter(cursor, readBatch);
        const batch = this.#nextBatch(events);
        if (!batch) {
          isBehind = events.length > 0;
          break;
        }
        for (const { documentId, reason } of await index.apply(batch.changes, batch.seq)) {
          // `verify` names the blob.
          logger.error({ documentId, reason }, 'paper not indexed');
        }
        cursor = batch.seq;
      }
      this.#isCurrent = !isBehind && !this.#isWanted && !this.#isClosed;
    } catch (error) {
      // The index was damaged and begins anew: so does this.
      if (error instanceof IndexRebuiltError) this.#isWanted = true;
      else if (!this.#isClosed) logger.error({ err: error }, 'indexing failed');
    }
  }

  /** What the first of these events come to; null where there are none that the tables show already. */
  #nextBatch(events: readonly EventEnvelope[]): { changes: IndexChange[]; seq: number } | null {
    const { views, blobs } = this.#options;
    // Of each paper one change: the rows already tell its newest state.
    const changes = new Map<string, IndexChange>();
    let textBytes = 0;
    let seq: number | null = null;
    const applied = appliedSeq(views());
    for (const event of events) {
      // A paper without a row would be taken for one that is gone.
      if (event.seq > applied) break;
      const documentId = event.subject.slice(subjectPrefix.length);
      if (event.subject.startsWith(subjectPrefix) && !changes.has(documentId)) {
        const row = findAnyDocument(views(), documentId);
        if (!row || row.stage === 'withdrawn') changes.set(documentId, { kind: 'remove', documentId });
        else {
          textBytes += row.text_bytes;
          if (changes.size > 0 && (textBytes > batchTextBytes || changes.size >= batchPapers)) break;
          const { circle, home_circle: homeCircle, title, text_sha256: textName } = row;
          const source = { kind: 'paper', textPath: blobs.pathOf(textName) } as const;
          const entry = { documentId, circle, homeCircle, title, textName, facts: factsOf(views(), row), source };
          changes.set(documentId, { kind: 'put', entry });
        }
      }
      seq = event.seq;
    }
    return seq === null ? null : { changes: [...changes.values()], seq };
  }
}
