// Printed pages of a law of 209 pages in the built app, beside the stock viewer of pdf.js in the same Chromium:
// `npm run bench -- reader [--json]`.
import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { BrowserContext, Page } from 'playwright-core';
import { launchBrowser, newProfile, signedIn } from './built-app/browser.ts';
import { projectRoot } from './built-app/demo-data.ts';
import { startHub, startStockViewer } from './built-app/server-process.ts';
import { type Case, measure, print } from './measuring/measure.ts';
import { makeLongPaper } from './reader/long-paper.ts';
import { paintedAt } from './reader/watching.ts';

const folder = mkdtempSync(join(tmpdir(), 'dien-hong-bench-reader-'));
process.on('exit', () => rmSync(folder, { recursive: true, force: true }));
const paperPath = join(folder, 'luat-mau.pdf');
writeFileSync(paperPath, await makeLongPaper());
const dataDir = join(folder, 'data');
execFileSync(process.execPath, [join(projectRoot, 'out/main/cli.js'), 'import', paperPath, '--data', dataDir]);

const hub = await startHub(dataDir, ['--empty']);
const stock = await startStockViewer(paperPath);
const browser = await launchBrowser();
const signIn = await signedIn(hub.url);
const hubOrigin = new URL(hub.url).origin;

const size = { width: 1280, height: 800 };
const pageOfOurs = (page: number) => [
  `article[data-page="${page}"] [data-drawn] canvas`,
  `article[data-page="${page}"] [data-block]`,
];
const pageOfStock = (page: number) => [`[data-page-number="${page}"][data-pagerendered][data-textlayerrendered]`];

async function profile(): Promise<BrowserContext> {
  const context = await newProfile(browser);
  await signIn(context);
  return context;
}

/** The person is on the list of papers and has looked at it for a moment. */
async function atList(page: Page, address: string): Promise<void> {
  await page.setViewportSize(size);
  await page.goto(address);
  await page
    .getByRole('link', { name: linkName(address) })
    .first()
    .waitFor();
  await page.waitForTimeout(1500);
}
const linkName = (address: string) => (address.startsWith(hubOrigin) ? /LUẬT|Luật|luat/ : 'Mở');

async function openOnce(context: BrowserContext, address: string, selectors: readonly string[]): Promise<number> {
  const page = await context.newPage();
  await page.addInitScript(() => {
    addEventListener('click', () => sessionStorage.setItem('at', String(performance.timeOrigin + performance.now())), {
      capture: true,
    });
  });
  await atList(page, address);
  await page
    .getByRole('link', { name: linkName(address) })
    .first()
    .click({ noWaitAfter: true });
  await page.waitForURL((url) => url.href !== address, { waitUntil: 'commit' });
  const painted = await paintedAt(page, selectors);
  const clicked = Number(await page.evaluate(() => sessionStorage.getItem('at')));
  await page.close();
  return painted - clicked;
}

const usual = new Map<string, BrowserContext>();
async function open(address: string, selectors: readonly string[], isFresh: boolean): Promise<number> {
  if (isFresh) {
    const context = await profile();
    return openOnce(context, address, selectors).finally(() => context.close());
  }
  const context = usual.get(address) ?? (await profile());
  if (!usual.has(address)) await openOnce(context, address, selectors);
  usual.set(address, context);
  return openOnce(context, address, selectors);
}

const ms: Pick<Case, 'unit' | 'better'> = { unit: 'ms', better: 'lower' };
const ours = `${hubOrigin}/documents`;
const theirs = `${new URL(stock.url).origin}/`;
const report = await measure('reader', [
  {
    ...ms,
    name: 'first page, fresh profile',
    peer: 'stock viewer, fresh',
    targetRatio: 1,
    run: () => open(ours, pageOfOurs(1), true),
  },
  {
    ...ms,
    name: 'first page, usual profile',
    peer: 'stock viewer, usual',
    targetRatio: 1,
    run: () => open(ours, pageOfOurs(1), false),
  },
  { ...ms, name: 'stock viewer, fresh', isPeer: true, run: () => open(theirs, pageOfStock(1), true) },
  { ...ms, name: 'stock viewer, usual', isPeer: true, run: () => open(theirs, pageOfStock(1), false) },
]);
await browser.close();
await hub.stop();
await stock.stop();
print(report);
