// Text mode of a code of 500 articles in the built app, beside the same words as one plain HTML page in the same
// Chromium: `npm run bench -- reader-text [--json]`. Linux, since memory is read from /proc.
import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { launchBrowser, newProfile, signedIn } from './built-app/browser.ts';
import { projectRoot } from './built-app/demo-data.ts';
import { startHub } from './built-app/server-process.ts';
import { type Case, measure, print } from './measuring/measure.ts';
import { articleCount, makeLongCode, plainPage } from './reader/long-code.ts';
import { paintedAt, rendererMemory, type ScrollFigures, scrollThrough } from './reader/watching.ts';

const folder = mkdtempSync(join(tmpdir(), 'dien-hong-bench-text-'));
process.on('exit', () => rmSync(folder, { recursive: true, force: true }));
const paperPath = join(folder, 'bo-luat-mau.pdf');
writeFileSync(paperPath, await makeLongCode());
const dataDir = join(folder, 'data');
execFileSync(process.execPath, [join(projectRoot, 'out/main/cli.js'), 'import', paperPath, '--data', dataDir], {
  stdio: ['ignore', 'ignore', 'inherit'],
});
const hub = await startHub(dataDir, ['--empty']);
const peer = createServer((_, answer) => answer.setHeader('content-type', 'text/html; charset=utf-8').end(plainPage()));
await new Promise<void>((resolve) => peer.listen(0, '127.0.0.1', resolve));
const peerUrl = `http://127.0.0.1:${(peer.address() as AddressInfo).port}/`;
const browser = await launchBrowser();
const signIn = await signedIn(hub.url);
const context = await newProfile(browser);
await signIn(context);

const noteClick = () => {
  const note = () => sessionStorage.setItem('at', String(performance.timeOrigin + performance.now()));
  addEventListener('click', note, { capture: true });
  addEventListener('keydown', note, { capture: true });
};

/** The paper's printed pages at their start, wherever and as whatever it was left. */
async function openPaper(): Promise<Page> {
  const page = await context.newPage();
  await page.setViewportSize({ width: 1280, height: 800 });
  await page.addInitScript(noteClick);
  await page.goto(`${new URL(hub.url).origin}/documents`);
  await page.getByRole('link', { name: /mẫu dùng để đo/i }).click();
  const drawn = page.locator('[data-drawn] canvas').first();
  await drawn.or(page.locator('[data-flow]')).waitFor();
  await label(page, 'Trang in').click();
  await drawn.waitFor();
  await page.keyboard.press('Home');
  await page.waitForTimeout(1500);
  return page;
}

const since = async (page: Page, painted: number) =>
  painted - Number(await page.evaluate(() => sessionStorage.getItem('at')));

const label = (page: Page, mode: 'Trang in' | 'Văn bản') =>
  page.locator('label').filter({ has: page.getByRole('radio', { name: mode, exact: true }) });

async function toText(page: Page): Promise<number> {
  await label(page, 'Văn bản').click({ noWaitAfter: true });
  return since(page, await paintedAt(page, ['[data-flow] [data-part="1.1"]']));
}

async function firstScreen(): Promise<number> {
  const page = await openPaper();
  const took = await toText(page);
  await page.close();
  return took;
}

async function plainScreen(): Promise<number> {
  const page = await context.newPage();
  await page.setViewportSize({ width: 1280, height: 800 });
  const started = Date.now();
  await page.goto(peerUrl, { waitUntil: 'commit' });
  const took = (await paintedAt(page, ['main p'])) - started;
  await page.close();
  return took;
}

/** From one end of the paper to the other and back, by the keys for it: 500 pages away. */
let reading: Page | null = null;
let isAtEnd = false;
async function jump(): Promise<number> {
  if (!reading) {
    reading = await openPaper();
    await toText(reading);
    await reading.waitForTimeout(4000);
  }
  const page = reading;
  isAtEnd = !isAtEnd;
  const target = isAtEnd ? `[data-flow] [data-part^="${articleCount}."]` : '[data-flow] [data-part="1.1"]';
  await page.locator('[data-flow]').focus();
  await page.keyboard.press(isAtEnd ? 'End' : 'Home');
  const took = await since(page, await paintedAt(page, [target]));
  await page.waitForTimeout(500);
  return took;
}

interface Scrolled extends ScrollFigures {
  readonly megabytes: number;
}
/** Some twenty screens a second: nobody reads as fast. */
const pixelsPerSecond = 15_000;

async function scrolled(isOurs: boolean): Promise<Scrolled> {
  const page = isOurs ? await openPaper() : await context.newPage();
  if (isOurs) await toText(page);
  else await page.goto(peerUrl);
  await page.waitForTimeout(4000);
  const plan = isOurs
    ? { scroller: '[data-flow]', pages: '[data-flow] [data-chunk]', drawn: '[data-part]' }
    : { scroller: 'html', pages: 'main > section', drawn: 'p' };
  const figures = await scrollThrough(page, { ...plan, pixelsPerSecond });
  const megabytes = await rendererMemory(browser);
  await page.close();
  return { ...figures, megabytes };
}

/** One scroll gives several figures: the case that scrolls comes first. */
function scrollCases(isOurs: boolean): Case[] {
  let last: Scrolled | null = null;
  const about = (what: keyof Scrolled, words: string, unit: string, target?: number): Case => ({
    ...{ name: `${isOurs ? 'scrolling all of it' : 'plain page'}, ${words}`, unit, better: 'lower', isPeer: !isOurs },
    ...(isOurs && target !== undefined && { target }),
    ...(isOurs && { peer: `plain page, ${words}` }),
    run: async () => {
      if (what === 'longestFrame') last = await scrolled(isOurs);
      return last?.[what] ?? Number.NaN;
    },
  });
  return [
    about('longestFrame', 'longest frame', 'ms', 50),
    about('longestTask', 'longest script', 'ms'),
    about('longestBlank', 'longest without words', 'ms', 300),
    about('megabytes', 'memory at the end', 'MB', 400),
  ];
}

const ms: Pick<Case, 'unit' | 'better'> = { unit: 'ms', better: 'lower' };
const report = await measure(
  `reader-text (${articleCount} articles, as many pages)`,
  [
    { ...ms, name: 'first screen of text', target: 300, peer: 'plain page: first screen', run: firstScreen },
    { ...ms, name: 'plain page: first screen', isPeer: true, run: plainScreen },
    { ...ms, name: 'to the other end of the paper', target: 300, run: jump },
    ...scrollCases(true),
    ...scrollCases(false),
  ],
  3,
  0,
);
await browser.close();
await hub.stop();
peer.close();
print(report);
