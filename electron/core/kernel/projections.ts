// Read tables as functions of the log (rule L6). They live in a database of their own that may be thrown away:
// there are no migrations; a changed projection has a new version and is rebuilt.
import { hash } from 'node:crypto';
import { setImmediate as nextTurn } from 'node:timers/promises';
import type { EventEnvelope } from '#shared/kernel/events.ts';
import { RefusalError } from '#shared/kernel/refusal.ts';
import { type Database, inTransaction, openDatabase } from './database.ts';
import type { EventLog } from './event-log.ts';
import type { EventRegistry } from './event-registry.ts';
import type { Logger } from './logger.ts';
import { throwClassified, troubleOf } from './machine-trouble.ts';
import { beginUnsafeWrites, discardHalfBuilt, endUnsafeWrites, isHalfBuilt } from './unsafe-replay.ts';

/** A writable table set that follows the log. */
export interface Projection {
  readonly name: string;
  /** Raised with every change of what `apply` does; changes of `schema` and `eventTypes` are seen without it. */
  readonly version: number;
  /** Its tables; each name starts with `name` so that a rebuild can find and drop them. */
  readonly schema: string;
  /** Event types that `apply` understands. A type learnt later makes the projection rebuild itself. */
  readonly eventTypes: readonly string[];
  /** Prepares statements once and returns what puts one event into the rows. */
  prepare(database: Database): (event: EventEnvelope) => void;
}

export interface RebuildProgress {
  readonly done: number;
  readonly total: number;
}

export interface ProjectionsOptions {
  readonly path: string;
  readonly key: Uint8Array | null;
  readonly log: EventLog;
  readonly registry: EventRegistry;
  readonly projections: readonly Projection[];
  readonly logger: Logger;
  readonly onProgress: (progress: RebuildProgress | null) => void;
}

interface Cursor {
  readonly projection: Projection;
  readonly eventTypes: ReadonlySet<string>;
  apply: (event: EventEnvelope) => void;
  seq: number;
}

interface SchemaEntry {
  readonly name: string;
  readonly sql: string;
}

const replayBatch = 5000;
const cursorSchema =
  'CREATE TABLE IF NOT EXISTS projection_cursors (name TEXT PRIMARY KEY, version TEXT NOT NULL, seq INTEGER NOT NULL) STRICT, WITHOUT ROWID';

export class Projections {
  readonly #options: ProjectionsOptions;
  #database: Database;
  #cursors: Cursor[] = [];
  #isCatchingUp = false;
  #unsubscribe: () => void = () => undefined;
  /** The indexes that a replay has put off; null while none is under way. */
  #postponedIndexes: SchemaEntry[] | null = null;
  /** Events that the tables had seen but the log no longer has; more than 0 after a damaged log was cut. */
  readonly lostEvents: number = 0;
  /** True when the file was damaged and had to be begun anew. */
  readonly wasDamaged: boolean = false;

  private constructor(options: ProjectionsOptions) {
    this.#options = options;
    if (isHalfBuilt(options.path)) discardHalfBuilt(options.path);
    try {
      this.#database = this.#openFile();
    } catch (error) {
      if (!(error instanceof RefusalError) || error.refusal.code !== 'data-damaged') throw error;
      this.wasDamaged = true;
      discardHalfBuilt(options.path);
      this.#database = this.#openFile();
    }
    const furthest = Math.max(0, ...this.#cursors.map((cursor) => cursor.seq));
    this.lostEvents = Math.max(0, furthest - options.log.head().seq);
    if (this.lostEvents > 0) for (const cursor of this.#cursors) this.#reset(cursor);
  }

  /** Opens the tables and brings them up to the log's head. */
  static async open(options: ProjectionsOptions): Promise<Projections> {
    const projections = new Projections(options);
    try {
      await projections.#catchUp();
    } catch (error) {
      projections.close();
      throwClassified(error, { path: options.path });
    }
    projections.#unsubscribe = options.log.onAppended((events) => projections.#follow(events));
    return projections;
  }

  /** For queries only; writing is the projections' own. */
  get database(): Database {
    return this.#database;
  }

  /** Throws all rows away and lives through the log again. */
  async rebuild(): Promise<void> {
    this.#database.close();
    discardHalfBuilt(this.#options.path);
    this.#postponedIndexes = null;
    this.#database = this.#openFile();
    await this.#catchUp();
  }

  close(): void {
    this.#unsubscribe();
    this.#database.close();
  }

  #openFile(): Database {
    const { path, key, projections } = this.#options;
    const database = openDatabase({ path, key, durability: 'normal' });
    database.exec(cursorSchema);
    const find = database.prepare<[string], { version: string; seq: number }>(
      'SELECT version, seq FROM projection_cursors WHERE name = ?',
    );
    this.#database = database;
    this.#cursors = projections.map((projection) => {
      const eventTypes = new Set(projection.eventTypes);
      const cursor: Cursor = { projection, eventTypes, apply: () => undefined, seq: 0 };
      const found = find.get(projection.name);
      if (found?.version === fullVersion(projection)) {
        cursor.seq = found.seq;
        cursor.apply = projection.prepare(database);
      } else {
        this.#reset(cursor);
      }
      return cursor;
    });
    return database;
  }

  #reset(cursor: Cursor): void {
    const { schema } = cursor.projection;
    inTransaction(this.#database, () => {
      const tables = ownSchema(this.#database, 'table', cursor.projection);
      for (const table of tables) this.#database.exec(`DROP TABLE "${table.name}"`);
      this.#database.exec(schema);
      cursor.seq = 0;
      this.#saveCursors([cursor]);
    });
    cursor.apply = cursor.projection.prepare(this.#database);
  }

