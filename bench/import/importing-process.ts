// Started by import.ts: a core on a data folder of its own, with a key as in production, that imports files and tells
// in JSON lines what becomes of them. Begun again on the same folder after a kill, it goes on.
import { readFileSync, statSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { createRouterClient } from '@orpc/server';
import { openCore } from '#core/core.ts';
import { importBatch } from '#core/documents/import-batch.ts';
import { readOrCreateKeyFile } from '#core/kernel/keys.ts';
import { createLogger } from '#core/kernel/logger.ts';
import { createRouter } from '#core/router.ts';
import { askerOf } from '#core/search/search-service.ts';
import { everyone } from '#shared/kernel/circles.ts';
import { localAdministrator } from '#shared/kernel/people.ts';
import { searchInputSchema } from '#shared/search/contract.ts';

/** What the parent reads, one in a line. */
export type Told = { readonly kind: 'reported'; readonly count: number } | ({ readonly kind: 'ended' } & ImportFigures);

export interface ImportFigures {
  readonly importedSeconds: number;
  readonly searchableSeconds: number;
  readonly statuses: Readonly<Record<string, number>>;
  /** Sorted. */
  readonly documentIds: readonly string[];
  readonly queriesWhileImporting: { readonly count: number; readonly medianMs: number; readonly longestMs: number };
  readonly queriesAtTheEnd: readonly { readonly text: string; readonly hits: number; readonly ms: number }[];
  /** How many jobs a screen that watches was told of, over all messages. */
  readonly jobsTold: number;
  /** Of all threads together. */
  readonly processorSeconds: number;
  readonly peakMemoryMiB: number;
  readonly logMiB: number;
  readonly indexMiB: number;
}

const askEveryMs = 500;
const questions = [
  'tiền lương tối thiểu vùng',
  'thoi hieu khoi kien',
  'quyền sử dụng đất',
  'bảo vệ môi trường',
  'Điều 15',
  'so huu tri tue',
];

const [dataDir = '', listPath = ''] = process.argv.slice(2);
const paths = JSON.parse(readFileSync(listPath, 'utf8')) as string[];
const tell = (told: Told) => writeSync(1, `${JSON.stringify(told)}\n`);

const begin = performance.now();
const core = await openCore({
  dataDir,
  key: readOrCreateKeyFile(dataDir),
  host: 'cli',
  version: 'bench',
  logger: createLogger('warn'),
});

const ask = async (text: string) => {
  const askedAt = performance.now();
  const { total } = await core.index.search({ ...searchInputSchema.parse({ text }), ...askerOf(localAdministrator) });
  return { text, hits: total.hits, ms: performance.now() - askedAt };
};

let isImporting = true;
const waits: number[] = [];
async function askAgainAndAgain(): Promise<void> {
  for (let turn = 0; isImporting; turn += 1) {
    await wait(askEveryMs);
    waits.push((await ask(questions[turn % questions.length] ?? '')).ms);
  }
}

/** As the import panel does, all the while. */
const watching = new AbortController();
let jobsTold = 0;
async function watchJobs(): Promise<void> {
  const client = createRouterClient(createRouter(core), { context: { viewer: localAdministrator } });
  for await (const { jobs } of await client.jobs.watchJobs(undefined, { signal: watching.signal })) {
    jobsTold += jobs.length;
  }
}

const asking = askAgainAndAgain();
// Ends with its signal, by an error or without one.
const watched = watchJobs().catch(() => undefined);
let reported = 0;
const request = { circle: everyone, stage: 'published' as const };
const reports = await importBatch(core, localAdministrator, paths, request, () => {
  reported += 1;
  tell({ kind: 'reported', count: reported });
});
const importedSeconds = (performance.now() - begin) / 1000;
await core.indexer.whenCurrent();
const searchableSeconds = (performance.now() - begin) / 1000;
isImporting = false;
await asking;
watching.abort();
await watched;
const { user, system } = process.cpuUsage();

const queriesAtTheEnd = [];
for (const question of questions) queriesAtTheEnd.push(await ask(question));
const sizeOf = (name: string) => {
  const sizes = ['', '-wal'].map(
    (suffix) => statSync(join(dataDir, name + suffix), { throwIfNoEntry: false })?.size ?? 0,
  );
  return sizes.reduce((sum, size) => sum + size, 0) / 2 ** 20;
};
const sorted = waits.toSorted((one, other) => one - other);
tell({
  kind: 'ended',
  importedSeconds,
  searchableSeconds,
  statuses: Object.fromEntries(
    [...Map.groupBy(reports, ({ status, refusal }) => refusal?.code ?? status)].map(([status, of]) => [
      status,
      of.length,
    ]),
  ),
  documentIds: reports.flatMap(({ documentId }) => (documentId === null ? [] : [documentId])).toSorted(),
  queriesWhileImporting: {
    count: sorted.length,
    medianMs: sorted[sorted.length >> 1] ?? 0,
    longestMs: sorted.at(-1) ?? 0,
  },
  queriesAtTheEnd,
  jobsTold,
  processorSeconds: (user + system) / 1e6,
  peakMemoryMiB: process.resourceUsage().maxRSS / 1024,
  logMiB: sizeOf('log.db'),
  indexMiB: sizeOf('search.db'),
});
await core.close();
