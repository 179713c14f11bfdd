// A log in a folder of its own on the real disk, thrown away at the end; and the bare loop that it is compared with.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Driver from 'better-sqlite3-multiple-ciphers';
import { openDatabase } from '#core/kernel/database.ts';
import { SqliteEventLog } from '#core/kernel/sqlite-event-log.ts';
import type { NewEvent } from '#shared/kernel/events.ts';
import { newId } from '#shared/kernel/ids.ts';

export const folder = mkdtempSync(join(tmpdir(), 'dien-hong-bench-log-'));
process.on('exit', () => rmSync(folder, { recursive: true, force: true }));

export function openEmptyLog(name: string, key: Uint8Array | null): SqliteEventLog {
  const path = join(folder, name);
  for (const suffix of ['', '-wal', '-shm']) rmSync(`${path}${suffix}`, { force: true });
  return new SqliteEventLog(openDatabase({ path, key, durability: 'full' }));
}

export function appendAll(log: SqliteEventLog, events: readonly NewEvent[]): Promise<unknown> {
  return log.append({ commandId: newId(), actor: 'local', decide: () => events });
}

/** As durable as the log (WAL, synchronous=FULL) and as wide, but without chain, index, command ids or JSON. */
export function openBareTable(): (rows: readonly (readonly unknown[])[]) => void {
  const path = join(folder, 'bare.db');
  for (const suffix of ['', '-wal', '-shm']) rmSync(`${path}${suffix}`, { force: true });
  const database = new Driver(path);
  database.pragma('journal_mode = WAL');
  database.pragma('synchronous = FULL');
  database.exec(
    `CREATE TABLE IF NOT EXISTS events (seq INTEGER PRIMARY KEY, id TEXT, circle TEXT, subject TEXT, type TEXT,
      version INTEGER, actor TEXT, at TEXT, data TEXT, hash TEXT) STRICT`,
  );
  const insert = database.prepare('INSERT INTO events VALUES (NULL, ?, ?, ?, ?, ?, ?, ?, ?, ?)');
  return database.transaction((rows: readonly (readonly unknown[])[]) => {
    for (const row of rows) insert.run(row);
  });
}

/** The columns of an event as the bare table takes them, made before the clock starts. */
export function bareRow({ circle, subject, type, version, data }: NewEvent): unknown[] {
  const at = new Date().toISOString();
  return [newId(), circle, subject, type, version, 'local', at, JSON.stringify(data), '0'.repeat(64)];
}
