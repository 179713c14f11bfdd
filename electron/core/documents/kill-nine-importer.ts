// Started by kill-nine-import.test.ts: opens the data folder, tells how many papers it holds and what is wrong with it, and imports a folder of papers.
import { writeSync } from 'node:fs';
import { openCore } from '#core/core.ts';
import { silentLogger } from '#core/kernel/logger.ts';
import { everyone } from '#shared/kernel/circles.ts';
import { localAdministrator } from '#shared/kernel/people.ts';
import { importBatch } from './import-batch.ts';
import { problemsOf } from './kill-nine-inspection.ts';

const [dataDir = '', papersDir = ''] = process.argv.slice(2);
const core = await openCore({ dataDir, key: null, host: 'cli', version: '0', logger: silentLogger });
const { total } = core.documents.list(localAdministrator, { filter: {}, order: 'newest', offset: 0, limit: 1 });
writeSync(1, `opened ${total}\n`);
const request = { circle: everyone, stage: 'published' } as const;
const importing = importBatch(core, localAdministrator, [papersDir], request, ({ status }) =>
  writeSync(1, `${status}\n`),
);
for (const problem of await problemsOf(core)) writeSync(1, `problem ${problem}\n`);
await importing;
writeSync(1, 'ended\n');
await core.close();
