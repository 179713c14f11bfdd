// One thin wrapper round the SQLite driver: opens encrypted or plain, with the durability that the file needs.
import Driver from 'better-sqlite3-multiple-ciphers';
import { throwClassified } from './machine-trouble.ts';

export type Database = Driver.Database;
export type Statement<Parameters extends unknown[], Row = unknown> = Driver.Statement<Parameters, Row>;

export interface DatabaseOptions {
  readonly path: string;
  /** 32 bytes; null leaves the file unencrypted (tests and benchmarks). */
  readonly key: Uint8Array | null;
  /** `full`: what was committed survives a power cut. `normal`: it may lose the newest commits, never its consistency. */
  readonly durability: 'full' | 'normal';
}

/** Opens or creates a database. Throws a refusal: `no-rights`, `disk-full`, or `data-damaged` (also for a wrong key). */
export function openDatabase({ path, key, durability }: DatabaseOptions): Database {
  let database: Database | undefined;
  try {
    database = new Driver(path, { timeout: 2000 });
    if (key) {
      // AEGIS-256: authenticated, and with the processor's AES nearly as fast as no encryption (decision 0003).
      database.pragma("cipher = 'aegis'");
      database.pragma(`key="x'${Buffer.from(key).toString('hex')}'"`);
    }
    database.pragma('journal_mode = WAL');
    database.pragma(`synchronous = ${durability === 'full' ? 'FULL' : 'NORMAL'}`);
    database.pragma('foreign_keys = ON');
    database.pragma('trusted_schema = OFF');
    return database;
  } catch (error) {
    database?.close();
    throwClassified(error, { path });
  }
}

/** Runs `work` in one transaction. `work` is synchronous by type: an await inside would leave the transaction open. */
export function inTransaction<Result>(
  database: Database,
  work: () => Result extends Promise<unknown> ? never : Result,
): Result {
  return database.transaction(work).immediate() as Result;
}
