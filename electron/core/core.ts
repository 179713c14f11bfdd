// The core: one library that runs in the desktop app, in the hub, on the command line and in tests. This file lists
// what it is made of, in the order in which it starts; each part lives in its own room.
import { dossierEvents } from '#shared/documents/dossiers.ts';
import { documentEvents } from '#shared/documents/events.ts';
import { readingEvents } from '#shared/documents/readings.ts';
import type { About, Notice, SystemStatus } from '#shared/kernel/contract.ts';
import { type Actor, localAdministrator } from '#shared/kernel/people.ts';
import { RefusalError } from '#shared/kernel/refusal.ts';
import { abbreviationEvents } from '#shared/search/abbreviations/rules.ts';
import { savedSearchEvents } from '#shared/search/saved/events.ts';
import { sittingEvents } from '#shared/sittings/events.ts';
import { templateEvents } from '#shared/sittings/templates.ts';
import { readConfiguration } from './configuration.ts';
import { demoClerk } from './demo/demo-clerk.ts';
import { dossiersProjection } from './documents/dossiers-projection.ts';
import { newsProjection } from './documents/news-projection.ts';
import { openPapers, type Papers } from './documents/open-papers.ts';
import { documentsProjection } from './documents/projection.ts';
import { readingsProjection } from './documents/readings-projection.ts';
import { measureStorage, type StorageOfFolder } from './documents/storage.ts';
import type { BlobStore } from './kernel/blob-store.ts';
import { type CommandBus, createCommandBus } from './kernel/commands.ts';
import { type DataFolder, openDataFolder } from './kernel/data-folder.ts';
import { type Database, openDatabase } from './kernel/database.ts';
import type { EventLog } from './kernel/event-log.ts';
import { createEventRegistry } from './kernel/event-registry.ts';
import { FileBlobStore } from './kernel/file-blob-store.ts';
import { openLog } from './kernel/log-recovery.ts';
import type { Logger } from './kernel/logger.ts';
import { createObservable, type Observable } from './kernel/observable.ts';
import { Projections } from './kernel/projections.ts';
import { KnownAbbreviations } from './search/abbreviations/known-abbreviations.ts';
import { abbreviationsProjection } from './search/abbreviations/projection.ts';
import { Indexer } from './search/indexer.ts';
import { createIndexMatcher } from './search/saved/index-matcher.ts';
import { savedSearchesProjection } from './search/saved/projection.ts';
import { SavedSearches } from './search/saved/saved-searches.ts';
import { openSearchIndex, type SearchIndex } from './search/search-index.ts';
import { SearchService } from './search/search-service.ts';
import { sittingsProjection } from './sittings/projection.ts';

export interface CoreOptions {
  readonly dataDir: string;
  /** 32 bytes; null leaves the data unencrypted (tests and benchmarks). */
  readonly key: Uint8Array | null;
  readonly host: About['host'];
  /** Of the product, for the person and for support. */
  readonly version: string;
  readonly logger: Logger;
  readonly isDemo?: boolean;
  /** What the host itself found out, to be shown with the core's own notices. */
  readonly notices?: readonly Notice[];
}

export interface Core extends Papers {
  readonly about: About;
  readonly status: Observable<SystemStatus>;
  readonly log: EventLog;
  readonly blobs: BlobStore;
  readonly commands: CommandBus;
  readonly measureStorage: () => Promise<StorageOfFolder>;
  readonly index: SearchIndex;
  readonly indexer: Indexer;
  readonly search: SearchService;
  readonly savedSearches: SavedSearches;
  /** The read tables, for queries. */
  views(): Database;
  /** Throws all projections and the index away and lives through the log again. */
  rebuild(): Promise<void>;
  /** Tells a second start on the same folder where this one is to be found. */
  announce(url: string): void;
  close(): Promise<void>;
}

const eventTypes = [
  ...[...documentEvents, ...dossierEvents, ...readingEvents],
  ...[...sittingEvents, ...templateEvents],
  ...[...savedSearchEvents, ...abbreviationEvents],
];

const readTables = [
  ...[sittingsProjection, documentsProjection, dossiersProjection, readingsProjection, newsProjection],
  ...[savedSearchesProjection, abbreviationsProjection],
];

const knownPeople: readonly Actor[] = [localAdministrator, demoClerk];

/** Opens the data folder and everything on it. Rejects with a RefusalError and leaves nothing open. */
export async function openCore(options: CoreOptions): Promise<Core> {
  const folder = openDataFolder({ path: options.dataDir, key: options.key, host: options.host });
  const closers: (() => void | Promise<void>)[] = [() => folder.release()];
  const closeAll = async () => {
    for (const close of closers.splice(0).reverse()) await close();
  };
  try {
    return await assemble(options, folder, closers, closeAll);
  } catch (error) {
    await closeAll();
    throw error;
  }
}

