// The whole path of a paper on a fresh data folder: the demo loads, a clause is found without tone marks, is read.
import { expect } from '@playwright/test';
import { inkOf } from '../support/app.ts';
import { test } from './fixtures.ts';

/** What the reader's bar covers, generously. */
const toolbarHeight = 100;

test.use({ hubChoice: { name: 'whole path', isEmpty: false }, permissions: ['clipboard-read', 'clipboard-write'] });

test('shows the sitting of the day, and says that the data are samples', async ({ app, page }) => {
  await page.goto('/');
  // Which sitting it is depends on the hour of the day.
  await expect(app.heading(/\S, .+ \d\d\/\d\d\/\d{4}$/)).toBeVisible();
  await expect(page.getByRole('main').getByText('Dữ liệu mẫu', { exact: true }).first()).toBeVisible();
  await expect(page.getByRole('list', { name: 'Chương trình phiên họp' }).getByRole('listitem').first()).toBeVisible();
});

test('lists the papers of the demo, each in its newest version, once they are loaded', async ({ app }) => {
  await app.openLibrary();
  await expect(app.count(24)).toBeVisible({ timeout: 30_000 });
  await expect(app.papers.first()).toBeVisible();
});

test('finds a clause without tone marks and opens the page that has it, marked and in view', async ({ app, page }) => {
  await app.openLibrary();
  await app.search('thoi han chia se du lieu');
  await expect(app.hits.first().locator('mark').first()).toHaveText(/[ờạẻữệ]/);
  const pageNumber = Number(/trang (\d+)/i.exec((await app.hits.first().textContent()) ?? '')?.[1]);
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(new RegExp(`/documents/[0-9a-f-]{36}\\?page=${pageNumber}&`));

  const opened = app.printedPage(pageNumber);
  await expect.poll(() => inkOf(opened)).toBeGreaterThan(500);
  await expect(opened.locator('[data-target]').first()).toBeInViewport();
  const lines = opened.getByText(/chia sẻ/i);
  const inView = await lines.evaluateAll(
    (elements, least) =>
      elements
        .map((element) => element.getBoundingClientRect())
        .findIndex(({ top, bottom }) => top >= least && bottom <= innerHeight),
    toolbarHeight,
  );
  const line = lines.nth(inView);
  await expect(line).toBeInViewport();

  await test.step('text is selected and copied with its tone marks', async () => {
    const text = ((await line.textContent()) ?? '').trim();
    await line.click({ clickCount: 3 });
    await page.keyboard.press('ControlOrMeta+c');
    const copied = await page.evaluate(() => navigator.clipboard.readText());
    expect(copied.normalize('NFC')).toContain(text.normalize('NFC'));
  });

  await test.step('back leads to where one came from', async () => {
    await page.getByRole('button', { name: 'Trở lại danh sách' }).click();
    await expect(app.heading('Tài liệu')).toBeFocused();
  });
});

test('a reload opens the paper at the same place, and the browser’s back leaves it', async ({ app, page }) => {
  await app.openLibrary();
  await app.search('thoi han chia se du lieu');
  await page.keyboard.press('Enter');
  await expect(page.locator('[data-target]').first()).toBeInViewport();
  await page.reload();
  await expect(page.locator('[data-target]').first()).toBeInViewport();
  await page.goBack();
  await expect(app.count(24)).toBeVisible();
});