  async #catchUp(): Promise<void> {
    this.#isCatchingUp = true;
    try {
      await this.#catchUpFromLog();
    } finally {
      this.#isCatchingUp = false;
    }
  }

  async #catchUpFromLog(): Promise<void> {
    const { log, onProgress } = this.#options;
    const start = this.#lowest();
    let isShown = false;
    const isFromStart = this.#cursors.every((cursor) => cursor.seq === 0);
    if (isFromStart && log.head().seq > replayBatch) this.#beginReplay();
    while (this.#lowest() < log.head().seq) {
      const events = log.readAfter(this.#lowest(), replayBatch);
      this.#applyAll(events);
      if (this.#lowest() < log.head().seq) {
        isShown = true;
        onProgress({ done: this.#lowest() - start, total: log.head().seq - start });
        await nextTurn();
      }
    }
    this.#endReplay();
    if (isShown) onProgress(null);
  }

  /** From the first event on: indexes are built once at the end, and nothing is journalled. */
  #beginReplay(): void {
    beginUnsafeWrites(this.#database, this.#options.path);
    inTransaction(this.#database, () => {
      // A unique index stays: it decides what an insert means.
      const indexes = this.#indexes().filter(({ sql }) => !/^CREATE\s+UNIQUE/i.test(sql));
      for (const { name } of indexes) this.#database.exec(`DROP INDEX "${name}"`);
      this.#postponedIndexes = indexes;
    });
    // One transaction for all of it, open while others get their turn: pages that change again and again are written once.
    this.#database.exec('BEGIN');
  }

  #endReplay(): void {
    const postponed = this.#postponedIndexes;
    if (!postponed) return;
    for (const { sql } of postponed) this.#database.exec(sql);
    this.#postponedIndexes = null;
    this.#database.exec('COMMIT');
    endUnsafeWrites(this.#database, this.#options.path);
  }

  #indexes(): SchemaEntry[] {
    return this.#cursors.flatMap((cursor) => ownSchema(this.#database, 'index', cursor.projection));
  }

  /** New events; while a rebuild is under way they wait in the log, where the rebuild will come to them. */
  #follow(events: readonly EventEnvelope[]): void {
    const first = events[0];
    if (!first || this.#isCatchingUp) return;
    try {
      // Behind after a failure: the log has what was missed, and there may be room again.
      if (this.#lowest() < first.seq - 1) this.#applyAll(this.#options.log.readAfter(this.#lowest(), replayBatch));
      else this.#applyAll(events);
    } catch (error) {
      // The log is the truth and has the events; the tables catch up at the next start or rebuild.
      this.#options.logger.error({ err: error, seq: first.seq }, 'projection failed');
    }
  }

  /** All of them or none: where the disk is full, neither the rows nor the cursors move. */
  #applyAll(events: readonly EventEnvelope[]): void {
    const before = this.#cursors.map(({ seq }) => seq);
    try {
      this.#applyInTransaction(events);
    } catch (error) {
      for (const [index, cursor] of this.#cursors.entries()) cursor.seq = before[index] ?? 0;
      throw error;
    }
  }

  #applyInTransaction(events: readonly EventEnvelope[]): void {
    inTransaction(this.#database, () => {
      for (const event of events) {
        const known = this.#options.registry.decode(event);
        for (const cursor of this.#cursors) {
          if (cursor.seq >= event.seq) continue;
          if (known && cursor.eventTypes.has(event.type)) this.#applyOne(cursor, known);
        }
      }
      const last = events.at(-1)?.seq ?? 0;
      for (const cursor of this.#cursors) cursor.seq = Math.max(cursor.seq, last);
      this.#saveCursors(this.#cursors);
    });
  }

  /** One event that a projection cannot take must not keep the tables from all that follow it. */
  #applyOne({ projection, apply }: Cursor, event: EventEnvelope): void {
    try {
      apply(event);
    } catch (error) {
      if (troubleOf(error) !== undefined || error instanceof RefusalError) throw error;
      const { seq, type } = event;
      this.#options.logger.error({ err: error, projection: projection.name, seq, type }, 'event not projected');
    }
  }

  #saveCursors(cursors: readonly Cursor[]): void {
    const save = this.#database.prepare('INSERT OR REPLACE INTO projection_cursors VALUES (?, ?, ?)');
    for (const { projection, seq } of cursors) save.run(projection.name, fullVersion(projection), seq);
  }

  #lowest(): number {
    return Math.min(this.#options.log.head().seq, ...this.#cursors.map((cursor) => cursor.seq));
  }
}

/** Newest event that all tables show. They may be behind the log for a while: on a full disk, or while they are rebuilt. */
export function appliedSeq(database: Database): number {
  return database.prepare<[], number | null>('SELECT min(seq) FROM projection_cursors').pluck().get() ?? 0;
}

/** Tables or indexes of a projection, as the database has them; those that SQLite made by itself have no SQL. */
function ownSchema(database: Database, type: 'table' | 'index', { name }: Projection): SchemaEntry[] {
  return database
    .prepare<[string, string], SchemaEntry>(
      "SELECT name, sql FROM sqlite_schema WHERE type = ? AND sql IS NOT NULL AND tbl_name LIKE ? ESCAPE '\\'",
    )
    .all(type, `${name.replaceAll('_', '\\_')}%`);
}

/** The version as it was given, and what it stands for: tables that were changed without raising it are rebuilt too. */
function fullVersion({ version, schema, eventTypes }: Projection): string {
  return `${version}:${hash('sha256', [schema, ...[...eventTypes].sort()].join('\n'), 'hex').slice(0, 16)}`;
}
