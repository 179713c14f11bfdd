// What papers are made of, in the order in which it starts: readers of files and of pictures, the jobs that use them,
// the desk, and the clock that publishes.
import { availableParallelism } from 'node:os';
import type { BlobStore } from '#core/kernel/blob-store.ts';
import type { CommandBus } from '#core/kernel/commands.ts';
import type { Database } from '#core/kernel/database.ts';
import type { EventLog } from '#core/kernel/event-log.ts';
import type { EventRegistry } from '#core/kernel/event-registry.ts';
import { JobQueue } from '#core/kernel/job-queue.ts';
import { JobStore } from '#core/kernel/job-store.ts';
import type { Logger } from '#core/kernel/logger.ts';
import type { PaperPolicy } from '#shared/documents/readiness.ts';
import type { Actor, Viewer } from '#shared/kernel/people.ts';
import { createComparer } from './comparer.ts';
import { Comparisons } from './comparisons.ts';
import { Desk } from './desk.ts';
import { createExtractor } from './extraction/extractor.ts';
import { type HistoryEntry, historyOf } from './history.ts';
import { createImportJob } from './import-job.ts';
import { importJobKind } from './import-payload.ts';
import { News } from './news.ts';
import { createRecogniser } from './ocr/recogniser.ts';
import { Publisher } from './publisher.ts';
import { Readings } from './readings.ts';
import { createRecogniseJob, recogniseJobKind } from './recognise-job.ts';
import { Recognition } from './recognition.ts';
import { Documents } from './service.ts';
import { refusedEntryJob, refusedEntryKind } from './unpack.ts';

export interface PapersOptions {
  readonly log: EventLog;
  readonly registry: EventRegistry;
  readonly commands: CommandBus;
  readonly views: () => Database;
  readonly blobs: BlobStore;
  /** Holds the jobs of this machine. */
  readonly localDatabase: Database;
  readonly tmpDir: string;
  readonly policy: PaperPolicy;
  readonly actorOf: (userId: string) => Actor;
  readonly nameOf: (userId: string) => string;
  readonly logger: Logger;
}

export interface Papers {
  readonly jobs: JobQueue;
  readonly documents: Documents;
  readonly desk: Desk;
  readonly readings: Readings;
  readonly comparisons: Comparisons;
  readonly news: News;
  readonly recognition: Recognition;
  /** Refuses with `not-found` for a paper that the viewer may not see. */
  readonly historyOf: (viewer: Viewer, documentId: string) => HistoryEntry[];
}

/** One paper takes no longer than this to read; a longer one is refused and the batch goes on. */
const extractionTimeoutMs = 10 * 60 * 1000;
/** Imports that may wait for the disk while the extraction workers are busy with others: their flushes come together. */
const importsAtTheDisk = 6;
/** Longest time for one page of a scan, and how long a recogniser without work keeps its memory. */
const recognitionTimeoutMs = 3 * 60 * 1000;
const recognitionIdleMs = 60 * 1000;
/** Longest time to compare two versions, and how long a comparer without work keeps its memory. */
const comparisonTimeoutMs = 60 * 1000;
const comparisonIdleMs = 30 * 1000;

/** Jobs are not begun yet: `jobs.start()` does. What must be closed is handed to `onClose`, to be called in reverse order. */
export function openPapers(options: PapersOptions, onClose: (close: () => void | Promise<void>) => unknown): Papers {
  const { localDatabase, logger, nameOf, tmpDir, ...rest } = options;
  const { log, registry } = rest;
  const workers = Math.max(1, Math.min(4, availableParallelism() - 1));
  const extractor = createExtractor({ workerCount: workers, timeoutMs: extractionTimeoutMs, scratchDir: tmpDir });
  onClose(() => extractor.close());
  const recogniser = createRecogniser({ pageTimeoutMs: recognitionTimeoutMs, idleMs: recognitionIdleMs });
  onClose(() => recogniser.close());
  const comparer = createComparer({ timeoutMs: comparisonTimeoutMs, idleMs: comparisonIdleMs });
  onClose(() => comparer.close());

  const onScanned = (owner: string, documentId: string, title: string) => recognition.enqueue(owner, documentId, title);
  const jobs: JobQueue = new JobQueue({
    store: new JobStore(localDatabase),
    lanes: [
      {
        handlers: {
          [importJobKind]: createImportJob({ ...rest, extractor, onScanned, tmpDir, jobs: () => jobs }),
          [refusedEntryKind]: refusedEntryJob,
        },
        concurrency: workers + importsAtTheDisk,
      },
      // Recognition takes seconds a page: in a lane of its own it does not hold up imports.
      { handlers: { [recogniseJobKind]: createRecogniseJob({ ...rest, extractor, recogniser }) }, concurrency: 1 },
    ],
    logger,
  });
  onClose(() => jobs.close());

  const documents = new Documents({ ...rest, jobs, tmpDir });
  onClose(() => documents.uploads.close());
  const recognition: Recognition = new Recognition({ ...rest, extractor, documents, jobs });
  const publisher = new Publisher({ ...rest, logger });
  onClose(() => publisher.close());
  publisher.wake();
  const comparisons = new Comparisons({ ...rest, localDatabase, comparer });
  return {
    jobs,
    documents,
    desk: new Desk(rest),
    readings: new Readings(rest),
    comparisons,
    news: new News({ ...rest, comparisons }),
    recognition,
    historyOf: (viewer, documentId) =>
      historyOf({ log, registry, nameOf }, viewer, documents.require(viewer, documentId)),
  };
}
