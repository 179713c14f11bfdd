// Opens the log, and if its tail is damaged, recovers it up to the last whole event. The damaged file is kept aside.
// Damage in the middle is never "recovered" by dropping what follows it: that is refused, and a person decides.
import { closeSync, fsyncSync, openSync, renameSync, rmSync } from 'node:fs';
import { dirname } from 'node:path';
import { RefusalError } from '#shared/kernel/refusal.ts';
import { type Database, inTransaction, openDatabase } from './database.ts';
import { flushFolder } from './durable-file.ts';
import { emptyHash } from './event-hash.ts';
import type { LogHead } from './event-log.ts';
import { troubleOf } from './machine-trouble.ts';
import { type EventRow, follows, logSchema, SqliteEventLog } from './sqlite-event-log.ts';

export interface OpenedLog {
  readonly log: SqliteEventLog;
  /** Set when the tail had to be cut: the last whole event, and where the damaged file was put. */
  readonly recovered: { readonly lastSeq: number; readonly keptAs: string } | null;
}

/** How many of the newest events are checked on every start. */
const checkedTail = 200;

/** Opens the log at `path`. Refuses with `data-damaged` when events beyond the damage can still be read. */
export function openLog(path: string, key: Uint8Array | null): OpenedLog {
  let database: Database | undefined;
  try {
    database = openDatabase({ path, key, durability: 'full' });
    if (tailIsWhole(database)) return { log: new SqliteEventLog(database), recovered: null };
  } catch (error) {
    if (troubleOfAny(error) !== 'data-damaged') {
      database?.close();
      throw error;
    }
  }
  database?.close();
  return recover(path, key);
}

function tailIsWhole(database: Database): boolean {
  database.exec(logSchema);
  const tail = database
    .prepare<[number], EventRow>('SELECT * FROM events ORDER BY seq DESC LIMIT ?')
    .all(checkedTail + 1)
    .reverse();
  const oldest = tail[0];
  if (!oldest) return true;
  let previous: LogHead = { seq: 0, hash: emptyHash };
  for (const row of tail) {
    // The oldest one read has no predecessor here unless it is the first of all.
    if ((row !== oldest || row.seq === 1) && !follows(previous, row)) return false;
    previous = row;
  }
  return true;
}

function recover(path: string, key: Uint8Array | null): OpenedLog {
  const rebuilt = `${path}.recovering`;
  for (const name of [rebuilt, `${rebuilt}-wal`, `${rebuilt}-shm`]) rmSync(name, { force: true });
  const lastSeq = copyWholeEvents(path, rebuilt, key);
  const keptAs = `${path.replace(/\.db$/, '')}-damaged-${new Date().toISOString().replace(/[:.]/g, '-')}.db`;
  renameSync(path, keptAs);
  for (const suffix of ['-wal', '-shm']) rmSync(`${path}${suffix}`, { force: true });
  renameSync(rebuilt, path);
  flushFolder(dirname(path));
  const log = new SqliteEventLog(openDatabase({ path, key, durability: 'full' }));
  return { log, recovered: { lastSeq, keptAs } };
}

/** Copies the events from 1 up to the last whole one; returns its seq. */
function copyWholeEvents(from: string, to: string, key: Uint8Array | null): number {
  const source = openDatabase({ path: from, key, durability: 'normal' });
  const target = openDatabase({ path: to, key, durability: 'full' });
  try {
    target.exec(logSchema);
    const insert = target.prepare('INSERT INTO events VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)');
    const select = source.prepare<[number], EventRow>('SELECT * FROM events WHERE seq = ?');
    let previous: LogHead = { seq: 0, hash: emptyHash };
    inTransaction(target, () => {
      for (;;) {
        const row = readOrDamaged(() => select.get(previous.seq + 1));
        if (!row || !follows(previous, row)) break;
        insert.run(
          row.seq,
          row.id,
          row.circle,
          row.subject,
          row.type,
          row.version,
          row.actor,
          row.at,
          row.data,
          row.hash,
        );
        previous = row;
      }
      copyCommands(source, target, previous.seq);
    });
    refuseIfEventsFollow(source, previous.seq, from);
    target.pragma('wal_checkpoint(TRUNCATE)');
    return previous.seq;
  } finally {
    source.close();
    target.close();
    flushFile(to);
  }
}

/** Command ids of what was kept, as far as they can be read: without them a repeated command would act twice (L3). */
function copyCommands(source: Database, target: Database, lastSeq: number): void {
  const insert = target.prepare('INSERT OR IGNORE INTO commands VALUES (?, ?, ?)');
  const rows = source
    .prepare<[number], { command_id: string; first_seq: number; last_seq: number }>(
      'SELECT * FROM commands WHERE last_seq <= ?',
    )
    .iterate(lastSeq);
  readOrDamaged(() => {
    for (const row of rows) insert.run(row.command_id, row.first_seq, row.last_seq);
    return true;
  });
}

function refuseIfEventsFollow(source: Database, lastSeq: number, path: string): void {
  const beyond = readOrDamaged(() =>
    source.prepare<[], { seq: number; id: string }>('SELECT seq, id FROM events ORDER BY seq DESC LIMIT 1').get(),
  );
  // One event may be the damaged one itself; more than one beyond means damage in the middle.
  if (beyond && beyond.seq > lastSeq + 1)
    throw new RefusalError('data-damaged', { path, brokenAt: lastSeq + 1, lastSeq: beyond.seq });
}

/** The value, or undefined when the page that holds it is damaged. */
function readOrDamaged<Value>(read: () => Value): Value | undefined {
  try {
    return read();
  } catch (error) {
    if (troubleOf(error) === 'data-damaged') return undefined;
    throw error;
  }
}

function troubleOfAny(error: unknown): string | undefined {
  return error instanceof RefusalError ? error.refusal.code : troubleOf(error);
}

function flushFile(path: string): void {
  const descriptor = openSync(path, 'r+');
  fsyncSync(descriptor);
  closeSync(descriptor);
}
