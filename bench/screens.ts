// Going between screens that were open before: from the click to the frame that shows the words, timed inside the page:
// `npm run bench -- screens [--json]`. The peer is a bare page that swaps one list of the same length for another.
import type { Page } from 'playwright-core';
import { launchBrowser, newProfile, signedIn } from './built-app/browser.ts';
import { prepareDemoData } from './built-app/demo-data.ts';
import { type ServerProcess, startBareServer, startHub } from './built-app/server-process.ts';
import { type Case, measure, print } from './measuring/measure.ts';

const dataDir = await prepareDemoData();
const browser = await launchBrowser();
const hub = await startHub(dataDir);
const bare = await startBareServer();

async function openApp(server: ServerProcess): Promise<Page> {
  const context = await newProfile(browser);
  await (await signedIn(server.url))(context);
  const page = await context.newPage();
  await page.goto(new URL(server.url).origin);
  return page;
}

/** Milliseconds from a click on `clicked` until `shown` stands in a painted frame. Both are CSS selectors. */
function clickToPainted(page: Page, clicked: string, shown: string): Promise<number> {
  return page.evaluate(
    ([from, to]) =>
      new Promise<number>((resolve, reject) => {
        const target = document.querySelector<HTMLElement>(from);
        if (!target) return reject(new Error(`clickToPainted: expected ${from}, found none`));
        const startedAt = performance.now();
        const look = () => {
          if (performance.now() - startedAt > 10_000) return reject(new Error(`clickToPainted: ${to} never came`));
          const found = document.querySelector(to);
          // Two frames: in the first it is laid out, at the start of the second it has been painted.
          if (found && found.getClientRects().length > 0) {
            return requestAnimationFrame(() => resolve(performance.now() - startedAt));
          }
          requestAnimationFrame(look);
        };
        target.click();
        requestAnimationFrame(look);
      }),
    [clicked, shown] as const,
  );
}

const app = await openApp(hub);
const home = { link: 'nav a[href="/"]', content: 'main ol > li' };
const library = {
  link: 'nav a[href="/documents"]',
  content: 'main a[href^="/documents/"]:not([href="/documents/desk"])',
};
await app.locator(home.content).first().waitFor();
await app.locator(library.link).click();
await app.locator(library.content).first().waitFor();

const plain = await openApp(bare);
await plain.evaluate(() => {
  const list = document.createElement('ul');
  const swap = document.createElement('button');
  swap.id = 'swap';
  let turn = 0;
  swap.onclick = () => {
    turn += 1;
    list.replaceChildren(
      ...Array.from({ length: 25 }, (_, index) => {
        const item = document.createElement('li');
        item.className = `turn-${turn}`;
        item.textContent = `Tài liệu ${index}`;
        return item;
      }),
    );
  };
  document.body.append(swap, list);
});
let turn = 0;

const peer = 'a bare list swapped';
const ms: Pick<Case, 'unit' | 'better'> = { unit: 'ms', better: 'lower' };
const report = await measure(
  'screens',
  [
    { ...ms, name: 'home, warm', target: 150, peer, run: () => clickToPainted(app, home.link, home.content) },
    { ...ms, name: 'library, warm', target: 150, peer, run: () => clickToPainted(app, library.link, library.content) },
    {
      ...ms,
      name: peer,
      isPeer: true,
      run: () => {
        turn += 1;
        return clickToPainted(plain, '#swap', `.turn-${turn}`);
      },
    },
  ],
  11,
);
await browser.close();
await hub.stop();
await bare.stop();
print(report);
