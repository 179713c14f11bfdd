// Durable appends, replay into the read tables, verify; beside a bare SQLite loop: `npm run bench -- log [--json]`.
// The disk that counts is that of the system's temporary folder; name another with TMPDIR.
import { randomBytes } from 'node:crypto';
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { documentsProjection } from '#core/documents/projection.ts';
import { createEventRegistry } from '#core/kernel/event-registry.ts';
import { createLogger } from '#core/kernel/logger.ts';
import { type Projection, Projections } from '#core/kernel/projections.ts';
import type { SqliteEventLog } from '#core/kernel/sqlite-event-log.ts';
import { sittingsProjection } from '#core/sittings/projection.ts';
import { documentEvents } from '#shared/documents/events.ts';
import type { NewEvent } from '#shared/kernel/events.ts';
import { sittingEvents } from '#shared/sittings/events.ts';
import { appendAll, bareRow, folder, openBareTable, openEmptyLog } from './log/journal.ts';
import { markEvents, sampleEvents } from './log/sample-events.ts';
import { smallEvents, smallEventTypes, smallProjections } from './log/small-events.ts';
import { type Case, measure, print, ratePerSecond } from './measuring/measure.ts';

const batchSize = 100;
const batchedCount = 20_000;
const singleCount = 400;
const replayCount = 50_000;
const key = randomBytes(32);
const marks = markEvents(batchedCount);
const papers = sampleEvents(batchedCount);
const bareRows = marks.map(bareRow);

function inBatches<Item>(items: readonly Item[]): Item[][] {
  return Array.from({ length: items.length / batchSize }, (_, n) => items.slice(n * batchSize, (n + 1) * batchSize));
}

async function onEmptyLog(key: Uint8Array | null, work: (log: SqliteEventLog) => Promise<number>): Promise<number> {
  const log = openEmptyLog('append.db', key);
  try {
    return await work(log);
  } finally {
    await log.close();
  }
}

/** The peer of both kinds: encryption is part of what ours costs. */
const bare = { batch: `bare table, in batches of ${batchSize}`, single: 'bare table, one by one' };

function appendCases(kind: string, key: Uint8Array | null, isTarget: boolean): Case[] {
  const rate = { unit: 'events/s', better: 'higher' } as const;
  return [
    {
      ...rate,
      name: `${kind}, commands of ${batchSize} events (300 bytes)`,
      peer: bare.batch,
      ...(isTarget ? { target: 40_000 } : {}),
      run: () =>
        onEmptyLog(key, (log) =>
          ratePerSecond(batchedCount, async () => {
            for (const events of inBatches(marks)) await appendAll(log, events);
          }),
        ),
    },
    {
      ...rate,
      name: `${kind}, commands of ${batchSize} papers (1,150 bytes)`,
      run: () =>
        onEmptyLog(key, (log) =>
          ratePerSecond(batchedCount, async () => {
            for (const events of inBatches(papers)) await appendAll(log, events);
          }),
        ),
    },
    {
      ...rate,
      name: `${kind}, ${batchSize} commands at once of one event`,
      peer: bare.batch,
      run: () =>
        onEmptyLog(key, (log) =>
          ratePerSecond(batchedCount, async () => {
            for (const events of inBatches(marks)) await Promise.all(events.map((event) => appendAll(log, [event])));
          }),
        ),
    },
    {
      ...rate,
      name: `${kind}, one by one`,
      peer: bare.single,
      ...(isTarget ? { target: 800 } : {}),
      run: () =>
        onEmptyLog(key, (log) =>
          ratePerSecond(singleCount, async () => {
            for (const event of marks.slice(0, singleCount)) await appendAll(log, [event]);
          }),
        ),
    },
  ];
}

function bareCases(): Case[] {
  const shared = { unit: 'events/s', better: 'higher', isPeer: true } as const;
  const run = (batches: unknown[][][]) => {
    const write = openBareTable();
    return ratePerSecond(batches.flat().length, () => {
      for (const rows of batches) write(rows);
    });
  };
  return [
    { ...shared, name: bare.batch, run: () => run(inBatches(bareRows)) },
    { ...shared, name: bare.single, run: () => run(bareRows.slice(0, singleCount).map((row) => [row])) },
  ];
}

interface Replay {
  readonly kind: string;
  readonly key: Uint8Array | null;
  readonly what: string;
  readonly events: readonly NewEvent[];
  readonly eventTypes: Parameters<typeof createEventRegistry>[0];
  readonly projections: readonly Projection[];
  readonly target?: number;
}

/** Replay goes the way of `rebuild`: new tables, the whole log lived through again. */
async function replayCases({ kind, key, what, events, eventTypes, projections, target }: Replay): Promise<Case[]> {
  const log = openEmptyLog(`history-${kind}-${what}.db`, key);
  for (const batch of inBatches(events)) await appendAll(log, batch);
  const views = await Projections.open({
    path: join(folder, `views-${kind}-${what}.db`),
    key,
    log,
    registry: createEventRegistry(eventTypes),
    projections,
    logger: createLogger('silent'),
    onProgress: () => undefined,
  });
  process.on('exit', () => {
    views.close();
    rmSync(folder, { recursive: true, force: true });
  });
  const rate = { unit: 'events/s', better: 'higher' } as const;
  return [
    {
      ...rate,
      name: `${kind}, replay of ${what}`,
      ...(target === undefined ? {} : { target }),
      run: () => ratePerSecond(events.length, () => views.rebuild()),
    },
    {
      ...rate,
      name: `${kind}, verify the chain of ${what}`,
      run: () => ratePerSecond(events.length, () => log.verify()),
    },
  ];
}

const small = {
  what: 'four kinds of 300 bytes into four tables',
  events: smallEvents(replayCount),
  eventTypes: smallEventTypes,
  projections: smallProjections,
};
const ofPapers = {
  what: 'papers into the real tables',
  events: sampleEvents(replayCount),
  eventTypes: [...documentEvents, ...sittingEvents],
  projections: [documentsProjection, sittingsProjection],
};

const report = await measure('log', [
  ...appendCases('encrypted', key, true),
  ...appendCases('plain', null, false),
  ...bareCases(),
  ...(await replayCases({ kind: 'encrypted', key, ...small, target: 100_000 })),
  ...(await replayCases({ kind: 'encrypted', key, ...ofPapers })),
  ...(await replayCases({ kind: 'plain', key: null, ...ofPapers })),
]);
print(report);
