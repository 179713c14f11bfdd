// Warm start: the built hub on a loaded demo, then a page of it: `npm run bench -- start-up [--json]`.
// The peer is the least there can be: a bare Node server and its static page with a list and a box, in the same Chromium.
import type { BrowserContext } from 'playwright-core';
import { launchBrowser, newProfile, signedIn, untilInteractive } from './built-app/browser.ts';
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

/** A profile that was here before: what was cached and compiled on earlier visits is there, as on a second day. */
const usual = new Map<string, BrowserContext>();
/** A link works once: what it gave serves every profile until the server is started again. */
let signIn = { url: '', into: async (_context: BrowserContext) => {} };

async function timeToInteractive(name: string, isFresh = false): Promise<number> {
  const url = running.get(name)?.url ?? '';
  const context = isFresh ? await newProfile(browser) : (usual.get(name) ?? (await newProfile(browser)));
  if (signIn.url !== url) signIn = { url, into: await signedIn(url) };
  await signIn.into(context);
  const visit = async () => {
    const page = await context.newPage();
    const ms = await timeMs(() => untilInteractive(page, new URL(url).origin));
    await page.close();
    return ms;
  };
  if (isFresh) return visit().finally(() => context.close());
  if (!usual.has(name)) {
    usual.set(name, context);
    // Chromium keeps compiled code from the second visit on.
    await visit();
    await visit();
  }
  return visit();
}

const [bareReady, barePage] = ['bare Node server ready', 'its static page interactive'];
const ms: Pick<Case, 'unit' | 'better'> = { unit: 'ms', better: 'lower' };
const report = await measure('start-up', [
  { ...ms, name: 'hub ready', target: 1000, peer: bareReady, run: () => timeToReady('hub', () => startHub(dataDir)) },
  { ...ms, name: 'page interactive', target: 1000, peer: barePage, run: () => timeToInteractive('hub') },
  { ...ms, name: 'page interactive, fresh profile', peer: barePage, run: () => timeToInteractive('hub', true) },
  { ...ms, name: bareReady, isPeer: true, run: () => timeToReady('bare', startBareServer) },
  { ...ms, name: barePage, isPeer: true, run: () => timeToInteractive('bare') },
]);
await browser.close();
for (const server of running.values()) await server.stop();
print(report);
