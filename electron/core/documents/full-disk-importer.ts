// Started by hostile-import.test.ts on a small file system of its own: imports until there is no room, makes room, and
// imports again. Prints one JSON document.
import { rmSync, writeFileSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import { openCore } from '#core/core.ts';
import { silentLogger } from '#core/kernel/logger.ts';
import { askFor } from '#core/search/search-for-tests.ts';
import { everyone } from '#shared/kernel/circles.ts';
import { localAdministrator } from '#shared/kernel/people.ts';
import { type ImportReport, importBatch } from './import-batch.ts';
import { problemsOf } from './kill-nine-inspection.ts';

const [disk = '', papersDir = '', ballastMiB = ''] = process.argv.slice(2);
const ballast = join(disk, 'ballast');
writeFileSync(ballast, Buffer.alloc(Number(ballastMiB) * 2 ** 20));
const dataDir = join(disk, 'data');
const open = () => openCore({ dataDir, key: null, host: 'cli', version: '0', logger: silentLogger });
const codesOf = (reports: readonly ImportReport[]) => reports.map(({ status, refusal }) => refusal?.code ?? status);

let core = await open();
const importAll = () => importBatch(core, localAdministrator, [papersDir], { circle: everyone, stage: 'published' });
const whenFull = codesOf(await importAll());
// Tables may be behind the log as long as there is no room for their rows.
const problemsWhenFull = (await problemsOf(core)).filter((problem) => !/^\d+ rows/.test(problem));
rmSync(ballast);
const withRoom = codesOf(await importAll());
await core.indexer.whenCurrent();
const problemsWithRoom = await problemsOf(core);
const { papers } = await core.index.search(askFor('mưa', { limit: 50 }));
await core.close();
core = await open();
const outcome = {
  whenFull,
  problemsWhenFull,
  withRoom,
  found: papers.length,
  problemsWithRoom,
  problemsAtTheEnd: await problemsOf(core),
};
await core.close();
writeSync(1, JSON.stringify(outcome));
