// The gate as a browser meets it: no session, no app; a link works once; the strict policy is there and holds.
import { expect } from '@playwright/test';
import { App } from '../support/app.ts';
import { tryPolicy } from '../support/page-policy.ts';
import { test } from './fixtures.ts';

test.use({ hubChoice: { name: 'security', isEmpty: true }, storageState: { cookies: [], origins: [] } });

test('a browser without a session gets only the sign-in page, whatever it asks for', async ({ page, hub }) => {
  for (const path of ['/', '/documents', '/settings', '/boot.js', '/licences.json', '/session', '/?token=sai']) {
    const answer = await page.goto(path);
    expect(answer?.status(), path).toBe(401);
    await expect(page.getByRole('heading', { name: 'Hãy mở bằng liên kết' })).toBeVisible();
  }
  const socket = await page.evaluate(
    (url) =>
      new Promise<string>((resolve) => {
        const wire = new WebSocket(url);
        wire.onopen = () => resolve('open');
        wire.onerror = () => resolve('refused');
      }),
    `${hub.origin.replace('http', 'ws')}/rpc`,
  );
  expect(socket).toBe('refused');
});

test('the link opens the app once, leaves no token behind, and shuts out whoever comes later with it', async ({
  page,
  hub,
  browser,
}) => {
  await page.goto(hub.link);
  await expect(new App(page).connection('Đã kết nối')).toBeVisible();
  expect(page.url()).toBe(`${hub.origin}/`);

  const [cookie] = await page.context().cookies();
  expect(cookie).toMatchObject({ httpOnly: true, sameSite: 'Strict' });
  expect(await page.evaluate(() => document.cookie)).toBe('');

  const stranger = await (await browser.newContext()).newPage();
  expect((await stranger.goto(hub.link))?.status()).toBe(401);
  await expect(stranger.getByRole('heading', { name: 'Hãy mở bằng liên kết' })).toBeVisible();
  await stranger.context().close();

  await test.step('and the policy of the page is strict, and holds', async () => {
    const answer = await page.reload();
    const policy = answer?.headers()['content-security-policy'] ?? '';
    expect(policy).toContain("default-src 'self'");
    expect(policy).toContain("frame-ancestors 'none'");
    expect(policy).toContain("script-src 'self' 'wasm-unsafe-eval';");
    expect(await tryPolicy(page)).toEqual({ inlineRan: false, fetched: 'refused' });
  });
});
