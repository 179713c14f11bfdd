// The hub's entry: `node out/main/hub.js --data DIR`, or this file from source.
// Exit codes: 0 ended as asked, 1 a bug, 2 wrong arguments, 3 a refusal (one sentence on stderr says which), 130 forced.
import { join } from 'node:path';
import { RefusalError } from '#shared/kernel/refusal.ts';
import { hubUsage, readHubArguments } from './arguments.ts';
import { refusalSentence } from './refusal-sentences.ts';
import { runHub } from './run-hub.ts';

// Both out/main/hub.js and electron/hub/index.ts stand two folders below the root.
const projectRoot = join(import.meta.dirname, '../..');
const options = readHubArguments(process.argv.slice(2), projectRoot);

if ('misuse' in options) {
  process.stderr.write(`${options.misuse}\n${hubUsage}\n`);
  process.exit(2);
}

const stopping = Promise.withResolvers<void>();
let signals = 0;
const onSignal = () => {
  signals += 1;
  if (signals > 1) process.exit(130);
  stopping.resolve();
};
process.on('SIGINT', onSignal);
process.on('SIGTERM', onSignal);

try {
  const hub = await runHub(options, projectRoot);
  const say = (url: string) => process.stdout.write(`Diên Hồng: ${url}\n`);
  say(hub.url);
  // A link works once: Enter gives another, for a second browser.
  if (process.stdin.isTTY) process.stdin.on('data', () => say(hub.issueLink()));
  await stopping.promise;
  await hub.close();
  process.exit(0);
} catch (error) {
  if (error instanceof RefusalError) {
    process.stderr.write(`${refusalSentence(error.refusal)}\n`);
    process.exit(3);
  }
  process.stderr.write(`${error instanceof Error ? error.stack : String(error)}\n`);
  process.exit(1);
}
