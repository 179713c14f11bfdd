import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { defineEvent } from '#shared/kernel/events.ts';
import { openDatabase } from './database.ts';
import { appending, note } from './event-log.acceptance.ts';
import { createEventRegistry } from './event-registry.ts';
import { silentLogger } from './logger.ts';
import { type Projection, Projections, type RebuildProgress } from './projections.ts';
import { SqliteEventLog } from './sqlite-event-log.ts';

let folder: string;
let log: SqliteEventLog;
const progress: (RebuildProgress | null)[] = [];
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'dien-hong-views-'));
  log = new SqliteEventLog(openDatabase({ path: join(folder, 'log.db'), key: null, durability: 'full' }));
  progress.length = 0;
});
afterEach(async () => {
  await log.close();
  rmSync(folder, { recursive: true, force: true });
});

const taken = defineEvent('note.taken', z.object({ n: z.number() }));
/** A second version says `amount` instead of `n`. */
const takenTwo = defineEvent('note.taken', z.object({ amount: z.number() }), [
  (data) => ({ amount: (data as { n: number }).n }),
]);

const sums = (over: Partial<Projection> = {}): Projection => ({
  name: 'sums',
  version: 1,
  eventTypes: ['note.taken'],
  schema: 'CREATE TABLE sums (subject TEXT PRIMARY KEY, total REAL NOT NULL) STRICT',
  prepare: (database) => {
    const add = database.prepare(
      'INSERT INTO sums VALUES (?, ?) ON CONFLICT DO UPDATE SET total = total + excluded.total',
    );
    return (event) => add.run(event.subject, (event.data as { n: number }).n);
  },
  ...over,
});

const open = (projection = sums(), eventTypes: Parameters<typeof createEventRegistry>[0] = [taken]) =>
  Projections.open({
    path: join(folder, 'views.db'),
    key: null,
    log,
    registry: createEventRegistry(eventTypes),
    projections: [projection],
    logger: silentLogger,
    onProgress: (value) => progress.push(value),
  });
const rows = (projections: Projections) => projections.database.prepare('SELECT * FROM sums ORDER BY subject').all();

