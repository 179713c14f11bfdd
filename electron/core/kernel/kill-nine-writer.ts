// Started by kill-nine.test.ts: appends as fast as it can and prints each command's id once it was acknowledged.
import { writeSync } from 'node:fs';
import { newId } from '#shared/kernel/ids.ts';
import { openLog } from './log-recovery.ts';

const path = process.argv[2];
if (path === undefined) throw new Error('kill-nine-writer: expected a path');
const { log } = openLog(path, null);
for (;;) {
  const commandIds = Array.from({ length: 1 + Math.floor(Math.random() * 20) }, newId);
  await Promise.all(
    commandIds.map(async (commandId) => {
      const event = { circle: 'everyone', subject: 'note/a', type: 'note.taken', version: 1, data: { commandId } };
      await log.append({ commandId, actor: 'local', decide: () => [event] });
      writeSync(1, `${commandId}\n`);
    }),
  );
}