async function assemble(
  options: CoreOptions,
  folder: DataFolder,
  closers: (() => void | Promise<void>)[],
  close: () => Promise<void>,
): Promise<Core> {
  const { key, logger } = options;
  const { status, notify } = createStatus(options);
  const configuration = readConfiguration(folder.file('configuration.json'));

  const { indexOpening, filling } = openIndexOf(folder, key, notify);
  closers.push(async () => (await indexOpening.catch(() => null))?.close());

  const { log, recovered } = openLog(folder.file('log.db'), key);
  closers.push(() => log.close());
  if (recovered) notify('log-recovered', recovered);

  const registry = createEventRegistry(eventTypes);
  const projections = await Projections.open({
    path: folder.file('views.db'),
    key,
    log,
    registry,
    logger,
    projections: readTables,
    onProgress: (rebuild) => status.set({ ...status.get(), rebuild }),
  });
  closers.push(() => projections.close());
  if (projections.wasDamaged) notify('views-rebuilt', {});
  if (projections.lostEvents > 0 && !recovered) {
    notify('log-recovered', { lastSeq: log.head().seq, lostEvents: projections.lostEvents });
  }
  const followLog = () => status.set({ ...status.get(), logSeq: log.head().seq });
  followLog();
  closers.push(log.onAppended(followLog));

  const commands = createCommandBus(log, registry);
  const blobs = new FileBlobStore(folder.blobsDir, folder.tmpDir);
  const views = () => projections.database;

  const index = await indexOpening;
  const indexer = new Indexer({ log, views, blobs, index, logger });
  filling.by = indexer;
  closers.push(() => indexer.close());
  // A log that was cut is behind the index; what the index knows beyond it must go.
  if ((await index.cursor()) > log.head().seq) await index.clear();

  const localDatabase = openDatabase({ path: folder.file('local.db'), key, durability: 'full' });
  closers.push(() => {
    localDatabase.close();
  });
  const papers = openPapers(
    {
      ...{ log, registry, commands, views, blobs, localDatabase, logger, actorOf, nameOf },
      tmpDir: folder.tmpDir,
      policy: configuration.papers,
    },
    (close) => closers.push(close),
  );
  const abbreviations = new KnownAbbreviations(index, views);
  indexer.wake();
  papers.jobs.start();

  return {
    about: aboutOf(options, localDatabase),
    status,
    log,
    blobs,
    commands,
    ...papers,
    measureStorage: () => measureStorage({ index: folder.file('search.db'), log: folder.file('log.db') }),
    index,
    indexer,
    search: new SearchService({ index, indexer, views, abbreviations }),
    savedSearches: new SavedSearches({
      ...{ views, commands, logger },
      matcher: createIndexMatcher({ index, indexer, abbreviations }),
    }),
    views,
    rebuild: async () => {
      await projections.rebuild();
      await index.clear();
      indexer.wake();
      await indexer.whenCurrent();
    },
    announce: (url) => folder.announce(url),
    close,
  };
}

/** Where a question finds the index damaged, nothing but this would fill it again: `filling` is told who does. */
function openIndexOf(folder: DataFolder, key: CoreOptions['key'], notify: ReturnType<typeof createStatus>['notify']) {
  const filling: { by: Indexer | null } = { by: null };
  const onRebuilt = () => {
    notify('index-rebuilt', {});
    filling.by?.wake();
  };
  const indexOpening = openSearchIndex({ path: folder.file('search.db'), key, onRebuilt });
  // A failure of anything else must not leave this one unhandled.
  indexOpening.catch(() => undefined);
  return { indexOpening, filling };
}

/** How the core is, and how its parts add to what a person should know. */
function createStatus({ notices = [], logger }: CoreOptions) {
  const status = createObservable<SystemStatus>({ logSeq: 0, rebuild: null, notices: [...notices] });
  const notify = (code: Notice['code'], facts: Notice['facts']) => {
    logger.warn({ code }, 'notice');
    const notice = { code, at: new Date().toISOString(), facts };
    status.set({ ...status.get(), notices: [...status.get().notices, notice] });
  };
  return { status, notify };
}

/** As shown in a history; who is not known any more is shown by their id. */
function nameOf(userId: string): string {
  return knownPeople.find((known) => known.userId === userId)?.displayName ?? userId;
}

/** Until identity exists there is one person on a device, and the clerk who brings the demo in. */
function actorOf(userId: string): Actor {
  const actor = knownPeople.find((known) => known.userId === userId);
  if (!actor) throw new RefusalError('not-allowed');
  return actor;
}

function aboutOf({ version, host, dataDir, key, isDemo = false }: CoreOptions, database: Database): About {
  return {
    version,
    host,
    dataDir,
    isDemo,
    nodeVersion: process.versions.node,
    sqliteVersion: String(database.prepare('SELECT sqlite_version()').pluck().get()),
    isEncrypted: key !== null,
  };
}