describe('Projections', () => {
  it('[L6] a rebuild gives the same rows as having lived through the log, whatever the log', async () => {
    const history = fc.array(
      fc.array(fc.tuple(fc.constantFrom('a', 'b', 'c'), fc.integer({ min: -9, max: 9 })), { maxLength: 5 }),
      { maxLength: 8 },
    );
    const projections = await open();
    await fc.assert(
      fc.asyncProperty(history, async (batches) => {
        for (const batch of batches) await log.append(appending(batch.map(([s, n]) => note(`note/${s}`, { n }))));
        const lived = rows(projections);
        await projections.rebuild();
        expect(rows(projections)).toEqual(lived);
      }),
      { numRuns: 15 },
    );
    projections.close();
  });

  it('shows an event in its rows by the time its append resolves', async () => {
    const projections = await open();
    await log.append(appending([note('note/a', { n: 5 })]));
    expect(rows(projections)).toEqual([{ subject: 'note/a', total: 5 }]);
    projections.close();
  });

  it('catches up after a restart with what was appended meanwhile, and applies nothing twice', async () => {
    const first = await open();
    await log.append(appending([note('note/a', { n: 5 })]));
    first.close();
    await log.append(appending([note('note/a', { n: 7 })]));
    const second = await open();
    expect(rows(second)).toEqual([{ subject: 'note/a', total: 12 }]);
    second.close();
  });

  it('[L6] rebuilds a projection whose version changed, with progress for a long log', async () => {
    const first = await open();
    first.close();
    await log.append(appending(Array.from({ length: 12_000 }, () => note('note/a', { n: 1 }))));
    const doubled = sums({
      version: 2,
      prepare: (database) => {
        const add = database.prepare(
          'INSERT INTO sums VALUES (?, ?) ON CONFLICT DO UPDATE SET total = total + excluded.total',
        );
        return (event) => add.run(event.subject, 2 * (event.data as { n: number }).n);
      },
    });
    const second = await open(doubled);
    expect(rows(second)).toEqual([{ subject: 'note/a', total: 24_000 }]);
    expect(progress).toContainEqual({ done: 5000, total: 12_000 });
    expect(progress.at(-1)).toBeNull();
    second.close();
  });

  it('[L7] skips unknown event types and newer versions, and applies them once they are learnt', async () => {
    await log.append(
      appending([
        note('note/a', { n: 1 }),
        { ...note('note/a', { words: 'unknown' }), type: 'note.sung' },
        { ...note('note/a', { amount: 30 }), version: 2 },
      ]),
    );
    const old = await open();
    expect(rows(old)).toEqual([{ subject: 'note/a', total: 1 }]);
    old.close();
    const learnt = sums({
      eventTypes: ['note.taken', 'note.sung'],
      prepare: (database) => {
        const add = database.prepare(
          'INSERT INTO sums VALUES (?, ?) ON CONFLICT DO UPDATE SET total = total + excluded.total',
        );
        return (event) =>
          add.run(event.subject, event.type === 'note.sung' ? 100 : (event.data as { amount: number }).amount);
      },
    });
    const sung = defineEvent('note.sung', z.object({ words: z.string() }));
    const newer = await open(learnt, [takenTwo, sung]);
    expect(rows(newer)).toEqual([{ subject: 'note/a', total: 131 }]);
    newer.close();
  });

  it('[L6] begins anew when its file is damaged, and when the log is behind it', async () => {
    await log.append(appending([note('note/a', { n: 5 })]));
    (await open()).close();
    writeFileSync(join(folder, 'views.db'), 'damaged'.repeat(5000));
    for (const suffix of ['-wal', '-shm']) rmSync(join(folder, `views.db${suffix}`), { force: true });
    const healed = await open();
    expect(healed.wasDamaged).toBe(true);
    expect(rows(healed)).toEqual([{ subject: 'note/a', total: 5 }]);
    healed.database.exec('UPDATE projection_cursors SET seq = 4');
    healed.close();
    const behind = await open();
    expect(behind.lostEvents).toBe(3);
    expect(rows(behind)).toEqual([{ subject: 'note/a', total: 5 }]);
    behind.close();
  });

  it('[L6] begins a replay anew when it was cut short, and gives the tables back their indexes', async () => {
    const indexed = sums({
      schema: `CREATE TABLE sums (subject TEXT PRIMARY KEY, total REAL NOT NULL) STRICT;
        CREATE INDEX sums_by_total ON sums (total)`,
    });
    (await open(indexed)).close();
    await log.append(appending(Array.from({ length: 12_000 }, () => note('note/a', { n: 1 }))));
    const cut = new AbortController();
    const opening = Projections.open({
      path: join(folder, 'views.db'),
      key: null,
      log,
      registry: createEventRegistry([taken]),
      projections: [indexed],
      logger: silentLogger,
      onProgress: () => cut.signal.throwIfAborted(),
    });
    cut.abort(new Error('cut short'));
    await expect(opening).rejects.toThrow('cut short');
    const again = await open(indexed);
    expect(rows(again)).toEqual([{ subject: 'note/a', total: 12_000 }]);
    const plan = again.database.prepare('EXPLAIN QUERY PLAN SELECT total FROM sums ORDER BY total').all();
    expect(JSON.stringify(plan)).toContain('sums_by_total');
    again.close();
  });

  it('[L6] goes on past an event that a projection cannot take, at once and in a rebuild', async () => {
    const projections = await open();
    await log.append(appending([note('note/a', { n: 'not a number' }), note('note/a', { n: 2 })]));
    expect(rows(projections)).toEqual([{ subject: 'note/a', total: 2 }]);
    await projections.rebuild();
    expect(rows(projections)).toEqual([{ subject: 'note/a', total: 2 }]);
    projections.close();
  });

  it('[L6] goes back to nothing half-applied on a full disk, and catches up when there is room again', async () => {
    const projections = await open();
    const { database } = projections;
    await log.append(appending([note('note/a', { n: 1 })]));
    database.pragma(`max_page_count = ${Number(database.pragma('page_count', { simple: true }))}`);
    await log.append(appending(Array.from({ length: 3000 }, (_, n) => note(`note/${n}`, { n: 1 }))));
    expect(rows(projections)).toEqual([{ subject: 'note/a', total: 1 }]);
    database.pragma('max_page_count = 1000000');
    await log.append(appending([note('note/a', { n: 1 })]));
    expect(rows(projections)).toHaveLength(3001);
    expect(rows(projections)).toContainEqual({ subject: 'note/a', total: 2 });
    projections.close();
  });

  it('does not lose the append when a projection fails', async () => {
    const projections = await open();
    await log.append(appending([note('note/a', { n: 'not a number' })]));
    expect(log.head().seq).toBe(1);
    projections.close();
  });
});
