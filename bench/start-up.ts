// Warm start: the built hub on a loaded demo, then a page of it: `npm run bench -- start-up [--json]`.
// The peer is the least there can be: a bare Node server and its static page with a list and a box, in the same Chromium.
import { launchBrowser, signedIn, untilInteractive } from './built-app/browser.ts';
import { prepareDemoData } from './built-app/demo-data.ts';
import { type ServerProcess, startBareServer, startHub } from './built-app/server-process.ts';
import { type Case, measure, print, timeMs } from './measuring/measure.ts';

const dataDir = await prepareDemoData();
const browser = await launchBrowser();
const running = new Map<string, ServerProcess>();

async function timeToReady(name: string, start: () => Promise<ServerProcess>): Promise<number> {
  await running.get(name)?.stop();
  return timeMs(async () => {
    running.set(name, await start());
  });
}

async function timeToInteractive(name: string): Promise<number> {
  const url = running.get(name)?.url ?? '';
  const context = await (await signedIn(url))(browser);
  const page = await context.newPage();
  const ms = await timeMs(() => untilInteractive(page, new URL(url).origin));
  await context.close();
  return ms;
}

const [bareReady, barePage] = ['bare Node server ready', 'its static page interactive'];
const ms: Pick<Case, 'unit' | 'better'> = { unit: 'ms', better: 'lower' };
const report = await measure('start-up', [
  { ...ms, name: 'hub ready', target: 1000, peer: bareReady, run: () => timeToReady('hub', () => startHub(dataDir)) },
  { ...ms, name: 'page interactive', target: 1000, peer: barePage, run: () => timeToInteractive('hub') },
  { ...ms, name: bareReady, isPeer: true, run: () => timeToReady('bare', startBareServer) },
  { ...ms, name: barePage, isPeer: true, run: () => timeToInteractive('bare') },
]);
await browser.close();
for (const server of running.values()) await server.stop();
print(report);
