// Where every screen of the app can be opened in one way: a hub with the demo, two drafts and a scan on its desk, and an
// empty one, both on a day that does not pass. For specs that look at all screens.
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Browser, type BrowserContext, test as base, expect, type Page } from '@playwright/test';
import { App } from '../support/app.ts';
import { copyMade, untilQuiet } from '../support/demo-data.ts';
import { stageMoment } from '../support/fixed-clock.ts';
import { type HubProcess, importDrafts, makeDataDir, removeDataDir, signIn, startHub } from '../support/hub-process.ts';
import type { HubName, Screen } from '../support/screen.ts';
import { stageDrafts } from '../support/stage-drafts.ts';
import { preferences } from './fixtures.ts';

export type Theme = 'light' | 'dark' | 'contrast';

export interface Look {
  readonly theme?: Theme;
  readonly typeScale?: number;
  readonly width?: number;
  readonly height?: number;
  /** As a tablet: touch instead of a mouse. */
  readonly hasTouch?: boolean;
}

export interface Stage {
  /** Opens the screen in a window of its own; the former one is closed. */
  open(screen: Screen, look?: Look): Promise<App>;
}

/** Another look of the screen that is open, at once: as if it were chosen in another window of this device. */
export async function showLook(page: Page, look: { theme: Theme; typeScale?: number }): Promise<void> {
  await page.evaluate(([key, newValue]) => window.dispatchEvent(new StorageEvent('storage', { key, newValue })), [
    'dien-hong.preferences',
    JSON.stringify(look),
  ] as const);
  await expect(page.locator('html')).toHaveAttribute('data-theme', look.theme);
  await atRest(page);
}

/** Colours on their way from one to another are neither. What turns for ever is not waited for. */
export async function atRest(page: Page): Promise<void> {
  await page.evaluate(async () => {
    await new Promise(requestAnimationFrame);
    const moving = document
      .getAnimations()
      .filter(({ effect }) => effect?.getComputedTiming().endTime !== Number.POSITIVE_INFINITY);
    await Promise.allSettled(moving.map(({ finished }) => finished));
  });
}

interface SignedInHub extends HubProcess {
  readonly session: Awaited<ReturnType<typeof signIn>>;
}

export const test = base.extend<{ stage: Stage }, { hubs: Record<HubName, SignedInHub> }>({
  // A trace of every screen takes longer than looking at it.
  trace: 'off',
  hubs: [
    async ({ browser }, use) => {
      const folders = { demo: makeDataDir(), empty: makeDataDir() };
      await copyMade('stage', folders.demo, (folder) => makeStage(browser, folder));
      const start = async (name: HubName): Promise<SignedInHub> => {
        const hub = await startHub({ dataDir: folders[name], isEmpty: name === 'empty', isClockFixed: true });
        return { ...hub, session: await signIn(hub.link) };
      };
      const hubs = { demo: await start('demo'), empty: await start('empty') };
      await use(hubs);
      for (const name of ['demo', 'empty'] as const) {
        await hubs[name].stop();
        removeDataDir(folders[name]);
      }
    },
    { scope: 'worker', timeout: 180_000 },
  ],
  stage: async ({ browser, hubs }, use) => {
    let context: BrowserContext | null = null;
    await use({
      open: async (screen, { theme = 'light', typeScale = 100, width = 1280, height = 800, hasTouch = false } = {}) => {
        await context?.close();
        const hub = hubs[screen.hub ?? 'demo'];
        context = await browser.newContext({
          ...(screen.isSignedOut ? {} : { storageState: hub.session }),
          baseURL: hub.origin,
          viewport: { width, height },
          hasTouch,
          reducedMotion: 'reduce',
        });
        context.setDefaultTimeout(15_000);
        const page = await context.newPage();
        await page.clock.setFixedTime(stageMoment);
        await page.addInitScript(...preferences({ theme, typeScale }));
        const app = new App(page);
        await screen.open(app);
        return app;
      },
    });
    await (context as BrowserContext | null)?.close();
  },
});

/** The demo, and on the desk two drafts and a scan. */
async function makeStage(browser: Browser, dataDir: string): Promise<void> {
  const papers = mkdtempSync(join(tmpdir(), 'dienhong-drafts-'));
  // One after the other: they stand in the same order each time.
  for (const { name, buffer } of await stageDrafts(browser)) {
    writeFileSync(join(papers, name), buffer);
    await importDrafts(dataDir, [join(papers, name)]);
  }
  rmSync(papers, { recursive: true, force: true });
  const hub = await startHub({ dataDir, isClockFixed: true });
  await untilQuiet(browser, hub, 27);
  await hub.stop();
}
