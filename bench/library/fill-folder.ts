// Fills a data folder with many papers (their rows, not their files), to look at the library with:
// `node bench/library/fill-folder.ts DIR [COUNT]`, then `node out/main/hub.js --data DIR --empty`.
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { openDataFolder } from '#core/kernel/data-folder.ts';
import { openDatabase } from '#core/kernel/database.ts';
import { readOrCreateKeyFile } from '#core/kernel/keys.ts';
import { SqliteEventLog } from '#core/kernel/sqlite-event-log.ts';
import { newId } from '#shared/kernel/ids.ts';
import { localAdministrator } from '#shared/kernel/people.ts';
import { libraryEvents } from './many-papers.ts';

const [dataDir = '', count = '50000'] = process.argv.slice(2);
mkdirSync(dataDir, { recursive: true });
const key = readOrCreateKeyFile(dataDir);
const folder = openDataFolder({ path: dataDir, key, host: 'cli' });
const log = new SqliteEventLog(openDatabase({ path: folder.file('log.db'), key, durability: 'full' }));
const events = libraryEvents(Number(count), localAdministrator.userId);
for (let at = 0; at < events.length; at += 500) {
  await log.append({ commandId: newId(), actor: localAdministrator.userId, decide: () => events.slice(at, at + 500) });
}
await log.close();
folder.release();
console.log(`${count} papers in ${join(dataDir, 'log.db')}`);
