// What a page in the app cannot do. Runs on one start; what only a real Electron enforces is asked of the handlers.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import type { Page } from 'playwright-core';
import { tryPolicy } from '../support/page-policy.ts';
import type { DesktopApp } from './desktop-app.ts';
import { dataArguments } from './fixtures.ts';
import { isRealElectron, launch } from './launch.ts';

let folder: string;
let app: DesktopApp;
let page: Page;

test.beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'dienhong-security-'));
  app = await launch({ args: [...dataArguments(folder), '--empty'], home: join(folder, 'home') });
  page = await app.firstWindow();
  await expect(page.getByRole('navigation').first()).toBeVisible();
});
test.afterAll(async () => {
  await app.close();
  rmSync(folder, { recursive: true, force: true });
});

test('the page sees the bridge and nothing of Node or Electron', async () => {
  const seen = await page.evaluate(() => ({
    bridge: Object.keys(window['dienhong' as keyof Window]),
    isFrozen: Object.isFrozen(window['dienhong' as keyof Window]),
    others: ['require', 'process', 'module', 'Buffer', 'electron', 'ipcRenderer'].filter((name) => name in window),
  }));
  expect(seen).toEqual({ bridge: ['requestPort', 'onIntent'], isFrozen: true, others: [] });
});

test('every answer carries the strict policy, and it holds', async () => {
  const policy = await page.evaluate(async () => (await fetch('/')).headers.get('content-security-policy'));
  expect(policy).toContain("default-src 'none'");
  expect(await tryPolicy(page)).toEqual({ inlineRan: false, fetched: 'refused' });
});

test('files outside the page are not served', async () => {
  const statuses = await page.evaluate(async () =>
    Promise.all(
      ['/..%2f..%2fpackage.json', '/%252e%252e/package.json', '/assets/none.js'].map(
        async (path) => (await fetch(path)).status,
      ),
    ),
  );
  expect(statuses).toEqual([404, 404, 404]);
});

test('the page cannot leave the app nor open a window', async () => {
  const before = page.url();
  await page.evaluate(() => {
    window.open('https://example.com/');
    location.href = 'https://example.com/';
  });
  await expect.poll(() => app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows().length)).toBe(1);
  await expect
    .poll(
      () =>
        page
          .context()
          .pages()
          .filter((one) => one.url().includes('example')).length,
    )
    .toBe(0);
  expect(page.url()).toBe(before);
});

test('the window is sandboxed, isolated and without Node', async () => {
  const preferences = await app.evaluate(({ BrowserWindow }) => {
    const contents = BrowserWindow.getAllWindows()[0]?.webContents as unknown as { getLastWebPreferences(): object };
    return contents.getLastWebPreferences();
  });
  expect(preferences).toMatchObject({
    sandbox: true,
    contextIsolation: true,
    nodeIntegration: false,
    webSecurity: true,
    webviewTag: false,
    navigateOnDragDrop: false,
  });
});

test('a message from another origin or an inner frame gets no port', async () => {
  const answered = await app.evaluate(({ BrowserWindow, ipcMain }) => {
    const contents = BrowserWindow.getAllWindows()[0]?.webContents;
    if (contents === undefined) return ['no window'];
    const sent: string[] = [];
    const postMessage = contents.postMessage;
    contents.postMessage = (channel: string) => void sent.push(channel);
    const strangers = [
      null,
      { origin: 'https://evil.example', parent: null },
      { origin: 'app://dienhong', parent: {} },
      { origin: 'app://dienhong.evil', parent: null },
    ];
    for (const senderFrame of strangers) ipcMain.emit('dienhong:request-port', { sender: contents, senderFrame });
    const fromStrangers = sent.length;
    ipcMain.emit('dienhong:request-port', {
      sender: contents,
      senderFrame: { origin: 'app://dienhong', parent: null },
    });
    contents.postMessage = postMessage;
    return [fromStrangers, sent];
  });
  expect(answered).toEqual([0, ['dienhong:port']]);
});

test('permissions are denied but for copying and full screen', async () => {
  test.skip(isRealElectron, 'Electron does not hand back the handlers that were set');
  const granted = await app.evaluate(({ session }) => {
    const { handlers } = session.defaultSession as unknown as {
      handlers: {
        permissionRequest: (contents: null, name: string, answer: (is: boolean) => void, details: object) => void;
        permissionCheck: (contents: null, name: string, origin: string) => boolean;
        devicePermission: () => boolean;
      };
    };
    const names = ['media', 'geolocation', 'notifications', 'usb', 'hid', 'serial', 'clipboard-read', 'openExternal'];
    const asked = [...names, 'clipboard-sanitized-write', 'fullscreen'];
    const requested = (name: string, requestingUrl: string) => {
      let isGranted = false;
      handlers.permissionRequest(null, name, (is) => (isGranted = is), { requestingUrl });
      return isGranted;
    };
    return {
      requests: asked.filter((name) => requested(name, 'app://dienhong/documents')),
      checks: asked.filter((name) => handlers.permissionCheck(null, name, 'app://dienhong/')),
      strangers: asked.filter((name) => requested(name, 'https://evil.example/')),
      strangerChecks: asked.filter((name) => handlers.permissionCheck(null, name, 'https://evil.example')),
      device: handlers.devicePermission(),
    };
  });
  const allowed = ['clipboard-sanitized-write', 'fullscreen'];
  expect(granted).toEqual({ requests: allowed, checks: allowed, strangers: [], strangerChecks: [], device: false });
});
