// Printed pages of a law of 209 pages in the built app, beside the stock viewer of pdf.js in the same Chromium:
// `npm run bench -- reader [--json]`. Linux, since memory is read from /proc.
import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { BrowserContext, Locator, Page } from 'playwright-core';
import { launchBrowser, newProfile, signedIn } from './built-app/browser.ts';
import { projectRoot } from './built-app/demo-data.ts';
import { startHub, startStockViewer } from './built-app/server-process.ts';
import { type Case, measure, print } from './measuring/measure.ts';
import { makeLongPaper, pageCount } from './reader/long-paper.ts';
import { collectGarbage, paintedAt, rendererMemory, type ScrollFigures, scrollThrough } from './reader/watching.ts';

const folder = mkdtempSync(join(tmpdir(), 'dien-hong-bench-reader-'));
process.on('exit', () => rmSync(folder, { recursive: true, force: true }));
const paperPath = join(folder, 'luat-mau.pdf');
writeFileSync(paperPath, await makeLongPaper());
const dataDir = join(folder, 'data');
execFileSync(process.execPath, [join(projectRoot, 'out/main/cli.js'), 'import', paperPath, '--data', dataDir], {
  stdio: ['ignore', 'ignore', 'inherit'],
});
const hub = await startHub(dataDir, ['--empty']);
const stock = await startStockViewer(paperPath);
const browser = await launchBrowser();
const signIn = await signedIn(hub.url);

interface Viewer {
  /** Where a link leads to the paper. */
  readonly list: string;
  readonly linkName: string | RegExp;
  readonly scroller: string;
  readonly pages: string;
  readonly drawn: string;
  /** There once the page is painted and its words can be selected. */
  readonly ready: (page: number) => readonly string[];
}

const ours: Viewer = {
  list: `${new URL(hub.url).origin}/documents`,
  linkName: /mẫu dùng để đo/i,
  scroller: '[data-arrangement]',
  pages: 'article[data-page]',
  drawn: 'canvas',
  ready: (page) => [`[data-page="${page}"] [data-drawn] canvas`, `[data-page="${page}"] [data-block]`],
};
const theirs: Viewer = {
  list: `${new URL(stock.url).origin}/`,
  linkName: 'Mở',
  scroller: '#container',
  pages: '.page[data-page-number]',
  drawn: 'canvas',
  ready: (page) => [`[data-page-number="${page}"][data-pagerendered][data-textlayerrendered]`],
};

/** The person has looked at the list for a moment. */
const lookMs = 1500;

async function openFrom(context: BrowserContext, viewer: Viewer): Promise<{ page: Page; tookMs: number }> {
  const page = await context.newPage();
  await page.setViewportSize({ width: 1280, height: 800 });
  await page.addInitScript(() => {
    const note = () => sessionStorage.setItem('at', String(performance.timeOrigin + performance.now()));
    addEventListener('click', note, { capture: true });
  });
  await page.goto(viewer.list);
  const link = page.getByRole('link', { name: viewer.linkName }).first();
  await link.waitFor();
  await page.waitForTimeout(lookMs);
  await press(page, link);
  await page.waitForURL((url) => url.href !== viewer.list, { waitUntil: 'commit' });
  const painted = await paintedAt(page, viewer.ready(1));
  return { page, tookMs: painted - Number(await page.evaluate(() => sessionStorage.getItem('at'))) };
}

/** A hand takes so long from one thing to the next. */
const handMs = 120;

/** As a hand does it: the pointer rests for a moment, and a press takes a while. */
async function press(page: Page, link: Locator): Promise<void> {
  await link.hover();
  await page.waitForTimeout(handMs);
  await page.mouse.down();
  await page.waitForTimeout(70);
  await page.mouse.up();
}

async function newVisitor(): Promise<BrowserContext> {
  const context = await newProfile(browser);
  await signIn(context);
  return context;
}

/** A profile that was here before has files and compiled code, as on a second day. */
const usual = new Map<Viewer, BrowserContext>();
async function usualVisitor(viewer: Viewer): Promise<BrowserContext> {
  const known = usual.get(viewer);
  if (known) return known;
  const context = await newVisitor();
  usual.set(viewer, context);
  for (let visit = 0; visit < 2; visit += 1) await (await openFrom(context, viewer)).page.close();
  return context;
}

async function openFresh(viewer: Viewer): Promise<number> {
  const context = await newVisitor();
  const { tookMs } = await openFrom(context, viewer);
  await context.close();
  return tookMs;
}

