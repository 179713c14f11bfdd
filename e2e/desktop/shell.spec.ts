// The shell round the page: window, menus, crashes, starts that fail.
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect } from '@playwright/test';
import { refusals } from '#shared/refusals/vietnamese.ts';
import type { DesktopApp } from './desktop-app.ts';
import { test } from './fixtures.ts';
import { isRealElectron } from './launch.ts';

const menuLabels = (app: DesktopApp) =>
  app.evaluate(({ Menu }) => Menu.getApplicationMenu()?.items.map((item) => item.label));

test('remembers where its window was and in which language', async ({ start }) => {
  const bounds = { x: 200, y: 150, width: 940, height: 720 };
  const first = await start();
  const page = await first.firstWindow();
  await expect(page.getByRole('navigation').first()).toBeVisible();
  expect(await menuLabels(first)).toContain('Trợ giúp');
  await first.evaluate(({ BrowserWindow }, given) => BrowserWindow.getAllWindows()[0]?.setBounds(given), bounds);
  await page.evaluate(() => document.documentElement.setAttribute('lang', 'en'));
  await expect.poll(() => menuLabels(first)).toContain('Help');
  await first.close();

  const second = await start();
  await second.firstWindow();
  expect(await second.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.getNormalBounds())).toEqual(
    bounds,
  );
});

test('goes on after its core was killed, and says so', async ({ start }) => {
  const app = await start([], { isDemo: true });
  const page = await app.firstWindow();
  await expect(page.getByText('Dữ liệu mẫu').first()).toBeVisible({ timeout: 30_000 });
  const corePid = () =>
    app.evaluate(({ app: electron }) => electron.getAppMetrics().find((one) => one.type === 'Utility')?.pid);
  const killed = await corePid();
  process.kill(killed ?? 0, 'SIGKILL');
  await expect(page.getByText('Phần lõi vừa tự khởi động lại')).toBeVisible();
  expect(await corePid()).not.toBe(killed);
  await page.getByRole('navigation').getByRole('link', { name: 'Tài liệu' }).click();
  await expect(page.locator('main a[href^="/documents/"]:not([href="/documents/desk"])').first()).toBeVisible();
});

test('loads its page again after a crash, and says so', async ({ start }) => {
  const app = await start();
  const page = await app.firstWindow();
  await expect(page.getByRole('navigation').first()).toBeVisible();
  // Playwright sees no more of a page that crashed; main does, as soon as there is a page again.
  const text = () =>
    app.evaluate(({ BrowserWindow }) =>
      BrowserWindow.getAllWindows()[0]
        ?.webContents.executeJavaScript('document.body?.innerText')
        .catch(() => ''),
    );
  await app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.webContents.forcefullyCrashRenderer());
  await expect.poll(text, { timeout: 30_000 }).toContain('Cửa sổ vừa được mở lại sau lỗi');
});

test('ends in order when its window is closed', async ({ start }) => {
  const app = await start();
  await app.firstWindow();
  await app.evaluate(({ BrowserWindow }) => setTimeout(() => BrowserWindow.getAllWindows()[0]?.close(), 50) && null);
  expect(await app.waitForExit()).toBe(0);
});

test.describe('a start that fails', () => {
  // A real dialog waits for a person.
  test.skip(isRealElectron, 'the double answers dialogs by itself');

  const shown = (app: DesktopApp): { message: string; detail: string } =>
    JSON.parse(/^\[dialog\] (.*)$/m.exec(app.errorOutput())?.[1] ?? '{}');

  test('says that a newer version wrote the data', async ({ start, folder }) => {
    const first = await start();
    await first.firstWindow();
    await first.close();
    const manifest = join(folder, 'data', 'folder.json');
    writeFileSync(manifest, JSON.stringify({ ...JSON.parse(readFileSync(manifest, 'utf8')), format: 99 }));
    const second = await start();
    expect(await second.waitForExit()).toBe(1);
    expect(shown(second).message).toBe(refusals['data-newer']);
    expect(shown(second).detail).toContain('data-newer');
  });

  test('says that the key is gone, and makes no other', async ({ start, folder }) => {
    mkdirSync(join(folder, 'data'));
    writeFileSync(join(folder, 'data', 'folder.json'), JSON.stringify({ format: 1, keyCheck: '0' }));
    const app = await start();
    expect(await app.waitForExit()).toBe(1);
    expect(shown(app).message).toBe(refusals['key-missing']);
  });
});
