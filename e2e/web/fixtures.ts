// What every web spec has: a hub (one for all specs that ask for the same), a signed-in page, and a watch over where
// the page sends its requests.
import { test as base, expect } from '@playwright/test';
import { App } from '../support/app.ts';
import { copyDemo } from '../support/demo-data.ts';
import { type HubProcess, makeDataDir, removeDataDir, signIn, startHub } from '../support/hub-process.ts';

interface HubChoice {
  /** Specs that name the same hub share it, one after the other. Those that change data name one of their own. */
  name: string;
  isEmpty: boolean;
}

interface WorkerFixtures {
  hubChoice: HubChoice;
  hub: HubProcess;
  session: Awaited<ReturnType<typeof signIn>>;
}

interface Fixtures {
  app: App;
  /** Fails a test in which the page asked anything of another origin. */
  sameOriginWatch: undefined;
}

export const demo: HubChoice = { name: 'demo', isEmpty: false };

export const test = base.extend<Fixtures, WorkerFixtures>({
  hubChoice: [demo, { option: true, scope: 'worker' }],
  hub: [
    async ({ hubChoice, browser }, use) => {
      const dataDir = makeDataDir();
      if (!hubChoice.isEmpty) await copyDemo(browser, dataDir);
      const hub = await startHub({ dataDir, isEmpty: hubChoice.isEmpty });
      await use(hub);
      await hub.stop();
      removeDataDir(dataDir);
    },
    { scope: 'worker', timeout: 120_000 },
  ],
  session: [async ({ hub }, use) => use(await signIn(hub.link)), { scope: 'worker' }],
  baseURL: async ({ hub }, use) => use(hub.origin),
  storageState: async ({ session }, use) => use(session),
  app: async ({ page }, use) => use(new App(page)),
  sameOriginWatch: [
    async ({ context, hub }, use) => {
      const strangers: string[] = [];
      const note = (url: string) => {
        const { protocol, host } = new URL(url);
        if (['data:', 'blob:', 'about:'].includes(protocol) || host === `127.0.0.1:${hub.port}`) return;
        strangers.push(url);
      };
      context.on('request', (request) => note(request.url()));
      context.on('page', (page) => page.on('websocket', (socket) => note(socket.url())));
      await use(undefined);
      expect(strangers).toEqual([]);
    },
    { auto: true },
  ],
});

/** Preferences of this device as the app keeps them, set before its first script runs. */
export const preferences = (chosen: { theme?: string; typeScale?: number; language?: string }) =>
  [(text: string) => localStorage.setItem('dien-hong.preferences', text), JSON.stringify(chosen)] as const;
