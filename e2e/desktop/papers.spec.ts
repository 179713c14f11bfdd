// The whole path of a paper in the desktop app: given by the system, imported, listed, found, opened at its place.
import { join } from 'node:path';
import { expect } from '@playwright/test';
import { dataArguments, makePaper, test } from './fixtures.ts';

test('opens on the demo parliament, whose papers come over the port to the core', async ({ start }) => {
  const app = await start([], { isDemo: true });
  const page = await app.firstWindow();
  await expect(page.getByText('Dữ liệu mẫu').first()).toBeVisible({ timeout: 30_000 });
  await page.getByRole('navigation').getByRole('link', { name: 'Tài liệu' }).click();
  await expect(page.locator('main a[href^="/documents/"]:not([href="/documents/desk"])').first()).toBeVisible();

  await test.step('a clause is found without tone marks and opens', async () => {
    await page.keyboard.press('ControlOrMeta+k');
    await page.getByRole('combobox', { name: /^Tìm tài liệu/ }).fill('du lieu mo');
    const hit = page.getByRole('option').filter({ hasText: /dữ liệu mở/i });
    await expect(hit.first()).toBeVisible();
    await hit.first().click();
    await expect(page).toHaveURL(/\/documents\/[0-9a-f-]{36}/);
  });
});

test('imports a PDF given on the command line, and a link opens it at its page', async ({ start, folder }) => {
  const paper = await makePaper(join(folder, 'nghi-quyet.pdf'));
  const app = await start([paper]);
  const page = await app.firstWindow();
  await page.getByRole('navigation').getByRole('link', { name: 'Tài liệu' }).click();
  const entry = page.locator('main a[href^="/documents/"]:not([href="/documents/desk"])');
  await expect(entry).toHaveCount(1);
  const documentId = /[0-9a-f-]{36}/.exec((await entry.getAttribute('href')) ?? '')?.[0];

  await app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.minimize());
  const link = `dienhong://document/${documentId}?page=2`;
  expect(await app.startAgain([...dataArguments(folder), link])).toBe(0);
  await expect(page).toHaveURL(new RegExp(`/documents/${documentId}\\?page=2$`));
  await expect(page.getByText('Điều 1. Đại biểu Quốc hội').first()).toBeAttached();
  const isMinimized = () => app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.isMinimized());
  await expect.poll(isMinimized).toBe(false);
  expect(await app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows().length)).toBe(1);
});

test('opens at the page of a link that started it', async ({ start }) => {
  const app = await start(['dienhong://document/0190aaaa-bbbb-7ccc-8ddd-eeeeeeeeeeee?page=3']);
  const page = await app.firstWindow();
  await expect(page).toHaveURL(/\/documents\/0190aaaa-bbbb-7ccc-8ddd-eeeeeeeeeeee\?page=3$/);
});

test('imports through the menu, which may open the file picker', async ({ start, folder }) => {
  const paper = await makePaper(join(folder, 'nghi-quyet.pdf'));
  const app = await start();
  const page = await app.firstWindow();
  await expect(page.getByRole('navigation').first()).toBeVisible();
  const [picker] = await Promise.all([
    page.waitForEvent('filechooser'),
    app.evaluate(({ Menu }) => Menu.getApplicationMenu()?.getMenuItemById('import')?.click()),
  ]);
  await picker.setFiles(paper);
  await page.getByRole('button', { name: /^Bắt đầu nhập/ }).click();
  await expect(page.locator('main a[href^="/documents/"]:not([href="/documents/desk"])').first()).toBeVisible();
});

test('opens the search box from the menu', async ({ start }) => {
  const app = await start();
  const page = await app.firstWindow();
  await expect(page.getByRole('navigation').first()).toBeVisible();
  await app.evaluate(({ Menu }) => Menu.getApplicationMenu()?.getMenuItemById('search')?.click());
  await expect(page.getByRole('combobox')).toBeFocused();
});
