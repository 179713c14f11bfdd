// The log in SQLite: one writer, group commit, a hash chain.
// All requests that arrive while a commit is being written go into the next one together, so that many people share a flush.
import { setImmediate as nextTurn } from 'node:timers/promises';
import type { EventEnvelope, NewEvent } from '#shared/kernel/events.ts';
import { type Database, inTransaction, type Statement } from './database.ts';
import { canonicalJson, emptyHash, hashEvent, type StoredEvent } from './event-hash.ts';
import { newEventId } from './event-id.ts';
import type { Appended, AppendRequest, EventLog, LogHead, LogVerification } from './event-log.ts';
import { throwClassified } from './machine-trouble.ts';

export const logSchema = `
  CREATE TABLE IF NOT EXISTS events (
    seq INTEGER PRIMARY KEY,
    id TEXT NOT NULL,
    circle TEXT NOT NULL,
    subject TEXT NOT NULL,
    type TEXT NOT NULL,
    version INTEGER NOT NULL,
    actor TEXT NOT NULL,
    at TEXT NOT NULL,
    data TEXT NOT NULL,
    hash TEXT NOT NULL
  ) STRICT;
  CREATE INDEX IF NOT EXISTS events_by_subject ON events (subject, seq);
  CREATE TABLE IF NOT EXISTS commands (
    command_id TEXT PRIMARY KEY,
    first_seq INTEGER NOT NULL,
    last_seq INTEGER NOT NULL
  ) STRICT, WITHOUT ROWID;
`;

export type EventRow = StoredEvent & { readonly hash: string };

interface Pending {
  readonly request: AppendRequest;
  readonly resolve: (appended: Appended) => void;
  readonly reject: (error: unknown) => void;
}

type Outcome = { readonly appended: Appended } | { readonly refused: unknown };

const verifyBatch = 2000;

export class SqliteEventLog implements EventLog {
  readonly #database: Database;
  readonly #insertEvent: Statement<unknown[]>;
  readonly #insertCommand: Statement<[string, number, number]>;
  readonly #findCommand: Statement<[string], { first_seq: number; last_seq: number }>;
  readonly #selectAfter: Statement<[number, number], EventRow>;
  readonly #selectSubject: Statement<[string], EventRow>;
  readonly #selectRange: Statement<[number, number], EventRow>;
  readonly #listeners = new Set<(events: readonly EventEnvelope[]) => void>();
  #pending: Pending[] = [];
  #flush: Promise<void> | null = null;
  #head: LogHead;
  #isClosed = false;