async function openUsual(viewer: Viewer): Promise<number> {
  const { page, tookMs } = await openFrom(await usualVisitor(viewer), viewer);
  await page.close();
  return tookMs;
}

/** At least 150 pages away by the page box, each time to a page that was not drawn yet. */
let jumps = 0;
let jumping: Page | null = null;
async function jump(): Promise<number> {
  jumping ??= (await openFrom(await usualVisitor(ours), ours)).page;
  const page = jumping;
  const target = 155 + 4 * jumps;
  jumps += 1;
  await page.getByRole('textbox', { name: 'Đến trang' }).fill(String(target));
  await page.evaluate(() => {
    const note = () => sessionStorage.setItem('at', String(performance.timeOrigin + performance.now()));
    addEventListener('keydown', note, { capture: true, once: true });
  });
  await page.waitForTimeout(handMs);
  await page.keyboard.press('Enter', { delay: 0 });
  const painted = await paintedAt(page, ours.ready(target));
  const took = painted - Number(await page.evaluate(() => sessionStorage.getItem('at')));
  await page.waitForTimeout(500);
  await leaveAtStart(page);
  return took;
}

/** Our reader opens a paper where it was left: every measurement begins at its start. */
async function leaveAtStart(page: Page): Promise<void> {
  const place = page.getByRole('textbox', { name: 'Đến trang' });
  if ((await place.count()) === 0) return;
  await place.fill('1');
  await page.keyboard.press('Enter');
  await page.waitForTimeout(2500);
}

interface Scrolled extends ScrollFigures {
  /** With what waits to be collected. */
  readonly residentMegabytes: number;
  readonly megabytes: number;
}
const pagesPerSecond = 4;
const pageHeight = 1244;

async function scroll(viewer: Viewer): Promise<Scrolled> {
  const context = await newVisitor();
  const { page } = await openFrom(context, viewer);
  const { scroller, pages, drawn } = viewer;
  const figures = await scrollThrough(page, { scroller, pages, drawn, pixelsPerSecond: pagesPerSecond * pageHeight });
  const residentMegabytes = await rendererMemory(browser);
  await collectGarbage(page);
  const megabytes = await rendererMemory(browser);
  await leaveAtStart(page);
  await context.close();
  return { ...figures, residentMegabytes, megabytes };
}

/** One scroll gives several figures: the case that scrolls comes first. */
function scrollCases(viewer: Viewer, name: string, targets: Partial<Record<keyof Scrolled, number>>): Case[] {
  const isPeer = viewer === theirs;
  let last: Scrolled | null = null;
  const about = (what: keyof Scrolled, words: string, unit: string): Case => ({
    ...{ name: `${name}, ${words}`, unit, better: 'lower', isPeer },
    ...(targets[what] !== undefined && { target: targets[what] }),
    ...(!isPeer && { peer: `stock, ${words}` }),
    run: async () => {
      if (what === 'longestBlank') last = await scroll(viewer);
      return last?.[what] ?? Number.NaN;
    },
  });
  return [
    about('longestBlank', 'longest blank page', 'ms'),
    about('longestFrame', 'longest frame', 'ms'),
    about('longestTask', 'longest script', 'ms'),
    about('megabytes', 'memory in use at the end', 'MB'),
    about('residentMegabytes', 'memory before garbage is collected', 'MB'),
  ];
}

const ms: Pick<Case, 'unit' | 'better'> = { unit: 'ms', better: 'lower' };
const [fresh, again] = ['stock: first page, fresh profile', 'stock: first page, usual profile'];
const targets = { longestBlank: 300, longestFrame: 50, megabytes: 400 };
const report = await measure(
  `reader (${pageCount} pages)`,
  [
    { ...ms, name: 'first page, fresh profile', peer: fresh, targetRatio: 1, run: () => openFresh(ours) },
    { ...ms, name: fresh, isPeer: true, run: () => openFresh(theirs) },
    { ...ms, name: 'first page, usual profile', peer: again, targetRatio: 1, run: () => openUsual(ours) },
    { ...ms, name: again, isPeer: true, run: () => openUsual(theirs) },
    { ...ms, name: 'page 150 pages away', target: 300, run: jump },
    ...(process.argv.includes('--open')
      ? []
      : [...scrollCases(ours, 'scrolling', targets), ...scrollCases(theirs, 'stock', {})]),
  ],
  5,
  0,
);
await browser.close();
await hub.stop();
await stock.stop();
print(report);