  /** `database` must be open with full durability; the log owns and closes it. */
  constructor(database: Database) {
    this.#database = database;
    database.exec(logSchema);
    // Fewer, larger checkpoints: each one writes the same index pages once instead of many times.
    database.pragma('wal_autocheckpoint = 8000');
    // Room for the subjects' index: a page that falls out of memory is read and deciphered again.
    database.pragma('cache_size = -16384');
    this.#insertEvent = database.prepare('INSERT INTO events VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)');
    this.#insertCommand = database.prepare('INSERT INTO commands VALUES (?, ?, ?)');
    this.#findCommand = database.prepare('SELECT first_seq, last_seq FROM commands WHERE command_id = ?');
    this.#selectAfter = database.prepare('SELECT * FROM events WHERE seq > ? ORDER BY seq LIMIT ?');
    this.#selectSubject = database.prepare('SELECT * FROM events WHERE subject = ? ORDER BY seq');
    this.#selectRange = database.prepare('SELECT * FROM events WHERE seq BETWEEN ? AND ? ORDER BY seq');
    this.#head = database.prepare<[], LogHead>('SELECT seq, hash FROM events ORDER BY seq DESC LIMIT 1').get() ?? {
      seq: 0,
      hash: emptyHash,
    };
  }

  head(): LogHead {
    return this.#head;
  }

  append(request: AppendRequest): Promise<Appended> {
    if (this.#isClosed) return Promise.reject(new Error('SqliteEventLog.append: the log is closed'));
    return new Promise((resolve, reject) => {
      this.#pending.push({ request, resolve, reject });
      this.#flush ??= this.#flushPending();
    });
  }

  readAfter(after: number, limit: number): EventEnvelope[] {
    return this.#selectAfter.all(after, limit).map(envelopeOf);
  }

  readSubject(subject: string): EventEnvelope[] {
    return this.#selectSubject.all(subject).map(envelopeOf);
  }

  onAppended(listener: (events: readonly EventEnvelope[]) => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  async verify(onProgress?: (done: number, total: number) => void): Promise<LogVerification> {
    const total = this.#head.seq;
    let previous: LogHead = { seq: 0, hash: emptyHash };
    while (previous.seq < total) {
      const rows = this.#selectAfter.all(previous.seq, verifyBatch);
      for (const row of rows) {
        if (!follows(previous, row)) return { eventCount: total, brokenAt: previous.seq + 1 };
        previous = row;
      }
      if (rows.length === 0) return { eventCount: total, brokenAt: previous.seq + 1 };
      onProgress?.(previous.seq, total);
      await nextTurn();
    }
    return { eventCount: total, brokenAt: null };
  }

  async close(): Promise<void> {
    this.#isClosed = true;
    await this.#flush;
    this.#database.close();
  }

  async #flushPending(): Promise<void> {
    await nextTurn();
    while (this.#pending.length > 0) {
      const batch = this.#pending;
      this.#pending = [];
      this.#commit(batch);
      await nextTurn();
    }
    this.#flush = null;
  }

  #commit(batch: readonly Pending[]): void {
    const before = this.#head;
    let outcomes: Outcome[];
    try {
      outcomes = inTransaction(this.#database, () => batch.map(({ request }) => this.#appendOne(request)));
    } catch (error) {
      this.#head = before;
      const reason = classified(error);
      for (const { reject } of batch) reject(reason);
      return;
    }
    const fresh = outcomes.flatMap((outcome) =>
      'appended' in outcome && !outcome.appended.isRepeat ? outcome.appended.events : [],
    );
    if (fresh.length > 0) for (const listener of this.#listeners) listener(fresh);
    for (const [index, { resolve, reject }] of batch.entries()) {
      const outcome = outcomes[index];
      if (outcome && 'appended' in outcome) resolve(outcome.appended);
      else reject(outcome?.refused);
    }
  }

  #appendOne(request: AppendRequest): Outcome {
    const earlier = this.#findCommand.get(request.commandId);
    if (earlier) {
      const events = this.#selectRange.all(earlier.first_seq, earlier.last_seq).map(envelopeOf);
      return { appended: { events, isRepeat: true } };
    }
    const atMs = Date.now();
    const at = new Date(atMs).toISOString();
    let decided: readonly NewEvent[];
    let stored: string[];
    try {
      decided = request.decide(at);
      stored = decided.map((event) => canonicalJson(event.data));
    } catch (refused) {
      return { refused };
    }
    const events = decided.map((event, index) => this.#insert(event, stored[index] ?? 'null', request.actor, atMs, at));
    const [first, last] = [events[0], events.at(-1)];
    if (first && last) this.#insertCommand.run(request.commandId, first.seq, last.seq);
    return { appended: { events, isRepeat: false } };
  }

  #insert(event: NewEvent, data: string, actor: string, atMs: number, at: string): EventEnvelope {
    const { circle, subject, type, version } = event;
    const stored: StoredEvent = {
      seq: this.#head.seq + 1,
      id: newEventId(atMs),
      circle,
      subject,
      type,
      version,
      actor,
      at,
      data,
    };
    const hash = hashEvent(this.#head.hash, stored);
    this.#insertEvent.run(stored.seq, stored.id, circle, subject, type, version, actor, at, data, hash);
    this.#head = { seq: stored.seq, hash };
    return { seq: stored.seq, id: stored.id, circle, subject, type, version, actor, at, data: event.data, hash };
  }
}

/** Whether `row` is the event right after `previous`, unchanged. */
export function follows(previous: LogHead, row: EventRow): boolean {
  return row.seq === previous.seq + 1 && row.hash === hashEvent(previous.hash, row);
}

function envelopeOf(row: EventRow): EventEnvelope {
  const { seq, id, circle, subject, type, version, actor, at, hash } = row;
  return { seq, id, circle, subject, type, version, actor, at, data: JSON.parse(row.data), hash };
}

function classified(error: unknown): unknown {
  try {
    throwClassified(error);
  } catch (reason) {
    return reason;
  }
}
